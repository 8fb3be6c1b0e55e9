#include <doctest/doctest.h>

#include "engine/native/model_file.h"
#include "hosts/max/patch.h"

using namespace luthier::test;
using fake_max::Box;
using Texts = std::vector<std::string>;

namespace {

std::string last_dictionary(const Texts& sent) {
  for (const auto& line : sent) {
    if (line.rfind("0: dictionary ", 0) == 0) return line.substr(14);
  }
  return {};
}

}  // namespace

TEST_CASE("nn.info sends what a file promises as messages and as one dictionary") {
  Patch patch;
  Box box("nn.info model");
  CHECK(box.outlets() == Texts{"dictionary", ""});
  box.send("bang");
  const auto sent = box.take_sent();
  CHECK(std::find(sent.begin(), sent.end(), "1: method forward 1 1 1 1 10") != sent.end());
  const auto lines = fake_max::world().dictionaries[last_dictionary(sent)];
  for (const char* line : {"model: /models/model", "sample_rate: 44100", "method.forward: 1 1 1 1 10",
                           "method.stereo: 2 1 2 1 -1", "attribute.gain: 1 float"}) {
    INFO(line);
    CHECK(std::find(lines.begin(), lines.end(), line) != lines.end());
  }
  CHECK(patch.errors().empty());
}

TEST_CASE("nn.info reads another file beside the main thread, and wrong ones are one error line") {
  Patch patch;
  Box box("nn.info");
  box.send("bang");
  CHECK(patch.errors().size() == 1);
  box.send("read double");
  const auto sent = wait_for(box, "done");
  CHECK(last_dictionary(sent).front() == 'u');
  box.send("read lost");
  box.send("read");
  box.send("nonsense");
  CHECK(patch.errors().size() == 4);
  CHECK(box.assist(ASSIST_OUTLET, 0) == "(dictionary) what the model file promises");
}

TEST_CASE("labels and ranges of a real file are shown by the mouse and the inspector") {
  Patch patch;
  ModelFile model;
  model.description["attributes"]["noise_gain"] = {
      {"types", {"float"}}, {"default", {0.5}}, {"settable", true}, {"min", 0.0}, {"max", 2.0}};
  model.program["settings"] = Json::object();
  const int weight = model.weight({1, 1, 1}, {1.0f});
  model.segment("net", {{{"op", "convolution"}, {"weight", weight}, {"history", 0}, {"dilation", 1}}});
  model.attribute("hold", "bool", false);
  model.method("forward", {"net"}, 1, 1, 1, 1);
  model.description["methods"]["forward"]["input_labels"] = {"breath"};
  model.description["methods"]["forward"]["output_labels"] = {"voice"};
  const TemporaryFile file(model.bytes());
  Box box("nn~ " + file.path());
  CHECK(box.assist(ASSIST_INLET, 0) == "(signal) breath; messages");
  CHECK(box.assist(ASSIST_OUTLET, 0) == "(signal) voice");
  CHECK(box.attribute("noise_gain") == "float64|\"Noise gain\"||0|2");
  CHECK(box.attribute("hold") == "long|\"Hold\"|onoff||");
  CHECK(box.value("noise_gain") == "0.5");
  CHECK(box.attribute("reset").empty());  // a message already
  CHECK(patch.errors().empty());
}
