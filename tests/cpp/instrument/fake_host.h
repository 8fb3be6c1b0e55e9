// A host that remembers what it was told.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "instrument/host.h"

namespace luthier {

class FakeHost : public Host {
 public:
  void print(const std::string& line) override { printed.push_back(line); }
  void error(const std::string& line) override { errors.push_back(line); }
  void send(const std::string& selector, const Atoms& values) override {
    sent.emplace_back(selector, values);
    if (on_send) on_send();
  }
  std::string find_model(const std::string& name) override { return name == "lost" ? "" : "/models/" + name; }

  std::shared_ptr<const SampleArray> read_array(const std::string& name) override {
    return name == "ramp" ? std::make_shared<SampleArray>(SampleArray{name, {0, 1, 2}, 44100}) : nullptr;
  }
  void channels_changed() override { ++changes_of_channels; }
  bool repeats_channels() const override { return repeats; }

  bool repeats = false;
  int changes_of_channels = 0;
  std::function<void()> on_send;
  std::vector<std::string> printed, errors;
  std::vector<std::pair<std::string, Atoms>> sent;
};

}  // namespace luthier
