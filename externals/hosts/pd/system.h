// What the system is asked by an external of Pd: one small file a system answers, and nothing else in here knows which
// it is.
#pragma once

/// Before the function that Pd calls when it has loaded an external: nothing else of it can be seen from outside.
#ifdef _WIN32
#define LUTHIER_PD_SETUP extern "C" __declspec(dllexport)
#else
#define LUTHIER_PD_SETUP extern "C" __attribute__((visibility("default")))
#endif

namespace luthier {

/// A function that newer Pds have; null in a Pd without it.
void* function_of_pd(const char* name) noexcept;

/// The thread that ends the process when it ends.
bool is_main_thread() noexcept;

/// Pd was started with this word among its arguments.
bool was_started_with(const char* word);

/// `stop` is called when the process ends by exit(), what was registered last first, with the status it ends with where
/// the system tells it. One `stop` in an external.
void when_process_ends(void (*stop)(int status));

}  // namespace luthier
