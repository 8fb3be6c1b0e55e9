#include <doctest/doctest.h>

#include "engine/archive/archive.h"
#include "engine/native/example.h"

namespace {

using namespace luthier;
using namespace luthier::test;

/// The 12 bytes of "whole record", and whatever extra field is said of them.
ZipFile with_extra(const std::string& extra, bool size_is_there) {
  ZipFile zip;
  zip.add("data", "whole record");
  zip.add_extra(extra, size_is_there);
  return zip;
}

bool opens(const ZipFile& zip) {
  const TemporaryFile file(zip.bytes());
  try {
    native::Archive archive(file.path());
    return archive.read("data").size() == 12;
  } catch (const EngineError&) {
    return false;
  }
}

std::string little_endian(std::uint64_t value, int count) {
  std::string bytes;
  for (int i = 0; i < count; ++i) bytes += static_cast<char>(value >> (8 * i) & 255);
  return bytes;
}

}  // namespace

TEST_CASE("a size in an extra field is read from that field and from nothing behind it") {
  const std::string wide = little_endian(1, 2) + little_endian(8, 2) + little_endian(12, 8);
  CHECK(opens(with_extra(wide, true)));
  CHECK(opens(with_extra(little_endian(99, 2) + little_endian(2, 2) + "xx" + wide, true)));
  // four bytes of a size, whose other four are the beginning of the next field
  CHECK(
      !opens(with_extra(little_endian(1, 2) + little_endian(4, 2) + little_endian(12, 4) + little_endian(0, 4), true)));
}

TEST_CASE("an extra field that is longer than its record says is refused") {
  CHECK(opens(with_extra(little_endian(99, 2) + little_endian(4, 2) + "four", false)));
  CHECK(!opens(with_extra(little_endian(99, 2) + little_endian(5, 2) + "four", false)));
}

TEST_CASE("a directory of more than 16 MB is refused") {
  ZipFile zip;
  zip.add("data", "whole record");
  for (int i = 0; i < 250; ++i) zip.add_alias(std::string(60000, 'a') + std::to_string(i));
  CHECK(opens(zip));
  for (int i = 0; i < 40; ++i) zip.add_alias(std::string(60000, 'b') + std::to_string(i));
  CHECK(!opens(zip));
}

TEST_CASE("a method that runs a segment twice is refused") {
  ModelFile file;
  file.segment("line", {{{"op", "tanh"}}});
  file.method("forward", {"line"}, 1, 1, 1, 1);
  CHECK_NOTHROW(file.load());
  file.method("forward", {"line", "line"}, 1, 1, 1, 1);
  CHECK_THROWS_AS(file.load(), SpecError);
}

TEST_CASE("a segment that needs more memory than a model does is refused when it is loaded") {
  for (const int channels : {64, 4096}) {
    ModelFile file;
    file.description["hop_length"] = 1 << 16;
    file.segment("line", {{{"op", "tanh"}}, {{"op", "tanh"}, {"in", {1}}}});
    file.method("forward", {"line"}, channels, 1, channels, 1);
    CAPTURE(channels);
    if (channels == 64) CHECK_NOTHROW(file.load());
    if (channels == 4096) CHECK_THROWS_AS(file.load(), SpecError);
  }
}

TEST_CASE("a block and voices that need more memory than there may be are refused") {
  ModelFile file;
  file.segment("line", {{{"op", "tanh"}}, {{"op", "tanh"}, {"in", {1}}}});
  file.method("forward", {"line"}, 16, 1, 16, 1);
  const auto engine = file.load();
  const auto& method = *find_method(engine->spec(), "forward");
  CHECK_NOTHROW(engine->warm_up(method, 1 << 10, 4));
  CHECK_THROWS_WITH_AS(engine->warm_up(method, 1 << 20, 16),
                       "the model needs too much memory for this block and so many voices: use less", EngineError);
}

TEST_CASE("a weight that is used more often than a model does is refused") {
  for (const int uses : {4, 40}) {
    ModelFile file;
    const int square = file.weight({512, 512}, random_numbers(512 * 512, 1, 0.01f));
    std::vector<Json> operations;
    for (int i = 0; i < uses; ++i) {
      operations.push_back({{"op", "matrix"}, {"weight", square}, {"rows", 512}, {"transposed", false}, {"in", {i}}});
    }
    file.segment("line", operations);
    file.method("forward", {"line"}, 512, 64, 512, 64);
    CAPTURE(uses);
    if (uses == 4) CHECK_NOTHROW(file.load());
    if (uses == 40) CHECK_THROWS_AS(file.load(), SpecError);
  }
}

TEST_CASE("records that lie over each other do not make more weights than the file holds") {
  ModelFile file;
  ZipFile zip;
  const auto numbers = random_numbers(4096, 1);
  zip.add("data/0", {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(float)});
  for (int i = 1; i < 100; ++i) zip.add_alias("data/" + std::to_string(i));
  for (int i = 0; i < 100; ++i) {
    file.program["weights"].push_back({{"record", "data/" + std::to_string(i)}, {"offset", 0}, {"shape", {4096}}});
  }
  file.segment("line", {{{"op", "tanh"}}});
  file.method("forward", {"line"}, 1, 1, 1, 1);
  zip.add("extra/luthier.json", file.description.dump());
  zip.add("extra/luthier.program.json", file.program.dump());
  const TemporaryFile written(zip.bytes());
  CHECK_THROWS_AS(load_native_engine(written.path()), SpecError);
}
