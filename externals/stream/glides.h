// Lets attributes glide to a new value, a step each block, where a jump would be heard.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"

namespace luthier {

/// Belongs to where blocks are computed; allocates when it is made and never again.
class Glides {
 public:
  /// `engine` and its spec must outlive it.
  explicit Glides(Engine& engine);

  /// Sets an attribute, at once for `samples` 0; else it goes there from its present value, if it is one float. Throws
  /// EngineError when the model refuses the value, which is tried first.
  void set(const std::string& attribute, const Atoms& values, int samples);
  /// Sets every gliding attribute for the next block. Throws EngineError when the model refuses a value; that glide has
  /// then ended.
  void advance(int block);

 private:
  struct Glide {
    const AttributeSpec* attribute = nullptr;
    double from = 0, target = 0;
    /// At rest when as many are done.
    int done = 0, samples = 0;
    /// What is set next, in memory of its own.
    Atoms value;
  };
  Glide* glide_of(const std::string& attribute) noexcept;

  Engine& engine_;
  /// Of every attribute that can glide.
  std::vector<Glide> glides_;
};

}  // namespace luthier
