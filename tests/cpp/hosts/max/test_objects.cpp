#include <doctest/doctest.h>

#include "hosts/max/patch.h"
#include "instrument/commands.h"

using namespace luthier::test;
using fake_max::Box;
using Texts = std::vector<std::string>;

namespace {

/// Inlets, and the types of the outlets that carry signals, by their first letters.
std::string ports(const std::string& text) {
  Box box(text);
  auto types = box.outlets();
  CHECK(types.back().empty());
  types.pop_back();
  std::string all = std::to_string(box.inlets()) + " ";
  for (const auto& type : types) all += type.front();
  return all;
}

}  // namespace

TEST_CASE("nn~ has an inlet and an outlet for each channel, and one more outlet for answers") {
  Patch patch;
  CHECK(ports("nn~ model") == "1 s");
  CHECK(ports("nn~ dotted") == "1 s");
  CHECK(ports("nn~ model stereo") == "2 ss");
  CHECK(ports("nn~ model stereo 512") == "2 ss");
  CHECK(ports("nn~ model quad 512 @enable 0 @gain 0.5") == "1 ssss");
  CHECK(ports("nn~ -b 3 model stereo") == "6 ssssss");
  CHECK(ports("nn~ -engine native -plain -d model") == "1 s");
  CHECK(ports("nn~ model forward 512 3 2") == "3 ss");
  CHECK(ports("nn~ @gpu 0") == "1 s");
  CHECK(patch.errors().empty());
}

TEST_CASE("an object that waits for a model has the ports its arguments say") {
  Patch patch;
  CHECK(ports("nn~") == "1 s");
  CHECK(ports("nn~ void 2 4") == "2 ssss");
  CHECK(ports("nn~ void 2 4 1024") == "2 ssss");
  CHECK(ports("nn~ void forward 512 3 5") == "3 sssss");
  CHECK(ports("nn~ @void 2 3") == "2 sss");
  CHECK(ports("mcs.nn~ void 2 2") == "2 mm");
  CHECK(ports("mcs.nn~ void encode 3 2048") == "3 mmm");
  CHECK(ports("mc.nn~ void encode 2048 1 4") == "1 mmmm");
  CHECK(ports("mc.nn~ void 2 3") == "2 mmm");
  CHECK(patch.errors().empty());
}

TEST_CASE("mc.nn~ has ports for the channels of one voice, mcs.nn~ for the voices") {
  Patch patch;
  CHECK(ports("mc.nn~ model stereo") == "2 mm");
  CHECK(ports("mc.nn~ -b 4 model quad") == "1 mmmm");
  CHECK(ports("mc.nn~ model quad @chans 4") == "1 mmmm");
  CHECK(ports("mcs.nn~ model stereo") == "1 m");
  CHECK(ports("mcs.nn~ model stereo 3") == "3 mmm");
  CHECK(ports("mcs.nn~ model stereo 3 512") == "3 mmm");
  CHECK(ports("mcs.nn~ -b 2 model stereo") == "2 mm");
  CHECK(patch.errors().empty());
}

TEST_CASE("wrong arguments are one error line, and the object is there") {
  for (const char* text : {"nn~ lost",
                           "nn~ broken",
                           "nn~ model nothing",
                           "nn~ model forward x",
                           "nn~ model forward 1e9",
                           "nn~ -q model",
                           "nn~ -b 0 model",
                           "nn~ -b",
                           "nn~ -engine steam model",
                           "nn~ a b c d",
                           "nn~ model forward 64 0 1",
                           "nn~ void 2",
                           "nn~ void 0 0",
                           "nn~ @void 1",
                           "nn~ @chans 0",
                           "nn~ model @gpu 1",
                           "nn~ model @enable 2",
                           "nn~ model @nothing 1",
                           "mcs.nn~ model forward x",
                           "nn~ a b c d e f g"}) {
    Patch patch;
    Box box(text);
    INFO(text);
    CHECK(patch.errors().size() == 1);
    CHECK(box.inlets() >= 1);
    box.start(64, 44100);
    CHECK(box.play({std::vector<double>(64, 1.0)}, 64)[0].size() == 64);
  }
}

