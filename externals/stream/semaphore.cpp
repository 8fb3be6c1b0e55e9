#include "stream/semaphore.h"

#include <cerrno>
#include <system_error>

namespace luthier {

#ifdef __APPLE__

// macOS declares sem_init but does not implement it.
Semaphore::Semaphore() : handle_(dispatch_semaphore_create(0)) {}
Semaphore::~Semaphore() { dispatch_release(handle_); }
void Semaphore::post() noexcept { dispatch_semaphore_signal(handle_); }
void Semaphore::wait() noexcept { dispatch_semaphore_wait(handle_, DISPATCH_TIME_FOREVER); }

#else

Semaphore::Semaphore() {
  if (sem_init(&handle_, 0, 0) != 0) throw std::system_error(errno, std::generic_category(), "cannot make a semaphore");
}

Semaphore::~Semaphore() { sem_destroy(&handle_); }
void Semaphore::post() noexcept { sem_post(&handle_); }

void Semaphore::wait() noexcept {
  while (sem_wait(&handle_) != 0 && errno == EINTR) {
  }
}

#endif

}  // namespace luthier
