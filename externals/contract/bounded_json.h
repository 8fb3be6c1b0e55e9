// JSON of strangers: as deep and as large as a description is, and every name once.
#pragma once

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace luthier {

/// Holds an object. What is wrong otherwise becomes `problem`, as the end of a sentence that begins with the record's
/// name: "is not JSON", "says 'delay' twice".
nlohmann::json bounded_json(const std::string& text, std::size_t most_values, std::string& problem);

}  // namespace luthier
