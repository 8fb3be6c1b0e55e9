#include <doctest/doctest.h>

#include "instrument/fake_host.h"
#include "instrument/model_info.h"

using namespace luthier;

namespace {

/// What nn.info sends under one name for a model with these latents.
std::vector<Atoms> sent(const std::vector<LatentFact>& latents, const std::string& selector) {
  FakeHost host;
  const auto reader = [&](const std::string&) {
    ModelSpec spec;
    spec.latents = latents;
    return spec;
  };
  ModelInfo info(host, reader, true);
  info.read({std::string("model")});
  std::vector<Atoms> messages;
  for (const auto& [name, atoms] : host.sent) {
    if (name == selector) messages.push_back(atoms);
  }
  CHECK(host.sent.back().first == "done");
  return messages;
}

}  // namespace

TEST_CASE("each fact of the latents is one list, a number a latent") {
  const auto messages = sent({{"max", {1, 2}}, {"p05", {-1.5, 0}}}, "latents");
  REQUIRE(messages.size() == 2);
  CHECK(messages[0] == Atoms{"max", 1.0, 2.0});
  CHECK(messages[1] == Atoms{"p05", -1.5, 0.0});
}

TEST_CASE("each latent is told with the descriptor it follows most, upwards or downwards") {
  const auto messages = sent(
      {{"max", {9, 9, 9}}, {"spearman_f0_hz", {0.25, -0.5, 0}}, {"spearman_loudness_db", {-0.75, 0.25, 0}}}, "follows");
  REQUIRE(messages.size() == 3);
  CHECK(messages[0] == Atoms{1.0, "loudness_db", -0.75});
  CHECK(messages[1] == Atoms{2.0, "f0_hz", -0.5});
  CHECK(messages[2] == Atoms{3.0, "none", 0.0});
}

TEST_CASE("a model that says nothing of its latents sends nothing of them") {
  CHECK(sent({}, "latents").empty());
  CHECK(sent({{"max", {1, 2}}}, "follows").empty());
}
