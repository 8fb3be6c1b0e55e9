#include <windows.h>

#include <cstdlib>
#include <cstring>

#include "hosts/pd/system.h"

namespace luthier {
namespace {

/// Statics of an external are made while Pd loads it, on the thread that later ends Pd.
const DWORD main_thread = GetCurrentThreadId();
void (*stop_at_end)(int status) = nullptr;

}  // namespace

void* function_of_pd(const char* name) noexcept {
  HMODULE const pd = GetModuleHandleA("pd.dll");
  return pd == nullptr ? nullptr : reinterpret_cast<void*>(GetProcAddress(pd, name));
}

bool is_main_thread() noexcept { return GetCurrentThreadId() == main_thread; }

bool was_started_with(const char* word) {
  for (int i = 1; i < __argc; ++i) {
    if (std::strcmp(__argv[i], word) == 0) return true;
  }
  return false;
}

void when_process_ends(void (*stop)(int status)) {
  stop_at_end = stop;
  std::atexit([] { stop_at_end(EXIT_SUCCESS); });
}

}  // namespace luthier
