#include "engine/torch/atoms.h"

#include <cmath>

#include "contract/number_text.h"

namespace luthier {
namespace {

constexpr std::int64_t longest_list = 4096;

void append(const c10::IValue& value, Atoms& atoms);

void append_tensor(const torch::Tensor& tensor, Atoms& atoms) {
  if (tensor.numel() > longest_list) {
    throw EngineError("the value is a tensor of " + std::to_string(tensor.numel()) + " numbers, too many to show");
  }
  const auto numbers = tensor.to(torch::kCPU, torch::kFloat64).flatten().contiguous();
  for (std::int64_t i = 0; i < numbers.numel(); ++i) atoms.emplace_back(numbers.data_ptr<double>()[i]);
}

template <class Items>
void append_all(const Items& items, Atoms& atoms) {
  for (const c10::IValue& item : items) append(item, atoms);
}

void append(const c10::IValue& value, Atoms& atoms) {
  if (value.isBool()) {
    atoms.emplace_back(value.toBool() ? 1.0 : 0.0);
  } else if (value.isInt()) {
    atoms.emplace_back(static_cast<double>(value.toInt()));
  } else if (value.isDouble()) {
    atoms.emplace_back(value.toDouble());
  } else if (value.isString()) {
    atoms.emplace_back(value.toStringRef());
  } else if (value.isTensor()) {
    append_tensor(value.toTensor(), atoms);
  } else if (value.isTuple()) {
    append_all(value.toTupleRef().elements(), atoms);
  } else if (value.isList()) {
    append_all(value.toListRef(), atoms);
  } else {
    throw EngineError("the value is a " + value.tagKind() + ", which a host cannot show");
  }
}

[[noreturn]] void refuse(const std::string& attribute, const c10::Argument& argument, const char* wanted) {
  throw EngineError("attribute '" + attribute + "' takes " + wanted + " for '" + argument.name() + "'");
}

double number(const std::string& attribute, const c10::Argument& argument, const Atom& value) {
  const auto* found = std::get_if<double>(&value);
  if (found == nullptr || !std::isfinite(*found)) refuse(attribute, argument, "a number");
  return *found;
}

std::int64_t whole_number(const std::string& attribute, const c10::Argument& argument, const Atom& value) {
  constexpr double largest_exact = 9007199254740992.0;  // 2^53
  const double found = number(attribute, argument, value);
  if (found != std::floor(found) || std::fabs(found) > largest_exact) refuse(attribute, argument, "a whole number");
  return static_cast<std::int64_t>(found);
}

c10::IValue as_tensor(const std::string& attribute, const c10::Argument& argument, const Atom& value) {
  if (const auto* array = std::get_if<std::shared_ptr<const SampleArray>>(&value)) return tensor_of(**array);
  return torch::tensor(number(attribute, argument, value), torch::kFloat32);
}

c10::IValue converted(const std::string& attribute, const c10::Argument& argument, const Atom& value) {
  switch (argument.type()->kind()) {
    case c10::TypeKind::BoolType:
      return number(attribute, argument, value) != 0.0;
    case c10::TypeKind::IntType:
      return whole_number(attribute, argument, value);
    case c10::TypeKind::FloatType:
      return number(attribute, argument, value);
    case c10::TypeKind::TensorType:
      return as_tensor(attribute, argument, value);
    case c10::TypeKind::StringType:
      if (const auto* word = std::get_if<std::string>(&value)) return *word;
      if (const auto* number = std::get_if<double>(&value)) return number_text(*number);  // 808 is a word too
      if (const auto* array = std::get_if<std::shared_ptr<const SampleArray>>(&value)) return (*array)->name;
      refuse(attribute, argument, "a word");
    default:
      throw EngineError("attribute '" + attribute + "' cannot be set from a host: it takes " + argument.type()->str());
  }
}

std::vector<c10::IValue> arguments_for_each(const std::string& attribute, const std::vector<c10::Argument>& arguments,
                                            const Atoms& values, std::size_t count) {
  std::vector<c10::IValue> result;
  for (std::size_t i = 0; i < count; ++i) result.push_back(converted(attribute, arguments[i + 1], values[i]));
  return result;
}

/// More numbers than arguments, and the last argument is a tensor: they are its values.
bool takes_list(const std::vector<c10::Argument>& arguments, const Atoms& values) {
  return arguments.size() > 1 && values.size() >= arguments.size() &&
         arguments.back().type()->kind() == c10::TypeKind::TensorType;
}

torch::Tensor list_tensor(const std::string& attribute, const c10::Argument& argument, const Atoms& values,
                          std::size_t from) {
  std::vector<float> numbers;
  for (std::size_t i = from; i < values.size(); ++i) {
    numbers.push_back(static_cast<float>(number(attribute, argument, values[i])));
  }
  return torch::tensor(numbers, torch::kFloat32);
}

std::string signature(const c10::FunctionSchema& setter) {
  std::string text;
  for (std::size_t i = 1; i < setter.arguments().size(); ++i) {
    const auto& argument = setter.arguments()[i];
    text += (i > 1 ? ", " : "") + argument.name() + ": " + argument.type()->str();
  }
  return text;
}

}  // namespace

torch::Tensor tensor_of(const SampleArray& array) { return torch::tensor(array.samples, torch::kFloat32); }

bool is_buffer(const AttributeSpec* attribute, std::size_t position) {
  return attribute != nullptr && position < attribute->types.size() && attribute->types[position] == "buffer";
}

std::string buffer_name(const std::string& attribute, std::size_t position) {
  return attribute + "#" + std::to_string(position);
}

Atoms atoms_from(const c10::IValue& value) {
  Atoms atoms;
  append(value, atoms);
  return atoms;
}

std::vector<c10::IValue> arguments_for(const std::string& attribute, const c10::FunctionSchema& setter,
                                       const Atoms& values) {
  const auto& arguments = setter.arguments();  // the first is the module itself
  if (takes_list(arguments, values)) {
    auto result = arguments_for_each(attribute, arguments, values, arguments.size() - 2);
    result.push_back(list_tensor(attribute, arguments.back(), values, arguments.size() - 2));
    return result;
  }
  if (values.size() + 1 != arguments.size()) {
    throw EngineError("attribute '" + attribute + "' takes " + std::to_string(arguments.size() - 1) + " value(s) (" +
                      signature(setter) + "), not " + std::to_string(values.size()));
  }
  return arguments_for_each(attribute, arguments, values, values.size());
}

}  // namespace luthier
