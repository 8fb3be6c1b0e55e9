// Plays raw floats through a model with the native engine alone: for machines that have no Python, emulated ones too.
//   native_play MODEL METHOD BLOCKS BATCH IN OUT [SETTING=VALUE ...]
// IN holds float32 [batch * in_channels, values]; OUT becomes the same of the output. BLOCKS is one size in samples or
// several with commas between: the whole input is played with each from the start, and OUT holds one after the other.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "engine/native/native_engine.h"

namespace {

using namespace luthier;

std::vector<float> read_floats(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  if (!file) throw EngineError("'" + path + "' cannot be read");
  std::vector<float> numbers(static_cast<std::size_t>(file.tellg()) / sizeof(float));
  file.seekg(0);
  file.read(reinterpret_cast<char*>(numbers.data()), static_cast<std::streamsize>(numbers.size() * sizeof(float)));
  return numbers;
}

void write_floats(const std::string& path, const std::vector<float>& numbers) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(numbers.data()),
             static_cast<std::streamsize>(numbers.size() * sizeof(float)));
  if (!file) throw EngineError("'" + path + "' cannot be written");
}

std::vector<int> block_sizes(const std::string& words) {
  std::vector<int> sizes;
  std::istringstream stream(words);
  for (std::string word; std::getline(stream, word, ',');) sizes.push_back(std::stoi(word));
  return sizes;
}

void set(Engine& engine, const std::string& word) {
  const auto equals = word.find('=');
  if (equals == std::string::npos) throw EngineError("'" + word + "' is not SETTING=VALUE");
  engine.set_attribute(word.substr(0, equals), {std::stod(word.substr(equals + 1))});
}

/// Part of each row: `count` values from `at` on.
void copy_part(const float* from, std::ptrdiff_t from_step, float* to, std::ptrdiff_t to_step, int rows, int count) {
  for (int row = 0; row < rows; ++row) std::copy_n(from + row * from_step, count, to + row * to_step);
}

/// The whole input in blocks; the last one may be shorter.
std::vector<float> played(Engine& engine, const MethodSpec& method, const std::vector<float>& in, int block,
                          int batch) {
  const int in_rows = batch * method.in_channels, out_rows = batch * method.out_channels;
  const int values = static_cast<int>(in.size()) / in_rows;
  const int out_values = static_cast<int>(std::int64_t{values} * method.in_ratio / method.out_ratio);
  std::vector<float> out(static_cast<std::size_t>(out_rows) * static_cast<std::size_t>(out_values));
  std::vector<float> block_in, block_out;
  engine.warm_up(method, block, batch);
  for (int at = 0; at < values;) {
    const int count = std::min(block / method.in_ratio, values - at);
    const int out_at = at * method.in_ratio / method.out_ratio, out_count = count * method.in_ratio / method.out_ratio;
    block_in.resize(static_cast<std::size_t>(in_rows * count));
    block_out.resize(static_cast<std::size_t>(out_rows * out_count));
    copy_part(in.data() + at, values, block_in.data(), count, in_rows, count);
    engine.run(method, {block_in.data(), in_rows, count}, {block_out.data(), out_rows, out_count});
    copy_part(block_out.data(), out_count, out.data() + out_at, out_values, out_rows, out_count);
    at += count;
  }
  return out;
}

int play(const std::vector<std::string>& words) {
  if (words.size() < 6) throw EngineError("usage: native_play MODEL METHOD BLOCKS BATCH IN OUT [SETTING=VALUE ...]");
  const auto engine = load_native_engine(words[0]);
  const auto* method = find_method(engine->spec(), words[1]);
  if (method == nullptr) throw EngineError("the model has no method '" + words[1] + "'");
  for (std::size_t i = 6; i < words.size(); ++i) set(*engine, words[i]);
  const auto in = read_floats(words[4]);
  std::vector<float> out;
  for (const int block : block_sizes(words[2])) {
    const auto one = played(*engine, *method, in, block, std::stoi(words[3]));
    out.insert(out.end(), one.begin(), one.end());
  }
  write_floats(words[5], out);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    return play({words + 1, words + count});
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
