// The attributes of a model as a native program uses them: numbers with the types and limits of luthier.json.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace luthier::native {

/// Which attributes a program names and how many numbers each holds; filled while the program is read.
class SettingNames {
 public:
  explicit SettingNames(const ModelSpec& spec) : spec_(spec) {}

  /// The number of an attribute that operations may ask for. `channels`: of the value it acts on. -1: there is none.
  int find(const std::string& name, int channels);
  /// How many numbers each attribute holds.
  std::vector<int> counts() const;

 private:
  const ModelSpec& spec_;
  std::map<int, int> channels_;
};

/// The values. Of one player.
class Settings {
 public:
  /// `counts` as of SettingNames. Throws SpecError for attributes that are no numbers.
  Settings(const ModelSpec& spec, const std::vector<int>& counts);

  double number(int index) const { return settings_[static_cast<std::size_t>(index)].numbers.front(); }
  std::uint32_t seed(int index) const { return static_cast<std::uint32_t>(static_cast<std::int64_t>(number(index))); }
  bool flag(int index) const { return number(index) != 0.0; }
  /// One number, or one a channel.
  const std::vector<float>& floats(int index) const { return settings_[static_cast<std::size_t>(index)].floats; }

  Atoms get(const std::string& name) const;
  /// Throws EngineError, and then nothing has changed.
  void set(const std::string& name, const Atoms& values);

 private:
  struct Setting {
    const AttributeSpec* spec = nullptr;
    std::vector<double> numbers;
    std::vector<float> floats;
  };
  std::size_t index_of(const std::string& name) const;

  const ModelSpec* spec_;
  std::vector<Setting> settings_;
};

/// The one number of a value; throws EngineError when it is something else.
double number_for(const AttributeSpec& attribute, const Atoms& values);

}  // namespace luthier::native
