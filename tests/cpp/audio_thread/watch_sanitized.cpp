// By clang's real-time sanitizer, which ends the program with a report at the first forbidden call.
#ifdef LUTHIER_REALTIME_SANITIZER

#include <sanitizer/rtsan_interface.h>

#include "audio_thread/watch.h"

Watch::Watch() noexcept { __rtsan_realtime_enter(); }
Watch::~Watch() { __rtsan_realtime_exit(); }
int Watch::forbidden_calls() noexcept { return 0; }
void Watch::reset() noexcept {}

#endif  // LUTHIER_REALTIME_SANITIZER
