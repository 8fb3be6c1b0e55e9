// The smallest thing that can play a model. Streaming code knows this interface only, so an engine other than libtorch
// is one more file, and tests use fakes.
#pragma once

#include <memory>
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

/// What a host keeps under a name: an array of Pd, a buffer~ of Max.
struct SampleArray {
  std::string name;
  std::vector<float> samples;
  int sample_rate = 0;
};

/// One number or word, as hosts send them, or the array behind a word.
using Atom = std::variant<double, std::string, std::shared_ptr<const SampleArray>>;
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
  /// Which one it is, as hosts call it: "native", "torch".
  virtual const char* name() const = 0;
  /// Computes one block. `in` and `out` never overlap; they hold a whole number of voices, each with the channels of
  /// `method`, one after the other.
  virtual void run(const MethodSpec& method, BlockView in, BlockView out) = 0;
  /// Back to the state after loading; attributes that were set keep their values.
  virtual void reset() = 0;
  /// Puts the values of an attribute into `values`, in the memory that it has where that is enough.
  virtual void read_attribute(const std::string& name, Atoms& values) = 0;
  Atoms get_attribute(const std::string& name) {
    Atoms values;
    read_attribute(name, values);
    return values;
  }
  virtual void set_attribute(const std::string& name, const Atoms& values) = 0;
  /// Throws what set_attribute() would throw, as far as can be told without the model. May be called while it computes.
  virtual void check_attribute(const std::string&, const Atoms&) const {}
  /// Pays the cost of first calls at this block before audio starts, then resets. `block` is in samples.
  virtual void warm_up(const MethodSpec& method, int block, int batch) = 0;
  /// Tells a model that wants to know it the rate in Hz at which it is going to be played.
  virtual void play_at(double sample_rate) = 0;
  /// How it computes, for a console: its name, then name and value of each fact.
  virtual Atoms facts() const { return {std::string(name())}; }
  /// Another engine with the same weights, in the state after loading. May be called while this one computes.
  virtual std::unique_ptr<Engine> fork() const = 0;
};

}  // namespace luthier
