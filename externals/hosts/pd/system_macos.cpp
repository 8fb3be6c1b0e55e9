#include <crt_externs.h>
#include <dlfcn.h>
#include <pthread.h>

#include <cstdlib>
#include <cstring>

#include "hosts/pd/system.h"

namespace luthier {
namespace {

void (*stop_at_end)(int status) = nullptr;

}  // namespace

void* function_of_pd(const char* name) noexcept { return dlsym(RTLD_DEFAULT, name); }

bool is_main_thread() noexcept { return pthread_main_np() != 0; }

bool was_started_with(const char* word) {
  char** const words = *_NSGetArgv();
  for (int i = 1; i < *_NSGetArgc(); ++i) {
    if (std::strcmp(words[i], word) == 0) return true;
  }
  return false;
}

void when_process_ends(void (*stop)(int status)) {
  stop_at_end = stop;
  std::atexit([] { stop_at_end(EXIT_SUCCESS); });
}

}  // namespace luthier
