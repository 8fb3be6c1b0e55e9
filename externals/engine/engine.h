// The smallest thing that can play a model. Streaming code knows this interface only, so an engine other than libtorch
// is one more file, and tests use fakes.
#pragma once

#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "contract/model_spec.h"

namespace luthier {

/// Loading or running a model failed. The text says what is wrong and what to do.
class EngineError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One number or word, as hosts send them.
using Atom = std::variant<double, std::string>;
using Atoms = std::vector<Atom>;

/// Not owned: `channels` rows of `frames` values, one row after the other, at the METHOD's rate (block / ratio).
struct BlockView {
  float* data = nullptr;
  int channels = 0;
  int frames = 0;
};

/// One loaded model with its streaming state. Not thread-safe: one thread at a time, whichever it is.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual const ModelSpec& spec() const = 0;
  /// Computes one block. `in` and `out` never overlap.
  virtual void run(const MethodSpec& method, BlockView in, BlockView out) = 0;
  /// Back to the state after loading; attributes that were set keep their values.
  virtual void reset() = 0;
  virtual Atoms get_attribute(const std::string& name) = 0;
  virtual void set_attribute(const std::string& name, const Atoms& values) = 0;
  /// Pays the cost of first calls at this block before audio starts, then resets. `block` is in samples.
  virtual void warm_up(const MethodSpec& method, int block) = 0;
};

}  // namespace luthier