TEST_CASE("the mouse over a port tells its label") {
  Patch patch;
  Box one("nn~ model stereo"), voices("mc.nn~ model stereo"), channels("mcs.nn~ model stereo 2"), none("nn~");
  CHECK(one.assist(ASSIST_INLET, 0) == "(signal) input 1; messages");
  CHECK(one.assist(ASSIST_INLET, 1) == "(signal) input 2");
  CHECK(one.assist(ASSIST_OUTLET, 1) == "(signal) output 2");
  CHECK(one.assist(ASSIST_OUTLET, 2).rfind("(message) answers", 0) == 0);
  CHECK(voices.assist(ASSIST_OUTLET, 1) == "(multichannel signal, one channel a voice) output 2");
  CHECK(channels.assist(ASSIST_INLET, 1) == "(multichannel signal) inputs of voice 2");
  CHECK(none.assist(ASSIST_INLET, 0) == "(signal) input 1; messages");
}

TEST_CASE("attributes of the model are attributes of the object, with label and type") {
  Patch patch;
  Box box("nn~ model @gain 0.25");
  CHECK(box.attribute("gain") == "float64|\"Gain\"|||");
  CHECK(box.value("gain") == "0.25");
  box.send("gain 0.5");
  CHECK(box.value("gain") == "0.5");
  box.take_sent();
  box.send("get gain");
  CHECK(wait_for(box, "get") == Texts{"1: get gain 0.5"});
  box.send("set gain 0.75");
  CHECK(box.value("gain") == "0.75");
  box.set_attribute("gain", fake_max::atoms_of("1"));
  CHECK(box.value("gain") == "1");
  CHECK(box.take_touched() == Texts{"gain", "gain", "gain"});  // attrui shows the new value
  CHECK(patch.errors().empty());
}

TEST_CASE("enable and gpu are attributes that the inspector shows as switches") {
  Patch patch;
  for (const char* text : {"nn~ model forward 0", "mc.nn~ model forward 0", "mcs.nn~ model forward 1 0"}) {
    Box box(text);
    CHECK(box.attribute("enable") == "long|\"Enable sound\"|onoff||");
    CHECK(box.attribute("gpu") == "long|\"GPU (not supported)\"|onoff||");
    CHECK(box.value("enable") == "1");
    CHECK(box.value("gpu") == "0");
    Box silent(std::string(text) + " @enable 0 @gpu 0");
    CHECK(silent.value("enable") == "0");
  }
  CHECK(patch.errors().empty());
}

TEST_CASE("an object is silent when its attribute enable says so, and when MSP mutes it") {
  Patch patch;
  Box box("nn~ model forward 0 @enable 0");
  box.start(64, 44100);
  const auto played = [&] {
    for (int i = 0; i < 40; ++i) box.play({std::vector<double>(64, 1.0)}, 64);
    return box.play({std::vector<double>(64, 1.0)}, 64)[0][63];
  };
  CHECK(played() == 0.0);
  box.set_attribute("enable", fake_max::atoms_of("1"));
  CHECK(played() == 1.0);
  box.set_attribute("enable", fake_max::atoms_of("0"));
  CHECK(played() == 0.0);
  box.set_attribute("enable", fake_max::atoms_of("1"));
  box.send("enable 0");  // goes to the method that MSP gives to every object with signals
  CHECK(played() == 0.0);
  CHECK(box.value("enable") == "0");
  box.set_attribute("enable", fake_max::atoms_of("1"));
  CHECK(played() == 1.0);
  CHECK(box.value("enable") == "1");
  CHECK(patch.errors().empty());
}

TEST_CASE("a wrong value for a switch is one error line, and changes nothing") {
  Patch patch;
  Box box("nn~ model");
  for (const char* value : {"2", "yes", "0.5", "1 0"}) box.set_attribute("enable", fake_max::atoms_of(value));
  CHECK(patch.errors().size() == 4);
  box.set_attribute("gpu", fake_max::atoms_of("1"));
  CHECK(patch.errors().size() == 5);
  CHECK(box.value("enable") == "1");
  CHECK(box.value("gpu") == "0");
}

TEST_CASE("no method of an object takes the place of one of MSP's own") {
  const Patch patch;
  CHECK(fake_max::bound_twice().empty());
}

TEST_CASE("every message of the table is known to the class") {
  Patch patch;
  Box box("nn~ model");
  box.send("nonsense 1");
  REQUIRE(patch.errors().size() == 1);
  for (const auto& row : luthier::commands()) {
    INFO(row.name);
    CHECK(patch.errors()[0].find(row.name) != std::string::npos);
  }
}
