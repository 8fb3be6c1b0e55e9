// Objects of one class: which of them live, and how they go. An object is destroyed on a thread of its own, because a
// model that computes or loads is not ready to go at once; and Pd ends with exit(), without freeing any.
#pragma once

#include <chrono>
#include <cstdlib>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "hosts/pd/pd_host.h"
#include "hosts/pd/system.h"
#include "instrument/reaper.h"

namespace luthier {

/// `Object` has stop(). Instances of Pd (PDINSTANCE) run on threads of their own, so what they share has a lock, which
/// no audio thread takes.
template <class Object>
class Living {
 public:
  static void add(Object* object) {
    const std::lock_guard alone(mutex_);
    object->next = first_;
    if (first_ != nullptr) first_->previous = object;
    first_ = object;
    stop_all_before_statics_go();
  }

  /// From now on the object is nobody's; what it still does is waited for elsewhere.
  static void retire(std::unique_ptr<Object> object) {
    const std::lock_guard alone(mutex_);
    (object->previous != nullptr ? object->previous->next : first_) = object->next;
    if (object->next != nullptr) object->next->previous = object->previous;
    if (pd_is_in_batch_mode()) return;  // nothing waits in a rendering, and memory must not pile up
    reaper_.take(std::move(object));
  }

  /// At the end of Pd: waits for what computes, but not for ever.
  static void stop_all(int status) {
    const std::lock_guard alone(mutex_);
    if (std::exchange(stopped_, true)) return;
    std::thread([status] {
      std::this_thread::sleep_for(std::chrono::seconds(longest_wait_s));
      std::_Exit(status);
    }).detach();
    for (auto* object = first_; object != nullptr; object = object->next) object->stop();
    reaper_.finish();
  }

 private:
  static constexpr int longest_wait_s = 5;

  /// libtorch makes statics whenever it does something new, also after the last on_exit(), and exit() destroys the
  /// newest first. What is local to the thread that calls exit() goes before any of them.
  static void stop_all_before_statics_go() {
    struct AtExit {
      ~AtExit() {
        if (is_main_thread()) stop_all(EXIT_SUCCESS);  // another thread may end without the process
      }
    };
    thread_local AtExit at_exit;
    static_cast<void>(at_exit);
  }

  // A list of links and a pointer, because nothing of it may be destroyed before the end of Pd.
  static inline std::mutex mutex_;
  static inline Object* first_ = nullptr;
  static inline Reaper reaper_;
  static inline bool stopped_ = false;
};

}  // namespace luthier
