// By replacing the functions. Under clang's real-time sanitizer, which does that for more of them, see
// watch_sanitized.cpp.
#ifndef LUTHIER_REALTIME_SANITIZER

#include "audio_thread/watch.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
void* __libc_memalign(std::size_t, std::size_t);
void __libc_free(void*);
}

namespace {

thread_local bool watched = false;
thread_local int calls = 0;

void note() {
  if (watched) ++calls;
}

template <class Function>
Function original(Function, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace

Watch::Watch() noexcept { watched = true; }
Watch::~Watch() { watched = false; }
int Watch::forbidden_calls() noexcept { return calls; }
void Watch::reset() noexcept { calls = 0; }

extern "C" {

void* malloc(std::size_t size) {
  note();
  return __libc_malloc(size);
}

void* calloc(std::size_t count, std::size_t size) {
  note();
  return __libc_calloc(count, size);
}

void* realloc(void* memory, std::size_t size) {
  note();
  return __libc_realloc(memory, size);
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
  note();
  return __libc_memalign(alignment, size);
}

int posix_memalign(void** memory, std::size_t alignment, std::size_t size) {
  note();
  *memory = __libc_memalign(alignment, size);
  return *memory == nullptr ? ENOMEM : 0;
}

void free(void* memory) {
  note();
  __libc_free(memory);
}

int pthread_mutex_lock(pthread_mutex_t* mutex) {
  static const auto real = original(&pthread_mutex_lock, "pthread_mutex_lock");
  note();
  return real(mutex);
}

int pthread_cond_wait(pthread_cond_t* condition, pthread_mutex_t* mutex) {
  static const auto real = original(&pthread_cond_wait, "pthread_cond_wait");
  note();
  return real(condition, mutex);
}

int pthread_create(pthread_t* thread, const pthread_attr_t* attributes, void* (*start)(void*), void* argument) {
  static const auto real = original(&pthread_create, "pthread_create");
  note();
  return real(thread, attributes, start, argument);
}

int pthread_join(pthread_t thread, void** result) {
  static const auto real = original(&pthread_join, "pthread_join");
  note();
  return real(thread, result);
}

int sem_wait(sem_t* semaphore) {
  static const auto real = original(&sem_wait, "sem_wait");
  note();
  return real(semaphore);
}

int nanosleep(const timespec* wanted, timespec* left) {
  static const auto real = original(&nanosleep, "nanosleep");
  note();
  return real(wanted, left);
}

ssize_t write(int file, const void* data, std::size_t size) {
  static const auto real = original(&write, "write");
  note();
  return real(file, data, size);
}

ssize_t read(int file, void* data, std::size_t size) {
  static const auto real = original(&read, "read");
  note();
  return real(file, data, size);
}

}  // extern "C"

#endif  // LUTHIER_REALTIME_SANITIZER
