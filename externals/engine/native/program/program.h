// extra/luthier.program.json, checked and ready to be played; see docs/native_program.md. Internal to the native
// engine.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contract/model_spec.h"
#include "engine/native/program/segment.h"

namespace luthier::native {

/// A segment that is run on values of its method: 0 comes in, n is what stage n gave, counted from 1.
struct Stage {
  /// An index of segments.
  std::size_t segment = 0;
  /// Their channels, one after the other, come in.
  std::vector<int> in;
  /// In latent frames.
  int extra_delay = 0;
};

struct Method {
  std::string name;
  /// What the last one gives goes out.
  std::vector<Stage> stages;
};

/// An attribute that does something when it is set to true.
struct Action {
  struct Target {
    std::size_t segment = 0;
    int operation = 0;
    std::string which;
  };
  std::string name;
  /// None: every stream.
  std::vector<Target> targets;
};

/// What an attribute that can only be read is, by the place of a setting in its words.
struct Reading {
  std::string name;
  int setting = 0;
  std::vector<float> numbers;
};

/// An attribute that chooses one number of a list, and the list: the chosen one is 1 and the others 0 once it is set.
struct Choice {
  std::string name;
  int list = 0;
};

struct Program {
  /// Of the method at the same place in the spec.
  std::vector<Method> methods;
  std::vector<std::shared_ptr<const Segment>> segments;
  std::vector<Action> actions;
  std::vector<Reading> readings;
  std::vector<Choice> choices;
  /// What each attribute holds.
  std::vector<SettingShape> settings;
  /// Samples of the smallest block.
  int unit = 1;
};

constexpr const char* program_record = "extra/luthier.program.json";

/// Reads the weights that `text` names out of the archive and packs them. Throws SpecError, NewerProgram or
/// EngineError.
Program read_program(const std::string& text, Archive& archive, const ModelSpec& spec);

}  // namespace luthier::native
