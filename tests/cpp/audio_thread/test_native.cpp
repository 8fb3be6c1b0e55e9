#include "audio_thread/watch.h"
#include "engine/native/corpus.h"
#include "engine/native/example.h"
#include "engine/native/source_filter.h"

namespace {

using namespace luthier;
using namespace luthier::test;

int forbidden_calls(Engine& engine, const MethodSpec& method, int block, int voices) {
  std::vector<float> in(static_cast<std::size_t>(voices * method.in_channels * (block / method.in_ratio)), 0.5f);
  std::vector<float> out(static_cast<std::size_t>(voices * method.out_channels * (block / method.out_ratio)));
  Watch::reset();
  for (int i = 0; i < 200; ++i) {
    const Watch watch;
    engine.run(method, {in.data(), voices * method.in_channels, block / method.in_ratio},
               {out.data(), voices * method.out_channels, block / method.out_ratio});
  }
  return Watch::forbidden_calls();
}

}  // namespace

TEST_CASE("the native engine computes warmed-up blocks without allocating, locking or writing") {
  for (const auto& file :
       {example_file(), describing_file(), sounding_file(), source_filter_file(), rising_corpus(8)}) {
    const auto engine = file.load();
    for (const auto& method : engine->spec().methods) {
      for (const int voices : {1, 3}) {
        CAPTURE(method.name);
        engine->warm_up(method, 64, voices);
        CHECK(forbidden_calls(*engine, method, 64, voices) == 0);
        CHECK(forbidden_calls(*engine, method, 8, voices) == 0);
      }
    }
  }
}
