// What Pd can do for an instrument, and nothing about instruments.
#pragma once

#include <m_pd.h>

#include "instrument/host.h"

namespace luthier {

class PdHost final : public Host {
 public:
  /// `name` begins each line on the console; `object` is the Pd object, `canvas` the patch it is in; `stop_all` stops
  /// every object when Pd ends.
  PdHost(std::string name, t_object* object, t_canvas* canvas, void (*stop_all)(int status))
      : name_(std::move(name)), object_(object), canvas_(canvas), stop_all_(stop_all) {}

  void set_info_outlet(t_outlet* outlet) { info_outlet_ = outlet; }

  /// Signals have as many channels as the method: Pd must build its graph again when that changes.
  void set_channels_follow(bool follow) { channels_follow_ = follow; }

  void print(const std::string& line) override;
  void error(const std::string& line) override;
  void send(const std::string& selector, const Atoms& values) override;
  std::string find_model(const std::string& name) override;
  std::string places() const override;
  std::shared_ptr<const SampleArray> read_array(const std::string& name) override;
  void playing() override;
  /// As Pd's own objects do with multichannel signals.
  bool repeats_channels() const override { return channels_follow_; }
  void channels_changed() override;
  bool times_events() const override { return true; }
  int sample_now() const override;
  /// In perform(): the logical time after the vector that is being computed, its samples and milliseconds.
  void set_vector(double ends_at, int frames, double milliseconds) noexcept {
    vector_ends_at_ = ends_at;
    vector_frames_ = frames;
    vector_ms_ = milliseconds;
  }

 private:
  std::string name_;
  t_object* object_;
  t_canvas* canvas_;
  void (*stop_all_)(int status);
  t_outlet* info_outlet_ = nullptr;
  bool channels_follow_ = false;
  double vector_ends_at_ = 0;
  int vector_frames_ = 0;
  double vector_ms_ = 0;
};

Atoms from_pd(int count, const t_atom* atoms);

/// Pd was started with -batch and renders as fast as it can: a worker thread could not keep up.
bool pd_is_in_batch_mode();

}  // namespace luthier
