// Lets attributes glide to a new value, a step each block, where a jump would be heard.
#pragma once

#include <map>
#include <string>

#include "engine/engine.h"

namespace luthier {

/// Belongs to the thread that computes.
class Glides {
 public:
  /// From the attribute's present value to `target` within `samples`. Throws EngineError when the model refuses the
  /// target, which is tried first.
  void start(Engine& engine, const std::string& attribute, double target, int samples);
  /// Sets every gliding attribute for the next block. Throws EngineError when the model refuses a value; that glide has
  /// then ended.
  void advance(Engine& engine, int block);
  void stop(const std::string& attribute) { glides_.erase(attribute); }

 private:
  struct Glide {
    double from, target;
    int done, samples;
  };
  std::map<std::string, Glide> glides_;
};

}  // namespace luthier
