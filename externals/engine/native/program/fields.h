// Values out of the JSON of a native program, distrusted: every one is looked at before it is used.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace luthier::native {

/// "the native program of the model <problem>: export the model again".
[[noreturn]] void refuse_program(const std::string& problem);

/// One object of the program. Throws SpecError with `where` it stands.
class Fields {
 public:
  Fields(const nlohmann::json& object, std::string where);

  bool has(const char* name) const;
  int integer(const char* name, int lowest, int highest) const;
  int integer_or(const char* name, int missing, int lowest, int highest) const;
  float number(const char* name) const;
  std::vector<float> numbers(const char* name) const;
  bool flag(const char* name) const;
  std::string text(const char* name) const;
  /// [] where it is missing.
  std::vector<std::string> texts(const char* name) const;
  std::vector<int> integers(const char* name, int lowest, int highest) const;
  /// `allowed` is what it should have been, as a sentence goes on.
  [[noreturn]] void refuse(const std::string& problem) const;
  const std::string& where() const { return where_; }

 private:
  float number_in(const nlohmann::json& value, const char* name) const;
  const nlohmann::json& at(const char* name) const;

  const nlohmann::json& object_;
  std::string where_;
};

}  // namespace luthier::native
