#include "fuzz/targets.h"

#include <algorithm>
#include <sstream>

#include "contract/model_json.h"
#include "engine/archive/archive.h"
#include "engine/archive/pickle_check.h"
#include "engine/archive/script_check.h"
#include "engine/native/model_file.h"
#include "engine/native/native_engine.h"

namespace luthier::fuzz {
namespace {

using test::TemporaryFile;
using test::ZipFile;

/// A damaged input is refused with a sentence in one line; nothing else.
template <class Action>
void refused_or_done(const Action& action) {
  try {
    action();
  } catch (const SpecError& error) {
    if (std::string(error.what()).find('\n') != std::string::npos) throw std::logic_error("a refusal of two lines");
  } catch (const EngineError& error) {
    if (std::string(error.what()).find('\n') != std::string::npos) throw std::logic_error("a refusal of two lines");
  }
}

void read_json(const std::string& text) {
  refused_or_done([&] {
    parse_model_json(text);
    flattened_json(text);
  });
}

/// Plays a block of each method that is not too large to be tried thousands of times.
void play(Engine& engine) {
  constexpr std::int64_t largest = 1 << 16;
  for (const auto& method : engine.spec().methods) {
    const int unit = block_unit(engine.spec());
    if (std::int64_t{unit} * std::max(method.in_channels, method.out_channels) > largest) continue;
    std::vector<float> in(static_cast<std::size_t>(method.in_channels) * (unit / method.in_ratio), 0.5f);
    std::vector<float> out(static_cast<std::size_t>(method.out_channels) * (unit / method.out_ratio));
    engine.run(method, {in.data(), method.in_channels, unit / method.in_ratio},
               {out.data(), method.out_channels, unit / method.out_ratio});
  }
}

void open_archive(const std::string& bytes) {
  const TemporaryFile file(bytes);
  refused_or_done([&] { play(*load_native_engine(file.path())); });
}

/// The records of a file of the corpus; one of the two texts is changed, and the checksums are right again.
void read_program(const std::string& bytes, Random& random) {
  const TemporaryFile file(bytes);
  native::Archive archive(file.path());
  ZipFile zip;
  const bool changes_program = random() % 4 != 0;
  for (const std::string name : {"data/0", "extra/luthier.json", "extra/luthier.program.json"}) {
    const auto record = archive.read(name);
    std::string text(record.begin(), record.end());
    const bool is_program = name == "extra/luthier.program.json";
    if (name != "data/0" && is_program == changes_program) text = mutated(text, random);
    zip.add(name, text);
  }
  open_archive(zip.bytes());
}

Atom atom_of(const std::string& word) {
  if (word == "nan") return std::numeric_limits<double>::quiet_NaN();
  char* end = nullptr;
  const double number = std::strtod(word.c_str(), &end);
  if (!word.empty() && *end == '\0') return number;
  return word;
}

/// Each line is an attribute and values, as a `set` message brings them.
void set_attributes(const std::string& messages, Engine& engine) {
  std::istringstream lines(messages);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name;
    Atoms values;
    words >> name;
    for (std::string word; words >> word;) values.push_back(atom_of(word));
    refused_or_done([&] {
      engine.check_attribute(name, values);
      engine.set_attribute(name, values);
    });
    refused_or_done([&] { engine.get_attribute(name); });
  }
  play(engine);
  engine.reset();
}

}  // namespace

std::vector<Target> targets(const std::string& corpus) {
  auto engine = std::shared_ptr<Engine>(load_native_engine(corpus + "/archive/example.ts"));
  return {
      {"json", "json", [](const std::string& input, Random& random) { read_json(mutated(input, random)); }},
      {"archive", "archive", [](const std::string& input, Random& random) { open_archive(mutated(input, random)); }},
      {"program", "archive", read_program},
      {"set", "set",
       [engine](const std::string& input, Random& random) { set_attributes(mutated(input, random), *engine); }},
      {"pickle", "pickle", [](const std::string& input, Random& random) { problem_of_pickle(mutated(input, random)); }},
      {"script", "script", [](const std::string& input, Random& random) { problem_of_script(mutated(input, random)); }},
  };
}

}  // namespace luthier::fuzz
