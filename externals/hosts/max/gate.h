// Lets the audio side in, or the message side while it rebuilds what the audio side uses: Max may prepare an object for
// another signal chain while the old one still runs. The audio side never waits.
#pragma once

#include <atomic>
#include <thread>

namespace luthier {

class Gate {
 public:
  /// Audio side. False while it is closed: then play silence, and do not leave().
  bool try_enter() noexcept { return !taken_.exchange(true, std::memory_order_acquire); }
  void leave() noexcept { taken_.store(false, std::memory_order_release); }

  /// Message side, for as long as it lives: waits until the audio side is out, at most one vector.
  class Closed {
   public:
    explicit Closed(Gate& gate) noexcept : gate_(gate) {
      while (!gate_.try_enter()) std::this_thread::yield();
    }
    ~Closed() { gate_.leave(); }
    Closed(const Closed&) = delete;
    Closed& operator=(const Closed&) = delete;

   private:
    Gate& gate_;
  };

 private:
  std::atomic<bool> taken_{false};
};

}  // namespace luthier
