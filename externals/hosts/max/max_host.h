// What Max can do for an instrument, and nothing about instruments. Everything here belongs to Max's main
// thread, but send(), which is for the scheduler's too.
#pragma once

#include <functional>
#include <string>

#include "hosts/max/max_api.h"
#include "instrument/host.h"

namespace luthier {

class MaxHost : public Host {
 public:
  explicit MaxHost(t_object* object) : object_(object) {}

  void set_info_outlet(void* outlet) { info_outlet_ = outlet; }
  /// Called when the model, or the channels of its method, are others.
  void on_model(std::function<void()> action) { on_model_ = std::move(action); }
  void on_channels(std::function<void()> action) { on_channels_ = std::move(action); }

  void print(const std::string& line) override;
  void error(const std::string& line) override;
  void send(const std::string& selector, const Atoms& values) override;
  std::string find_model(const std::string& name) override;
  /// Max collects the files of a patch, for projects, applications and frozen devices.
  static void list_file(void* list, const std::string& path);
  std::shared_ptr<const SampleArray> read_array(const std::string& name) override;
  void model_changed() override;
  void channels_changed() override;
  bool times_events() const override { return times_events_; }
  void set_times_events(bool times) noexcept { times_events_ = times; }

 private:
  t_object* object_;
  void* info_outlet_ = nullptr;
  bool times_events_ = false;
  std::function<void()> on_model_, on_channels_;
};

/// Sends `selector` out of an outlet; what Max cannot carry is cut off.
void send_out(void* outlet, const std::string& selector, const Atoms& values);

}  // namespace luthier
