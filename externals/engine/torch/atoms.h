// Host values <-> TorchScript values. Internal to the torch engine.
#pragma once

#include <torch/script.h>

#include <string>

#include "engine/engine.h"

namespace luthier {

/// [samples], float32.
torch::Tensor tensor_of(const SampleArray& array);

bool is_buffer(const AttributeSpec* attribute, std::size_t position);

/// Under which the contract knows the buffer at this position of an attribute.
std::string buffer_name(const std::string& attribute, std::size_t position);

/// A scalar, word, tuple, list or tensor becomes a flat list. Throws EngineError for anything else.
Atoms atoms_from(const c10::IValue& value);

/// The arguments of the method `set_<attribute>`, checked against its signature. A tensor takes an array, a number, or
/// as its last argument a list of numbers. Throws EngineError.
std::vector<c10::IValue> arguments_for(const std::string& attribute, const c10::FunctionSchema& setter,
                                       const Atoms& values);

}  // namespace luthier
