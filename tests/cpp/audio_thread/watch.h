// Counts the calls an audio thread must not make: the executable replaces the functions for the whole program.
#pragma once

/// While it lives, what this thread allocates, frees, locks, waits for, writes, opens, starts or joins is counted.
class Watch {
 public:
  Watch() noexcept;
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  /// Of this thread since reset().
  static int forbidden_calls() noexcept;
  static void reset() noexcept;
};
