#include "stream/host_pace.h"

namespace luthier {
namespace {

/// What is looked back on, once or twice: less than this ago, a host that rendered may still count as one.
constexpr double window = 0.25;
/// So much a host that is waited for must still gain in that time.
constexpr double least_gain = 0.025;

}  // namespace

void HostPace::advance(double sound, double now) noexcept {
  if (now - turned_at_ > window) {
    ahead_.turn();
    unhindered_.turn();
    turned_at_ = now;
  }
  ahead_.add(sound_ - now);
  unhindered_.add(sound_ - now + waited_);
  sound_ += sound;
}

bool HostPace::is_ahead(double now) const noexcept {
  return sound_ - now - ahead_.value() > least_gain && sound_ - now + waited_ - unhindered_.value() > margin;
}

}  // namespace luthier
