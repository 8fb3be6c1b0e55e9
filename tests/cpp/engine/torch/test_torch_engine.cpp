#include <ATen/Parallel.h>
#include <doctest/doctest.h>
#include <torch/csrc/jit/serialization/pickle.h>
#include <torch/script.h>

#include <filesystem>
#include <fstream>
#include <limits>

#include "engine/torch/torch_engine.h"

// torch has a CHECK of its own, which ends the test instead of failing it
#undef CHECK
#define CHECK DOCTEST_CHECK

using namespace luthier;
namespace fs = std::filesystem;

namespace {

/// A file that is gone when the test is.
struct TemporaryFile {
  explicit TemporaryFile(const std::string& name) : path(fs::temp_directory_path() / ("luthier_engine_" + name)) {}
  ~TemporaryFile() { fs::remove(path); }
  fs::path path;
};

/// y[t] = sum of all inputs so far: what a wrong reset or a shared state would change.
void save_summing_model(const fs::path& path, const std::string& json) {
  torch::jit::Module module("summing");
  module.register_buffer("total", torch::zeros({1}));
  module.register_buffer("forward_params", torch::tensor({1, 1, 1, 1}, torch::kInt64));
  module.register_attribute("gain", c10::FloatType::get(), 1.0);
  module.define(R"(
    def forward(self, x):
        y = torch.cumsum(x, -1) + self.total
        self.total = y[0, 0, -1:]
        return y * self.gain
    def get_methods(self):
        return ["forward"]
    def get_attributes(self):
        return ["gain"]
    def get_gain(self):
        return self.gain
    def set_gain(self, value: float) -> int:
        if value < 0.0:
            return -1
        self.gain = value
        return 0
  )");
  module.save(path.string(), {{"luthier.json", json}});
}

void save_foreign_model(const fs::path& path) {
  torch::jit::Module module("foreign");
  module.register_parameter("weight", torch::ones({1}), false);
  module.register_buffer("total", torch::zeros({1}));
  module.register_buffer("forward_params", torch::tensor({1, 1, 1, 1}, torch::kInt64));
  module.define(R"(
    def forward(self, x):
        y = torch.cumsum(x, -1) * self.weight + self.total
        self.total = y[0, 0, -1:]
        return y
  )");
  module.save(path.string());
}

/// Counts its calls, which a reset does not clear. Its third method never works.
void save_counting_model(const fs::path& path) {
  torch::jit::Module module("counting");
  module.register_attribute("calls", c10::IntType::get(), 0);
  module.register_attribute("frames", c10::IntType::get(), 0);
  module.register_buffer("forward_params", torch::tensor({1, 1, 1, 1}, torch::kInt64));
  module.register_buffer("encode_params", torch::tensor({1, 1, 1, 8}, torch::kInt64));
  module.register_buffer("broken_params", torch::tensor({1, 1, 1, 1}, torch::kInt64));
  module.define(R"(
    def forward(self, x):
        self.calls = self.calls + 1
        self.frames = x.size(2)
        return x
    def encode(self, x):
        self.calls = self.calls + 100
        return x[:, :, ::8]
    def broken(self, x):
        return x.reshape([3, 5, 7])
    def get_methods(self):
        return ["forward", "encode", "broken"]
    def get_attributes(self):
        return ["calls", "frames"]
    def get_calls(self):
        return self.calls
    def get_frames(self):
        return self.frames
    def set_reset(self, value: bool) -> int:
        return 0
  )");
  module.save(path.string());
}

const std::string summing_json = R"({"format_version": 1, "sample_rate": 44100, "methods":
  {"forward": {"in_channels": 1, "in_ratio": 1, "out_channels": 1, "out_ratio": 1, "delay": 7}}})";

float last_after_ones(Engine& engine, int frames) {
  std::vector<float> in(static_cast<std::size_t>(frames), 1.0f), out(in.size());
  engine.run(engine.spec().methods.front(), {in.data(), 1, frames}, {out.data(), 1, frames});
  return out.back();
}

