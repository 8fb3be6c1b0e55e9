// Host values <-> TorchScript values. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <string>

#include "engine/engine.h"

namespace luthier {

/// A scalar, word, tuple, list or tensor becomes a flat list. Throws EngineError for anything else.
Atoms atoms_from(const c10::IValue& value);

/// The arguments of the method `set_<attribute>`, checked against its signature. Throws EngineError.
std::vector<c10::IValue> arguments_for(const std::string& attribute, const c10::FunctionSchema& setter,
                                       const Atoms& values);

}  // namespace luthier
