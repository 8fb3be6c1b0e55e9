// Destroys on a thread of its own what is not ready to go at once, such as an object whose model computes or loads.
#pragma once

#include <memory>
#include <utility>

#include "stream/task_thread.h"

namespace luthier {

class Reaper {
 public:
  /// From now on it is nobody's. Always on the same thread. After finish() it goes at once.
  template <class Thing>
  void take(std::unique_ptr<Thing> thing) {
    if (finished_) return;
    if (!thread_) thread_ = std::make_unique<TaskThread>();
    thread_->post([shared = std::shared_ptr<Thing>(std::move(thing))] {});
  }

  /// The program ends: waits until all is gone.
  void finish() noexcept {
    finished_ = true;
    thread_.reset();
  }

 private:
  bool finished_ = false;
  std::unique_ptr<TaskThread> thread_;
};

}  // namespace luthier
