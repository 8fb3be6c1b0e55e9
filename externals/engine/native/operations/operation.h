// What every operation of a native program is to its player. Internal to the native engine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/native/program/budget.h"
#include "engine/native/program/fields.h"
#include "engine/native/program/settings.h"
#include "engine/native/program/weights.h"
#include "kernels/convolution.h"

namespace luthier::native {

constexpr double pi = 3.14159265358979323846;

/// Power of a sample below which nothing is heard that could have a pitch.
constexpr double silent_power = 1e-9;

/// Pitches of a moment that are looked at, of the ones that may sound together.
constexpr int most_picks = 16;

/// A value while it is played: [frames, channels] for each voice, channels of a frame side by side. Where an operation
/// has asked for history, frames of the past lie in front of the first one.
struct Signal {
  float* data = nullptr;
  std::ptrdiff_t step = 0, voice_step = 0;
  int frames = 0, channels = 0;

  float* at(int voice, std::ptrdiff_t frame = 0) const { return data + voice * voice_step + frame * step; }
  bool is_dense() const { return step == channels; }
};

/// Of a value: `frames` in one unit, the smallest legal block.
struct Shape {
  int channels = 1;
  int frames = 1;
};

/// A value that is part of another: its channels from `column` on, `delay` frames earlier.
struct View {
  int column = 0, delay = 0;
};

/// An activation as the kernels take it.
struct Epilogue {
  kernels::Activation activation = kernels::Activation::none;
  float parameter = 0.0f;
  const float* half_turns = nullptr;
  const float* inverse_alpha = nullptr;
};

/// What one player keeps of an operation besides history.
class State {
 public:
  virtual ~State() = default;
  /// Allocates for `units` units and so many voices; what is kept stays.
  virtual void prepare(int units, int voices) = 0;
  /// Back to the start of the stream.
  virtual void reset() = 0;
  /// Forgets what has a name; false where there is none of this name.
  virtual bool forget(const std::string&) { return false; }
};

struct Call {
  const Signal* in = nullptr;
  Signal out;
  /// Of operations that take an epilogue; no data: not wanted.
  Signal activated, residual;
  const Epilogue* epilogue = nullptr;
  int voices = 1;
  /// In latent frames.
  int extra_delay = 0;
  const Settings* settings = nullptr;
  State* state = nullptr;
};

/// Immutable: players of one model share it.
class Operation {
 public:
  virtual ~Operation() = default;
  /// Everything has been allocated and checked before.
  virtual void run(const Call& call) const noexcept = 0;
  /// Frames of the past that the first input must have in front.
  virtual int history() const { return 0; }
  /// Set: the result is part of the first input and run() is not called.
  virtual std::optional<View> view() const { return std::nullopt; }
  /// Set: what went through an operation that takes an epilogue may go through this one in the same breath.
  virtual const Epilogue* as_epilogue() const { return nullptr; }
  /// Whether it adds its two inputs, as an epilogue does with a residual.
  virtual bool adds() const { return false; }
  virtual bool takes_epilogue() const { return false; }
  virtual std::unique_ptr<State> make_state() const { return nullptr; }

  /// Of the result.
  Shape shape;
  std::vector<int> inputs;
  /// Of `recall` and `keep`: the name they share; else empty.
  std::string slot;
  bool recalls = false;
};

struct Segment;

/// What an operation is made of.
struct Ingredients {
  const Fields& fields;
  std::vector<Shape> in;
  Weights& weights;
  kernels::WeightType weight_type;
  SettingNames& settings;
  Budget& budget;
  /// Finds and builds the named segment for frames of so many channels, one at a time, as many as the first input has.
  std::function<std::shared_ptr<const Segment>(const std::string& name, int channels)> segment;
};

/// By the table of docs/native_program.md. Throws SpecError.
std::unique_ptr<Operation> make_operation(const std::string& name, Ingredients ingredients);

/// Calls f(voice, frame) for each.
template <class Function>
void for_each_frame(const Signal& signal, int voices, Function f) {
  for (int voice = 0; voice < voices; ++voice) {
    for (int frame = 0; frame < signal.frames; ++frame) f(voice, frame);
  }
}

}  // namespace luthier::native
