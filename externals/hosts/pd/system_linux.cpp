#include <dlfcn.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <string>

#include "hosts/pd/system.h"

namespace luthier {

void* function_of_pd(const char* name) noexcept { return dlsym(RTLD_DEFAULT, name); }

bool is_main_thread() noexcept { return syscall(SYS_gettid) == getpid(); }

bool was_started_with(const char* word) {
  std::ifstream command_line("/proc/self/cmdline", std::ios::binary);
  for (std::string one; std::getline(command_line, one, '\0');) {
    if (one == word) return true;
  }
  return false;
}

void when_process_ends(void (*stop)(int status)) {
  on_exit([](int status, void* what) { reinterpret_cast<void (*)(int)>(what)(status); }, reinterpret_cast<void*>(stop));
}

}  // namespace luthier
