#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "engine/native/model_file.h"
#include "instrument/luthier.h"

namespace {

constexpr int frames = 64;

/// `forward` gives its input times `gain`, and `double` has two channels.
luthier::test::TemporaryFile model() {
  luthier::test::ModelFile file;
  file.attribute("gain", "float", 1.0);
  file.segment("one", {{{"op", "scale"}, {"setting", "gain"}}});
  file.segment("two", {{{"op", "scale"}, {"setting", "gain"}}});
  file.method("forward", {"one"}, 1, 1, 1, 1);
  file.method("double", {"two"}, 2, 1, 2, 1);
  return luthier::test::TemporaryFile(file.bytes());
}

struct Loaded {
  explicit Loaded(const std::string& path, luthier_time time, const char* method = nullptr)
      : instrument(luthier_load(path.c_str(), method, time, error, sizeof error)) {}
  ~Loaded() { luthier_free(instrument); }

  /// The last sample of each output after a vector of ones.
  std::vector<float> play() const {
    std::vector<std::vector<float>> memory(2, std::vector<float>(frames, 1.0f));
    const float* in[] = {memory[0].data(), memory[1].data()};
    float* out[] = {memory[0].data(), memory[1].data()};
    luthier_process(instrument, in, out, frames);
    std::vector<float> last;
    for (int i = 0; i < luthier_outputs(instrument); ++i) last.push_back(memory[static_cast<std::size_t>(i)].back());
    return last;
  }

  /// The next event of this kind.
  luthier_event wait_for(luthier_kind kind) const {
    luthier_event event{};
    while (luthier_poll(instrument, &event) == 0 || event.kind != kind) std::this_thread::yield();
    return event;
  }

  char error[100];
  luthier_instrument* instrument;
};

luthier_value number(double value) { return {value, nullptr}; }
luthier_value word(const char* value) { return {0.0, value}; }

}  // namespace

TEST_CASE("the library plays, sets, answers and changes the block") {
  const auto file = model();
  for (const auto time : {LUTHIER_REAL_TIME, LUTHIER_OFFLINE}) {
    const Loaded nn(file.path(), time);
    REQUIRE(nn.instrument != nullptr);
    for (const int block : {0, 128, 128}) {
      REQUIRE(luthier_prepare(nn.instrument, 44100, frames, block) == 1);
      CHECK(luthier_latency(nn.instrument) == (block == 0 ? 0 : 2 * block - frames));
    }
    REQUIRE(luthier_prepare(nn.instrument, 44100, frames, 0) == 1);
    const auto gain = number(0.5);
    CHECK(luthier_set(nn.instrument, "gain", &gain, 1) == 1);
    CHECK(luthier_get(nn.instrument, "gain") == 1);
    nn.play();
    CHECK(nn.play() == std::vector<float>{0.5f});
    const auto answer = nn.wait_for(LUTHIER_MESSAGE);
    CHECK(std::string(answer.text) == "get");
    REQUIRE(answer.count == 2);
    CHECK(std::string(answer.values[0].word) == "gain");
    CHECK(answer.values[1].number == 0.5);
  }
}

TEST_CASE("a message that changes the channels asks to prepare again") {
  const auto file = model();
  const Loaded nn(file.path(), LUTHIER_REAL_TIME);
  REQUIRE(luthier_prepare(nn.instrument, 44100, frames, 0) == 1);
  nn.play();
  const auto method = word("double");
  CHECK(luthier_send(nn.instrument, "method", &method, 1) == 1);
  nn.wait_for(LUTHIER_CHANNELS);
  REQUIRE(luthier_prepare(nn.instrument, 44100, frames, 0) == 1);
  CHECK(luthier_inputs(nn.instrument) == 2);
  CHECK(nn.play() == std::vector<float>{1.0f, 1.0f});
}

TEST_CASE("what fails says why, and what plays goes on") {
  const auto file = model();
  const Loaded lost("/nowhere/lost.ts", LUTHIER_OFFLINE);
  CHECK(lost.instrument == nullptr);
  CHECK(std::string(lost.error).size() > 10);
  const Loaded other(file.path(), LUTHIER_OFFLINE, "backward");
  CHECK(std::string(other.error).find("'backward'") != std::string::npos);
  const Loaded nn(file.path(), LUTHIER_OFFLINE);
  REQUIRE(luthier_prepare(nn.instrument, 44100, frames, 0) == 1);
  CHECK(luthier_prepare(nn.instrument, 44100, frames, 1 << 30) == 0);
  CHECK(std::string(luthier_error(nn.instrument)).find("1073741824") != std::string::npos);
  const auto gain = word("loud");
  CHECK(luthier_set(nn.instrument, "gain", &gain, 1) == 0);
  CHECK(luthier_get(nn.instrument, "none") == 1);
  CHECK(std::string(nn.wait_for(LUTHIER_ERROR).text).find("'none'") != std::string::npos);
  CHECK(luthier_send(nn.instrument, "sing", nullptr, 0) == 0);
  CHECK(std::string(luthier_error(nn.instrument)).find("'sing'") != std::string::npos);
  CHECK(nn.play() == std::vector<float>{1.0f});
  luthier_free(nullptr);
}

TEST_CASE("messages, and another model, come from a second thread while the library plays") {
  const auto file = model();
  const Loaded nn(file.path(), LUTHIER_REAL_TIME);
  for (const int block : {0, 64}) {
    REQUIRE(luthier_prepare(nn.instrument, 44100, frames, block) == 1);
    std::atomic<bool> plays{true};
    std::thread audio([&] {
      for (int i = 0; i < 300; ++i) {
        nn.play();
        std::this_thread::sleep_for(std::chrono::microseconds(1500));
      }
      plays = false;
    });
    const auto path = word(file.path().c_str());
    luthier_event event{};
    for (int i = 0; plays; ++i) {
      const auto gain = number(0.1 * (i % 10));
      luthier_set(nn.instrument, "gain", &gain, 1);
      luthier_get(nn.instrument, "gain");
      if (i % 10 == 0) luthier_send(nn.instrument, "load", &path, 1);
      while (luthier_poll(nn.instrument, &event) == 1) {
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(3));
    }
    audio.join();
    const auto last = number(0.75);
    luthier_set(nn.instrument, "gain", &last, 1);
    luthier_get(nn.instrument, "gain");
    double seen = 0;
    while (seen != 0.75) {
      event = nn.wait_for(LUTHIER_MESSAGE);
      if (std::string(event.text) == "get") seen = event.values[1].number;
    }
  }
}
