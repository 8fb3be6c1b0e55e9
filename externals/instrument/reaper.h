// Destroys on a thread of its own what is not ready to go at once, such as an object whose model computes or loads.
#pragma once

#include <chrono>
#include <future>
#include <memory>
#include <thread>
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

  /// The same for a program that must end: what has not gone after so long is left to the end of the process.
  void finish_within(std::chrono::milliseconds longest) {
    finished_ = true;
    if (!thread_) return;
    const auto ends = std::chrono::steady_clock::now() + longest;
    const auto gone = std::make_shared<std::promise<void>>();
    while (!thread_->post([gone] { gone->set_value(); }) && std::chrono::steady_clock::now() < ends) {
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (gone->get_future().wait_until(ends) == std::future_status::ready) return thread_.reset();
    static_cast<void>(thread_.release());
  }

 private:
  bool finished_ = false;
  std::unique_ptr<TaskThread> thread_;
};

}  // namespace luthier
