// A counting semaphore whose post() is safe on an audio thread (POSIX sem_post; C++17 has none of its own).
#pragma once

#ifdef __APPLE__
#include <dispatch/dispatch.h>
#else
#include <semaphore.h>
#endif

namespace luthier {

class Semaphore {
 public:
  Semaphore();
  ~Semaphore();
  Semaphore(const Semaphore&) = delete;
  Semaphore& operator=(const Semaphore&) = delete;

  void post() noexcept;
  void wait() noexcept;

 private:
#ifdef __APPLE__
  dispatch_semaphore_t handle_;
#else
  sem_t handle_;
#endif
};

}  // namespace luthier
