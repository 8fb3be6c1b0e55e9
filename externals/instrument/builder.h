// Makes tracks: loads files, takes copies of playing models for another method or block, sets attributes, warms up.
// Runs where that may take its time. Each order starts from what the one before it made.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "instrument/set_values.h"
#include "instrument/track.h"

namespace luthier {

using EngineLoader = std::function<std::unique_ptr<Engine>(const std::string& path)>;

struct Order {
  /// A file to load; empty: another copy of the newest model.
  std::string path;
  /// What is to be changed in the configuration.
  std::function<void(StreamConfig&)> change = [](StreamConfig&) {};
  /// Only the next track is to be made so.
  bool configures_only = false;
  /// The values that attributes have been set to.
  AttributeValues attributes;
  /// The file is the one that plays, perhaps a newer version of it: what was set is meant for it too.
  bool keeps_attributes = false;
  /// The number of `set` messages before this order.
  long stamp = 0;
};

struct Built {
  /// Null when it failed, or when nothing had to be made.
  std::shared_ptr<Track> track;
  std::string path;
  std::string error;
  /// Why it is silent for now; empty when it plays.
  std::string silence;
  /// Of an order that keeps attributes: which of them the model has taken, and which it has not.
  bool keeps_attributes = false;
  std::vector<std::string> kept, lost;
  long stamp = 0;
};

class Builder {
 public:
  Builder(EngineLoader loader, const StreamConfig& config) : loader_(std::move(loader)), config_(config) {}

  /// From now on tracks are prepared for this host.
  void set_host(int host_vector, double sample_rate) noexcept;

  /// Does one order; a failing one leaves everything as it was.
  Built build(const Order& order) noexcept;

 private:
  std::shared_ptr<Track> track_for(const Order& order, const StreamConfig& config, const Track* source, Built& built);

  EngineLoader loader_;
  StreamConfig config_;
  bool host_is_known_ = false;
  std::shared_ptr<Track> newest_alive();

  /// Those that could be made, the newest last. Their owner keeps one until a newer one plays, and may refuse the
  /// newest.
  std::vector<std::weak_ptr<Track>> made_;
};

}  // namespace luthier
