// extra/luthier.program.json, checked and ready to be played; see docs/native_program.md. Internal to the native
// engine.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contract/model_spec.h"
#include "engine/native_segment.h"

namespace luthier::native {

struct Method {
  std::string name;
  /// Indices of segments, run one after another.
  std::vector<std::size_t> segments;
  /// In latent frames.
  int extra_delay = 0;
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

struct Program {
  /// Of the method at the same place in the spec.
  std::vector<Method> methods;
  std::vector<std::shared_ptr<const Segment>> segments;
  std::vector<Action> actions;
  /// Numbers that each attribute holds.
  std::vector<int> setting_counts;
  /// Samples of the smallest block.
  int unit = 1;
};

constexpr const char* program_record = "extra/luthier.program.json";

/// Reads the weights that `text` names out of the archive and packs them. Throws SpecError, NewerProgram or
/// EngineError.
Program read_program(const std::string& text, Archive& archive, const ModelSpec& spec);

}  // namespace luthier::native
