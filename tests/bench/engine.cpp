// One engine alone in a process: `bench_engine MODEL METHOD BLOCK ENGINE ROUNDS` prints lines of a name and numbers.
//   load_ms, load_wall_ms of the process until the first block may come, warm-up included
//   resident_mb           of the whole process after some blocks
//   forbidden             calls a block that an audio thread must not make: allocations, frees, locks, files
//   block_us              of thread time, one number a block
#include <time.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include "audio_thread/watch.h"
#include "engine/engine_library.h"

namespace {

using namespace luthier;

constexpr int unmeasured = 10;

double milliseconds(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
}

double resident_mb() {
  std::ifstream file("/proc/self/statm");
  long whole = 0, resident = 0;
  file >> whole >> resident;
  return 1e-6 * static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

class Playing {
 public:
  Playing(Engine& engine, const MethodSpec& method, int block) : engine_(engine), method_(method) {
    in_.resize(static_cast<std::size_t>(method.in_channels * (block / method.in_ratio)));
    out_.resize(static_cast<std::size_t>(method.out_channels * (block / method.out_ratio)));
    unsigned state = 1;
    for (auto& sample : in_) {
      state = state * 1664525u + 1013904223u;
      sample = static_cast<float>(state >> 8) * 0x1p-25f - 0.25f;
    }
  }

  void block() {
    engine_.run(method_, {in_.data(), method_.in_channels, static_cast<int>(in_.size()) / method_.in_channels},
                {out_.data(), method_.out_channels, static_cast<int>(out_.size()) / method_.out_channels});
  }

 private:
  Engine& engine_;
  const MethodSpec& method_;
  std::vector<float> in_, out_;
};

void measure(Playing& playing, int rounds) {
  std::vector<double> times(static_cast<std::size_t>(rounds));
  for (int i = 0; i < unmeasured; ++i) playing.block();
  std::printf("resident_mb %.1f\n", resident_mb());
  Watch::reset();
  for (auto& time : times) {
    const double begin = milliseconds(CLOCK_THREAD_CPUTIME_ID);
    {
      const Watch watch;
      playing.block();
    }
    time = milliseconds(CLOCK_THREAD_CPUTIME_ID) - begin;
  }
  std::printf("forbidden %.1f\nblock_us", 1.0 * Watch::forbidden_calls() / rounds);
  for (const double time : times) std::printf(" %.2f", 1e3 * time);
  std::printf("\n");
}

}  // namespace

int main(int count, char** words) {
  if (count != 6) return 2;
  try {
    const int block = std::atoi(words[3]);
    const double begin = milliseconds(CLOCK_MONOTONIC), begin_cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID);
    const auto engine = load_engine(words[1], engine_choice(words[4]));
    const auto* method = find_method(engine->spec(), words[2]);
    if (method == nullptr) throw EngineError(std::string("no method ") + words[2]);
    engine->warm_up(*method, block, 1);
    std::printf("load_ms %.1f\nload_wall_ms %.1f\n", milliseconds(CLOCK_PROCESS_CPUTIME_ID) - begin_cpu,
                milliseconds(CLOCK_MONOTONIC) - begin);
    Playing playing(*engine, *method, block);
    measure(playing, std::atoi(words[5]));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
