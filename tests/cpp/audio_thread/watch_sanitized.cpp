// By clang's real-time sanitizer, which ends the program with a report at the first forbidden call.
#ifdef LUTHIER_REALTIME_SANITIZER

#include "audio_thread/watch.h"

/// What the compiler calls at both ends of a function with [[clang::nonblocking]]. No header declares them.
extern "C" void __rtsan_realtime_enter();
extern "C" void __rtsan_realtime_exit();

Watch::Watch() noexcept { __rtsan_realtime_enter(); }
Watch::~Watch() { __rtsan_realtime_exit(); }
int Watch::forbidden_calls() noexcept { return 0; }
void Watch::reset() noexcept {}

#endif  // LUTHIER_REALTIME_SANITIZER