std::string load_error(const fs::path& path) {
  try {
    load_torch_engine(path.string());
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a luthier file plays block after block with its state, and says what it can do") {
  const TemporaryFile file("summing.ts");
  save_summing_model(file.path, summing_json);
  const auto engine = load_torch_engine(file.path.string());
  CHECK(engine->spec().sample_rate == 44100);
  CHECK(engine->spec().methods.front().delay == 7);
  CHECK(last_after_ones(*engine, 10) == 10.0f);
  CHECK(last_after_ones(*engine, 5) == 15.0f);
  engine->reset();
  CHECK(last_after_ones(*engine, 10) == 10.0f);
}

TEST_CASE("warming up leaves no trace") {
  const TemporaryFile file("warm.ts");
  save_summing_model(file.path, summing_json);
  const auto engine = load_torch_engine(file.path.string());
  last_after_ones(*engine, 64);
  engine->warm_up(engine->spec().methods.front(), 64, 1);
  CHECK(last_after_ones(*engine, 64) == 64.0f);
}

TEST_CASE("loading runs every method at the smallest legal block, so that a change of method is quick") {
  const TemporaryFile file("counting.ts");
  save_counting_model(file.path);
  const auto engine = load_torch_engine(file.path.string());
  CHECK((engine->get_attribute("calls") == Atoms{303.0}));
  CHECK((engine->get_attribute("frames") == Atoms{8.0}));
  engine->warm_up(engine->spec().methods.front(), 64, 1);
  CHECK((engine->get_attribute("calls") == Atoms{306.0}));
  CHECK((engine->get_attribute("frames") == Atoms{64.0}));
}

TEST_CASE("a method that cannot run is refused to who chooses it, each time, and not at load") {
  const TemporaryFile file("broken.ts");
  save_counting_model(file.path);
  const auto engine = load_torch_engine(file.path.string());
  const auto& broken = engine->spec().methods.back();
  CHECK_THROWS_AS(engine->warm_up(broken, 8, 1), EngineError);
  CHECK_THROWS_AS(engine->warm_up(broken, 8, 1), EngineError);
}

TEST_CASE("attributes are read and set, and survive a reset") {
  const TemporaryFile file("attributes.ts");
  save_summing_model(file.path, summing_json);
  const auto engine = load_torch_engine(file.path.string());
  engine->set_attribute("gain", {2.0});
  engine->reset();
  CHECK((engine->get_attribute("gain") == Atoms{2.0}));
  CHECK(last_after_ones(*engine, 10) == 20.0f);
}

TEST_CASE("wrong attribute values are refused with what would be right") {
  const TemporaryFile file("wrong.ts");
  save_summing_model(file.path, summing_json);
  const auto engine = load_torch_engine(file.path.string());
  CHECK_THROWS_WITH(engine->set_attribute("1", {2.0}), "the model has no attribute '1': it has gain");
  CHECK_THROWS_AS(engine->set_attribute("gain", {}), EngineError);
  CHECK_THROWS_AS(engine->set_attribute("gain", {1.0, 2.0}), EngineError);
  CHECK_THROWS_AS(engine->set_attribute("gain", {"loud"}), EngineError);
  CHECK_THROWS_AS(engine->set_attribute("gain", {std::numeric_limits<double>::quiet_NaN()}), EngineError);
  CHECK_THROWS_WITH(engine->set_attribute("gain", {-1.0}), "the model refused this value of 'gain'");
  CHECK_THROWS_AS(engine->get_attribute("nothing"), EngineError);
}

TEST_CASE("a foreign file without a list of methods plays and resets") {
  const TemporaryFile file("foreign.ts");
  save_foreign_model(file.path);
  const auto engine = load_torch_engine(file.path.string());
  REQUIRE(engine->spec().methods.size() == 1);
  CHECK(engine->spec().methods.front().name == "forward");
  CHECK(engine->spec().methods.front().delay == -1);
  last_after_ones(*engine, 10);
  engine->reset();
  CHECK(last_after_ones(*engine, 10) == 10.0f);
  engine->reset();
  CHECK(last_after_ones(*engine, 10) == 10.0f);
}

TEST_CASE("each kind of wrong file gets its own sentence") {
  const TemporaryFile file("wrong_file.ts");
  CHECK(holds(load_error(file.path), "does not exist"));
  CHECK(holds(load_error(fs::temp_directory_path()), "is not a file"));
  std::ofstream(file.path).close();
  CHECK(holds(load_error(file.path), "is empty"));
  std::ofstream(file.path) << "this is not an archive, although it is long enough to be one";
  CHECK(holds(load_error(file.path), "damaged"));
  const auto weights = torch::jit::pickle_save(torch::zeros({3}));
  std::ofstream(file.path, std::ios::binary).write(weights.data(), static_cast<std::streamsize>(weights.size()));
  CHECK(holds(load_error(file.path), "weights only"));
}

TEST_CASE("a file cut anywhere or with flipped bytes is refused or plays, but never crashes") {
  const TemporaryFile whole("whole.ts"), damaged("damaged.ts");
  save_summing_model(whole.path, summing_json);
  std::ifstream stream(whole.path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
  for (std::size_t size = 1; size < bytes.size(); size += bytes.size() / 20) {
    std::ofstream(damaged.path, std::ios::binary) << bytes.substr(0, size);
    CHECK_FALSE(load_error(damaged.path).empty());
  }
  int refused = 0, tried = 0;
  for (std::size_t at = 0; at < bytes.size(); at += 23) {
    auto flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 4);
    std::ofstream(damaged.path, std::ios::binary) << flipped;
    refused += load_error(damaged.path).empty() ? 0 : 1;
    ++tried;
  }
  CHECK(refused > tried / 4);  // the rest is padding between the records, and dates
}

TEST_CASE("every flipped bit in a record is found by its checksum") {
  const TemporaryFile whole("sound.ts"), damaged("unsound.ts");
  save_summing_model(whole.path, summing_json);
  std::ifstream stream(whole.path, std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(stream)), {});
  const auto at = bytes.find("sample_rate");  // inside luthier.json, which is stored as it is
  REQUIRE(at != std::string::npos);
  bytes[at] = 'z';
  std::ofstream(damaged.path, std::ios::binary) << bytes;
  CHECK(holds(load_error(damaged.path), "damaged"));
}

