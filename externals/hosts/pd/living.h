// Objects of one class: which of them live, and how they go. An object is destroyed on a thread of its own, because a
// model that computes or loads is not ready to go at once; and Pd ends with exit(), without freeing any.
#pragma once

#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>
#include <utility>

#include "hosts/pd/pd_host.h"
#include "hosts/reaper.h"

namespace luthier {

/// `Player` has stop().
template <class Player>
class Living {
 public:
  static void add(Player* player) {
    player->next = first_;
    if (first_ != nullptr) first_->previous = player;
    first_ = player;
    stop_all_before_statics_go();
  }

  /// From now on the player is nobody's; what it still does is waited for elsewhere.
  static void retire(std::unique_ptr<Player> player) {
    (player->previous != nullptr ? player->previous->next : first_) = player->next;
    if (player->next != nullptr) player->next->previous = player->previous;
    if (pd_is_in_batch_mode()) return;  // nothing waits in a rendering, and memory must not pile up
    reaper_.take(std::move(player));
  }

  /// At the end of Pd: waits for what computes, but not for ever.
  static void stop_all(int status, void*) {
    if (std::exchange(stopped_, true)) return;
    std::thread([status] {
      std::this_thread::sleep_for(std::chrono::seconds(longest_wait_s));
      std::_Exit(status);
    }).detach();
    for (auto* player = first_; player != nullptr; player = player->next) player->stop();
    reaper_.finish();
  }

 private:
  static constexpr int longest_wait_s = 5;

  /// libtorch makes statics whenever it does something new, also after the last on_exit(), and exit() destroys the
  /// newest first. What is local to the thread that calls exit() goes before any of them.
  static void stop_all_before_statics_go() {
    struct AtExit {
      ~AtExit() {
        const bool ends_the_process = syscall(SYS_gettid) == getpid();  // another thread may end without it
        if (ends_the_process) stop_all(EXIT_SUCCESS, nullptr);
      }
    };
    thread_local AtExit at_exit;
    static_cast<void>(at_exit);
  }

  // A list of links and a pointer, because nothing of it may be destroyed before the end of Pd.
  static inline Player* first_ = nullptr;
  static inline Reaper reaper_;
  static inline bool stopped_ = false;
};

}  // namespace luthier
