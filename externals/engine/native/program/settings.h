// The attributes of a model as a native program uses them: numbers with the types and limits of luthier.json, and words
// that stand for their place in a list.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace luthier::native {

/// What an attribute holds.
struct SettingShape {
  int count = 1;
  /// Those that it may be; none: it is numbers.
  std::vector<std::string> words;
};

/// Which attributes a program names and what each holds; filled while the program is read. Each find gives the number
/// of the attribute, or -1 where there is none that fits.
class SettingNames {
 public:
  explicit SettingNames(const ModelSpec& spec) : spec_(spec) {}

  /// One number, or a list of them. `channels`: of the value it acts on.
  int find(const std::string& name, int channels);
  /// A list of so many.
  int find_list(const std::string& name, int count);
  /// A list that an operation has asked for.
  int find_named_list(const std::string& name) const;
  /// Two numbers.
  int find_pair(const std::string& name) const;
  /// One of these words, of which its default is one.
  int find_word(const std::string& name, const std::vector<std::string>& words);
  /// What each attribute holds.
  std::vector<SettingShape> shapes() const;

 private:
  const AttributeSpec* at(const std::string& name, std::size_t types) const;
  int index_of(const AttributeSpec* attribute) const { return static_cast<int>(attribute - spec_.attributes.data()); }

  const ModelSpec& spec_;
  std::map<int, int> channels_;
  std::map<int, std::vector<std::string>> words_;
};

/// The values. Of one player.
class Settings {
 public:
  /// `shapes` as of SettingNames. Throws SpecError for attributes that are neither numbers nor words of a program.
  Settings(const ModelSpec& spec, const std::vector<SettingShape>& shapes);

  /// Of a word: its place in the list.
  double number(int index, std::size_t place = 0) const {
    return settings_[static_cast<std::size_t>(index)].numbers[place];
  }
  std::uint32_t seed(int index) const { return static_cast<std::uint32_t>(static_cast<std::int64_t>(number(index))); }
  bool flag(int index) const { return number(index) != 0.0; }
  /// One number, or one a channel.
  const std::vector<float>& floats(int index) const { return settings_[static_cast<std::size_t>(index)].floats; }

  /// As Engine::read_attribute().
  void read(const std::string& name, Atoms& values) const;
  /// How many numbers it holds.
  std::size_t count(int index) const { return settings_[static_cast<std::size_t>(index)].numbers.size(); }
  /// The place of the largest number of a list.
  std::size_t largest(int index) const;
  /// 1 in one place of a list and 0 in the others, which `attribute` says. Throws as check_choice(), and then nothing
  /// has changed.
  void choose(int index, const AttributeSpec& attribute, const Atoms& value);
  /// Throws as check(), and then nothing has changed. Allocates nothing else.
  void set(const std::string& name, const Atoms& values);
  /// Throw EngineError for what cannot be set. May be called while another thread sets.
  void check_choice(int index, const AttributeSpec& attribute, const Atoms& value) const;
  void check(const std::string& name, const Atoms& values) const;

 private:
  struct Setting {
    const AttributeSpec* spec = nullptr;
    std::vector<std::string> words;
    std::vector<double> numbers;
    std::vector<float> floats;
  };
  std::size_t index_of(const std::string& name) const;
  static void check(const Setting& setting, const Atoms& values);
  static void set_list(Setting& setting, const Atoms& values);
  static void set_numbers(Setting& setting, const Atoms& values);

  const ModelSpec* spec_;
  std::vector<Setting> settings_;
};

/// The one number of a value: throws EngineError when it is something else.
double number_for(const AttributeSpec& attribute, const Atoms& values);

}  // namespace luthier::native