TEST_CASE("a newer format and a lying description are refused") {
  const TemporaryFile file("newer.ts");
  save_summing_model(file.path, R"({"format_version": 9, "methods": {}})");
  CHECK(holds(load_error(file.path), "update luthier"));
  auto lying = summing_json;
  lying.replace(lying.find("\"out_channels\": 1"), 17, "\"out_channels\": 2");
  save_summing_model(file.path, lying);
  CHECK(holds(load_error(file.path), "disagree about method 'forward'"));
}

TEST_CASE("the caller's number of torch threads is left as it was") {
  const TemporaryFile file("threads.ts");
  save_summing_model(file.path, summing_json);
  at::set_num_threads(2);
  const auto engine = load_torch_engine(file.path.string());
  last_after_ones(*engine, 10);
  CHECK(at::get_num_threads() == 2);
}

TEST_CASE("a fork has the same weights and a state of its own, as after loading") {
  const TemporaryFile file("forked.ts");
  save_foreign_model(file.path);
  const auto engine = load_torch_engine(file.path.string());
  CHECK(last_after_ones(*engine, 8) == 8.0f);
  const auto other = engine->fork();
  CHECK(last_after_ones(*other, 4) == 4.0f);
  CHECK(last_after_ones(*engine, 8) == 16.0f);
  CHECK(last_after_ones(*other->fork(), 2) == 2.0f);
}

TEST_CASE("a batch is computed at once, each voice with its own channels") {
  const TemporaryFile file("batch.ts");
  torch::jit::Module module("batch");
  module.register_buffer("forward_params", torch::tensor({2, 1, 1, 1}, torch::kInt64));
  module.define("def forward(self, x):\n    return x.sum(1, True)\n");
  module.save(file.path.string());
  const auto engine = load_torch_engine(file.path.string());
  std::vector<float> in{1, 1, 2, 2, 10, 10, 20, 20, 100, 100, 200, 200}, out(6);
  engine->run(engine->spec().methods.front(), {in.data(), 6, 2}, {out.data(), 3, 2});
  const std::vector<float> sums{3, 3, 30, 30, 300, 300};
  CHECK(out == sums);
}

TEST_CASE("a tensor takes a number, a list or an array, and a model that wants its rate hears it") {
  const TemporaryFile file("tensor.ts");
  torch::jit::Module module("tensor");
  module.register_attribute("rate", c10::IntType::get(), 0);
  module.register_attribute("values", c10::TensorType::get(), torch::zeros({1}));
  module.register_buffer("values_params", torch::tensor({4}, torch::kInt64));
  module.register_buffer("rate_params", torch::tensor({1}, torch::kInt64));
  module.define(R"(
    def get_values(self):
        return self.values
    def set_values(self, x) -> int:
        self.values = x
        return 0
    def get_rate(self):
        return self.rate
    def set_rate(self, x: int) -> int:
        return -1
    def set_sample_rate(self, x: int) -> None:
        self.rate = x
  )");
  module.save(file.path.string());
  const auto engine = load_torch_engine(file.path.string());
  CHECK(engine->spec().methods.empty());
  engine->set_attribute("values", {1.0, 2.0, 3.0});
  CHECK((engine->get_attribute("values") == Atoms{1.0, 2.0, 3.0}));
  engine->set_attribute("values", {5.0});
  CHECK((engine->get_attribute("values") == Atoms{5.0}));
  engine->set_attribute("values", {std::make_shared<SampleArray>(SampleArray{"ramp", {0, 0.5}, 44100})});
  CHECK((engine->get_attribute("values") == Atoms{0.0, 0.5}));
  CHECK_THROWS_AS(engine->set_attribute("values", {1.0, "word"}), EngineError);
  engine->play_at(48000);
  CHECK((engine->get_attribute("rate") == Atoms{48000.0}));
}
