// An engine whose behaviour a test writes down in a few lines.
#pragma once

#include <algorithm>
#include <functional>
#include <map>

#include "engine/engine.h"

namespace luthier {

class FakeEngine : public Engine {
 public:
  using Run = std::function<void(const MethodSpec&, BlockView in, BlockView out)>;

  explicit FakeEngine(MethodSpec method, Run run = copy) : run_(std::move(run)) {
    spec_.methods = {std::move(method)};
    AttributeSpec gain;
    gain.name = "gain";
    gain.types = {"float"};
    spec_.attributes = {gain};
  }

  const ModelSpec& spec() const override { return spec_; }
  const char* name() const override { return "fake"; }
  void run(const MethodSpec& method, BlockView in, BlockView out) override { run_(method, in, out); }
  void reset() override { ++resets; }
  void read_attribute(const std::string& name, Atoms& values) override { values = values_.at(name); }
  void set_attribute(const std::string& name, const Atoms& values) override {
    if (find_attribute(spec_, name) == nullptr) throw EngineError("no attribute '" + name + "'");
    values_[name] = values;
  }
  void warm_up(const MethodSpec&, int, int) override { ++warm_ups; }
  void play_at(double sample_rate) override { rate = sample_rate; }
  std::unique_ptr<Engine> fork() const override {
    auto other = std::make_unique<FakeEngine>(MethodSpec(), run_);
    other->spec_ = spec_;
    return other;
  }

  static void copy(const MethodSpec&, BlockView in, BlockView out) {
    std::copy_n(in.data, in.channels * in.frames, out.data);
  }

  ModelSpec spec_;
  int resets = 0;
  int warm_ups = 0;
  double rate = 0;

 private:
  Run run_;
  std::map<std::string, Atoms> values_{{"gain", {1.0}}};
};

inline MethodSpec method_spec(const std::string& name, int in_channels = 1, int in_ratio = 1, int out_channels = 1,
                              int out_ratio = 1) {
  MethodSpec method;
  method.name = name;
  method.in_channels = in_channels;
  method.in_ratio = in_ratio;
  method.out_channels = out_channels;
  method.out_ratio = out_ratio;
  return method;
}

}  // namespace luthier
