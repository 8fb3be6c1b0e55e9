#include "instrument/builder.h"

#include <algorithm>
#include <new>

namespace luthier {
namespace {

/// A value that the model refused when it was set is refused again, and has been reported.
bool set_quietly(Engine& engine, const std::string& name, const Atoms& values) {
  if (find_attribute(engine.spec(), name) == nullptr) return false;
  try {
    engine.set_attribute(name, values);
  } catch (const std::exception&) {
    return false;
  }
  return true;
}

}  // namespace

void Builder::set_host(int host_vector, double sample_rate) noexcept {
  config_.host_vector = host_vector;
  config_.sample_rate = sample_rate;
  host_is_known_ = true;
}

Built Builder::build(const Order& order) noexcept {
  Built built;
  try {
    built.path = order.path;
    built.stamp = order.stamp;
    built.keeps_attributes = order.keeps_attributes;
    StreamConfig config = config_;
    order.change(config);
    const auto source = newest_alive();
    if (!order.configures_only && (!order.path.empty() || source)) {
      built.track = track_for(order, config, source.get(), built);
      made_.emplace_back(built.track);
    }
    config_ = config;
  } catch (const std::bad_alloc&) {
    built.error = "there is not enough memory";
  } catch (const std::exception& error) {
    built.error = error.what();
  } catch (...) {
    built.error = "the model failed with an unknown error";
  }
  if (!built.error.empty()) built.track.reset();
  return built;
}

/// What its owner has refused is gone, and what was made before it plays on.
std::shared_ptr<Track> Builder::newest_alive() {
  const auto is_gone = [](const std::weak_ptr<Track>& track) { return track.expired(); };
  made_.erase(std::remove_if(made_.begin(), made_.end(), is_gone), made_.end());
  return made_.empty() ? nullptr : made_.back().lock();
}

std::shared_ptr<Track> Builder::track_for(const Order& order, const StreamConfig& config, const Track* source,
                                          Built& built) {
  auto engine = order.path.empty() ? source->engine().fork() : loader_(order.path);
  const auto& spec = engine->spec();
  // before the warm-up: there are methods that do not run without
  for (const auto& [name, values] : order.attributes) {
    (set_quietly(*engine, name, values) ? built.kept : built.lost).push_back(name);
  }
  if (!spec.methods.empty()) {
    auto known = config;
    if (!host_is_known_ && spec.sample_rate > 0) known.sample_rate = spec.sample_rate;
    const auto legal = legalised(known, spec);
    // the dear part of prepare(), also when that comes later; what plays already plays on instead
    built.silence = warm_up(*engine, legal, source == nullptr || source->waits());
  }
  auto track = std::make_shared<Track>(std::move(engine), config, !built.silence.empty());
  if (host_is_known_) track->prepare(config.host_vector, config.sample_rate);
  return track;
}

}  // namespace luthier
