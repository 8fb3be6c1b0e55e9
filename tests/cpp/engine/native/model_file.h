// Model files that a test writes down in a few lines.
#pragma once

#include <unistd.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/archive/checksum.h"
#include "engine/native/native_engine.h"

namespace luthier::test {

using Json = nlohmann::json;

/// A zip archive of stored records under one top folder, as torch writes them.
class ZipFile {
 public:
  void add(const std::string& name, const std::string& bytes) {
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    const std::string path = "model/" + name;
    const auto entry = [&](std::string& to, std::uint32_t mark, bool in_directory) {
      put(to, mark, 4);
      if (in_directory) put(to, 20, 2);
      for (const int field : {20, 0, 0, 0, 0}) put(to, static_cast<std::uint32_t>(field), 2);
      put(to, checksum(bytes.data(), bytes.size()), 4);
      for (int i = 0; i < 2; ++i) put(to, static_cast<std::uint32_t>(bytes.size()), 4);
      put(to, static_cast<std::uint32_t>(path.size()), 2);
      put(to, 0, 2);
      if (in_directory) {
        for (const int size : {2, 2, 2, 4}) put(to, 0, size);
        put(to, at, 4);
      }
      to += path;
    };
    entry(bytes_, 0x04034b50, false);
    bytes_ += bytes;
    last_ = directory_.size();
    entry(directory_, 0x02014b50, true);
    ++records_;
  }

  /// Names the last record once more, as another one.
  void add_alias(const std::string& name) {
    const std::string path = "model/" + name;
    std::string entry = directory_.substr(last_, 46);
    for (int i = 0; i < 2; ++i) entry[28 + i] = static_cast<char>(path.size() >> (8 * i) & 255);
    directory_ += entry + path;
    ++records_;
  }

  /// Gives the last record an extra field in the directory, which must be 46 bytes and its name long so far.
  void add_extra(const std::string& extra, bool size_is_there) {
    for (int i = 0; i < 2; ++i) directory_[last_ + 30 + i] = static_cast<char>(extra.size() >> (8 * i) & 255);
    if (size_is_there) directory_.replace(last_ + 24, 4, 4, static_cast<char>(255));
    directory_ += extra;
  }

  std::string bytes() const {
    std::string whole = bytes_ + directory_;
    put(whole, 0x06054b50, 4);
    put(whole, 0, 4);
    for (int i = 0; i < 2; ++i) put(whole, records_, 2);
    put(whole, static_cast<std::uint32_t>(directory_.size()), 4);
    put(whole, static_cast<std::uint32_t>(bytes_.size()), 4);
    put(whole, 0, 2);
    return whole;
  }

 private:
  static void put(std::string& to, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) to += static_cast<char>(value >> (8 * i) & 255);
  }

  std::string bytes_, directory_;
  std::uint32_t records_ = 0;
  std::size_t last_ = 0;
};

/// A file that is gone when the test is over.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes) {
    static int count = 0;
    path_ = (std::filesystem::temp_directory_path() /
             ("luthier_" + std::to_string(getpid()) + "_" + std::to_string(++count) + ".ts"))
                .string();
    std::ofstream(path_, std::ios::binary) << bytes;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct ModelFile {
  Json description = {
      {"format_version", 1}, {"hop_length", 1}, {"methods", Json::object()}, {"attributes", Json::object()}};
  Json program = {{"version", 1},
                  {"weight_type", "f32"},
                  {"weights", Json::array()},
                  {"segments", Json::object()},
                  {"methods", Json::object()},
                  {"actions", {{"reset", Json::array()}}}};
  std::vector<float> weights;

  ModelFile() { attribute("reset", "bool", false); }

  /// Its number.
  int weight(const std::vector<int>& shape, const std::vector<float>& values) {
    program["weights"].push_back({{"record", "data/0"}, {"offset", weights.size()}, {"shape", shape}});
    weights.insert(weights.end(), values.begin(), values.end());
    return static_cast<int>(program["weights"].size()) - 1;
  }
  void attribute(const std::string& name, const std::string& type, const Json& value) {
    description["attributes"][name] = {
        {"types", {type}}, {"default", {value}}, {"settable", true}, {"min", nullptr}, {"max", nullptr}};
  }
  /// Operations without `out`, which are counted, in a segment of their own name.
  void segment(const std::string& name, std::vector<Json> operations) {
    int out = 0;
    for (auto& operation : operations) {
      if (!operation.contains("in")) operation["in"] = Json::array({out});
      operation["out"] = ++out;
    }
    program["segments"][name] = operations;
  }
  void method(const std::string& name, const std::vector<std::string>& segments, int in_channels, int in_ratio,
              int out_channels, int out_ratio, int extra_delay = 0) {
    description["methods"][name] = {
        {"in_channels", in_channels}, {"in_ratio", in_ratio}, {"out_channels", out_channels}, {"out_ratio", out_ratio}};
    program["methods"][name] = {{"segments", segments}, {"extra_delay", extra_delay}};
  }

  std::string bytes() const {
    ZipFile zip;
    zip.add("data/0", {reinterpret_cast<const char*>(weights.data()), weights.size() * sizeof(float)});
    zip.add("extra/luthier.json", description.dump());
    zip.add("extra/luthier.program.json", program.dump());
    return zip.bytes();
  }
  std::unique_ptr<Engine> load() const { return load_native_engine(TemporaryFile(bytes()).path()); }
};

}  // namespace luthier::test
