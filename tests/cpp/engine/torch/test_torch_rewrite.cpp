#include <doctest/doctest.h>
#include <torch/script.h>

#include <cmath>
#include <filesystem>

#include "engine/torch/torch_engine.h"

// torch has a CHECK of its own, which ends the test instead of failing it
#undef CHECK
#define CHECK DOCTEST_CHECK

using namespace luthier;
namespace fs = std::filesystem;

namespace {

constexpr int frames = 32;

/// A smoothing convolution over the input and what is kept of the last one; `touched` also changes its weight.
fs::path saved_model(bool touched) {
  const auto path = fs::temp_directory_path() / (touched ? "luthier_touched.ts" : "luthier_untouched.ts");
  torch::jit::Module module("smoothing");
  module.register_parameter("weight", torch::ones({1, 1, 3}), false);
  module.register_buffer("past", torch::zeros({1, 1, 2}));
  module.register_buffer("forward_params", torch::tensor({1, 1, 1, 1}, torch::kInt64));
  module.register_attribute("gain", c10::FloatType::get(), 1.0);
  module.define(R"(
    def forward(self, x):
        x = torch.cat([self.past, x], -1)
        self.past.copy_(x[..., -2:])
        return torch.conv1d(x, self.weight) * self.gain
    def get_methods(self):
        return ["forward"]
    def get_attributes(self):
        return ["gain"]
    def get_gain(self):
        return self.gain
  )");
  const std::string only_gain = "def set_gain(self, value: float) -> int:\n    self.gain = value\n";
  module.define(only_gain + (touched ? "    self.weight.fill_(value)\n    return 0\n" : "    return 0\n"));
  module.save(path.string());
  return path;
}

std::vector<float> played(Engine& engine, float level) {
  std::vector<float> in(frames, level), out(frames);
  engine.run(engine.spec().methods.front(), {in.data(), 1, frames}, {out.data(), 1, frames});
  return out;
}

std::unique_ptr<Engine> loaded(bool touched, bool plain = false) {
  const auto path = saved_model(touched);
  auto engine = load_torch_engine(path.string(), {plain});
  fs::remove(path);
  return engine;
}

}  // namespace

TEST_CASE("a convolution whose weight never changes runs on our kernels, with its state") {
  const auto engine = loaded(false);
  CHECK((engine->facts() == Atoms{"torch", "convolutions", 1.0, "taken", 1.0}));
  CHECK(played(*engine, 1.0f).front() == 1.0f);
  CHECK(played(*engine, 1.0f).front() == 3.0f);
  engine->reset();
  CHECK(played(*engine, 1.0f).front() == 1.0f);
}

TEST_CASE("a plain engine leaves convolutions to libtorch") {
  CHECK((loaded(false, true)->facts() == Atoms{"torch", "convolutions", 0.0, "taken", 0.0}));
}

TEST_CASE("a weight that an attribute changes is followed") {
  const auto engine = loaded(true);
  CHECK((engine->facts() == Atoms{"torch", "convolutions", 1.0, "taken", 0.0}));
  engine->set_attribute("gain", {2.0});
  CHECK(played(*engine, 1.0f).back() == 12.0f);
}

TEST_CASE("forks share weights, not states, and outlive what they were made from") {
  auto first = loaded(false);
  played(*first, 1.0f);
  const auto second = first->fork();
  first->set_attribute("gain", {2.0});
  CHECK((second->facts() == first->facts()));
  CHECK(played(*second, 1.0f).front() == 1.0f);
  CHECK(played(*first, 1.0f).front() == 6.0f);
  first.reset();
  CHECK(played(*second, 1.0f).back() == 3.0f);
  second->reset();
  CHECK(played(*second, 1.0f).front() == 1.0f);
}
