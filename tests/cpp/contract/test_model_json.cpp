#include <doctest/doctest.h>

#include "contract/model_json.h"

using namespace luthier;

namespace {

const std::string good = R"({
  "format_version": 1, "torch_version": "2.13.0", "sample_rate": 44100, "hop_length": 1024,
  "methods": {"encode": {"in_channels": 1, "in_ratio": 1, "out_channels": 16, "out_ratio": 1024, "delay": 3,
                         "input_labels": ["sound"], "output_labels": ["z1"]}},
  "attributes": {"latency": {"types": ["int"], "settable": false}, "noise_gain": {"types": ["float"]}},
  "something_new": [1, 2]})";

std::string with_method(const std::string& name, const std::string& fields) {
  return R"({"format_version": 1, "methods": {")" + name + R"(": {)" + fields + "}}}";
}

const std::string plain = R"("in_channels": 1, "in_ratio": 1, "out_channels": 1, "out_ratio": 1)";

}  // namespace

TEST_CASE("every field of luthier.json is read, unknown ones are ignored") {
  const auto spec = parse_model_json(good);
  CHECK(spec.sample_rate == 44100);
  CHECK(spec.hop_length == 1024);
  CHECK(spec.torch_version == "2.13.0");
  const auto* encode = find_method(spec, "encode");
  REQUIRE(encode != nullptr);
  CHECK(encode->out_channels == 16);
  CHECK(encode->out_ratio == 1024);
  CHECK(encode->delay == 3);
  CHECK(encode->input_labels == std::vector<std::string>{"sound"});
  CHECK_FALSE(find_attribute(spec, "latency")->settable);
  CHECK(find_attribute(spec, "noise_gain")->settable);
  CHECK(spec.json == good);
  CHECK(block_unit(spec) == 1024);
}

TEST_CASE("a delay that the file does not say is unknown") {
  CHECK(parse_model_json(with_method("forward", plain)).methods.front().delay == -1);
}

TEST_CASE("what is known of the latents is read, and what is no list of numbers is left out") {
  const auto spec = parse_model_json(R"({"format_version": 1, "methods": {}, "latents": {
      "min": [-1, 0.5], "spearman_f0_hz": [0.25, -0.75], "names": ["a", "b"], "none": [], "mixed": [1, "a"], "one": 3}})");
  REQUIRE(spec.latents.size() == 2);
  CHECK(spec.latents[0].name == "min");
  CHECK(spec.latents[0].values == std::vector<double>{-1, 0.5});
  CHECK(spec.latents[1].name == "spearman_f0_hz");
  CHECK(spec.latents[1].values == std::vector<double>{0.25, -0.75});
}

TEST_CASE("a newer format is refused with both numbers and what to do") {
  try {
    parse_model_json(R"({"format_version": 2, "methods": "new meaning"})");
    FAIL("accepted");
  } catch (const SpecError& error) {
    const std::string text = error.what();
    CHECK(text.find("version 2") != std::string::npos);
    CHECK(text.find("knows 1") != std::string::npos);
    CHECK(text.find("update luthier") != std::string::npos);
  }
}

TEST_CASE("hostile texts are refused, whatever they hold") {
  const std::string deep(100000, '[');
  const std::vector<std::string> texts = {
      "",
      "nonsense",
      "[]",
      "null",
      "{}",
      deep,
      std::string("{\"a\":\0}", 7),
      R"({"format_version": "1"})",
      R"({"format_version": 1, "methods": []})",
      R"({"format_version": 1, "methods": {"forward": 3}})",
      R"({"format_version": 99999999999999999999, "methods": {}})",
      with_method("forward", R"("in_channels": 1)"),
      with_method("", plain),
      with_method("a b", plain),
      with_method("../../x", plain),
      with_method("1st", plain),
      with_method(std::string(65, 'a'), plain),
      with_method("f", R"("in_channels": 0, "in_ratio": 1, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 4097, "in_ratio": 1, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 1, "in_ratio": 0, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 1, "in_ratio": -4, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 1, "in_ratio": 1.5, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 1, "in_ratio": 1048577, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 1, "in_ratio": 4294967297, "out_channels": 1, "out_ratio": 1)"),
      with_method("f", R"("in_channels": 1, "in_ratio": 1048576, "out_channels": 1, "out_ratio": 3)"),
      with_method("f", plain + R"(, "delay": -2)"),
      with_method("f", plain + R"(, "input_labels": [1])"),
      with_method("f", plain + R"(, "input_labels": "x")"),
      R"({"format_version": 1, "hop_length": 0, "methods": {"f": {)" + plain + "}}}",
      R"({"format_version": 1, "sample_rate": -1, "methods": {"f": {)" + plain + "}}}",
      R"({"format_version": 1, "methods": {}, "latents": [1, 2]})",
      R"({"format_version": 1, "attributes": {"a-b": {}}, "methods": {"f": {)" + plain + "}}}",
  };
  for (const auto& text : texts) {
    CAPTURE(text.substr(0, 200));
    CHECK_THROWS_AS(parse_model_json(text), SpecError);
  }
}

namespace {

std::string refusal(const std::string& text) {
  try {
    parse_model_json(text);
  } catch (const SpecError& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string with_attribute(const std::string& fields) {
  return R"({"format_version": 1, "methods": {}, "attributes": {"gain": {)" + fields + "}}}";
}

}  // namespace

TEST_CASE("lists within lists without end are refused before anything calls itself for them") {
  const std::string deep = std::string(100000, '[') + std::string(100000, ']');
  const auto text = with_attribute(R"("types": ["float"], "default": )" + deep);
  CHECK(holds(refusal(text), "has lists within lists without end"));
  CHECK_THROWS_AS(flattened_json(text), SpecError);
  CHECK(holds(refusal(R"({"format_version": 1, "methods": {}, "x": )" + deep + "}"), "without end"));
}

TEST_CASE("more values than a description has are refused while they are read") {
  std::string many = R"({"format_version": 1, "methods": {}, "x": [[])";
  for (int i = 0; i < 300000; ++i) many += ",[]";
  CHECK(holds(refusal(many + "]}"), "has too many values"));
}

TEST_CASE("a name that is said twice is refused: readers differ in which one they take") {
  CHECK(holds(refusal(R"({"format_version": 1, "methods": {}, "sample_rate": 44100, "sample_rate": 8000})"), "twice"));
  CHECK(holds(refusal(with_attribute(R"("types": ["float"], "min": 0, "min": 1)")), "twice"));
  CHECK(refusal(R"({"format_version": 1, "methods": {}, "a": {"x": 1}, "b": {"x": 1}})").empty());
}

TEST_CASE("defaults and limits that contradict each other, or that no host can say, are refused") {
  const auto said = [](const std::string& fields) {
    return refusal(with_attribute(R"("types": ["float"], )" + fields));
  };
  CHECK(holds(said(R"("min": 0, "max": 4, "default": [5])"), "default '5' is outside of its limits"));
  CHECK(holds(said(R"("min": 4, "max": 0)"), "'min' is above its 'max'"));
  CHECK(holds(said(R"("default": ["nan"])"), "is not a number"));
  CHECK(holds(said(R"("default": [1e308])"), "is not a number"));
  CHECK(holds(said(R"("max": 1e308)"), "'max' is not a number"));
  CHECK(holds(said(R"("min": "0")"), "'min' is not a number"));
  CHECK(holds(said(R"("default": 1)"), "'default' is not a list"));
  CHECK(holds(refusal(with_attribute(R"("types": ["int"], "default": [0.5])")), "is not a whole number"));
  CHECK(said(R"("min": null, "max": null, "default": [1e30])").empty());
  CHECK(refusal(with_attribute(R"("types": ["tensor"], "min": -1, "max": 1, "default": [0, 1, -1])")).empty());
  CHECK(refusal(with_attribute(R"("types": ["string"], "default": ["a"])")).empty());
}

TEST_CASE("numbers of things have limits") {
  CHECK(holds(refusal(with_method("f", plain + R"(, "delay": 4194305)")), "allowed are -1 to 4194304"));
  CHECK(parse_model_json(with_method("f", plain + R"(, "delay": 4194304)")).methods.front().delay == 4194304);
  std::string attributes = R"({"format_version": 1, "methods": {}, "attributes": {"a")";
  for (int i = 0; i < 1100; ++i) attributes += ": {}, \"a" + std::to_string(i) + "\"";
  CHECK(holds(refusal(attributes + ": {}}}"), "has 1101 attributes: allowed are 1024"));
  CHECK(
      holds(refusal(with_method("f", plain + R"(, "input_labels": [")" + std::string(300, 'x') + "\"]")), "too long"));
}

namespace {

std::string with_event(const std::string& fields, const std::string& list = "events") {
  return with_method("forward", R"("in_channels": 1, "in_ratio": 1, "out_channels": 3, "out_ratio": 1,
      "input_labels": ["sound"], "output_labels": ["kick", "snare", "hat"], ")" +
                                    list + R"(": [)" + fields + "]");
}

std::string problem_of(const std::string& text) {
  try {
    parse_model_json(text);
  } catch (const SpecError& error) {
    return error.what();
  }
  return "accepted";
}

}  // namespace

TEST_CASE("the events of a method are read, and have the labels of their channels where they have none of their own") {
  const auto spec = parse_model_json(with_event(R"({"name": "onset", "kind": "impulse", "outputs": [0, 2]},
      {"name": "what", "kind": "choice", "outputs": [1, 2], "labels": ["a", "b"], "above": 0.5, "hold_ms": 50},
      {"name": "much", "kind": "value", "outputs": [0], "step": 0.1})"));
  const auto& events = spec.methods.front().events;
  REQUIRE(events.size() == 3);
  CHECK(events[0].labels == std::vector<std::string>{"kick", "hat"});
  CHECK(events[1].kind == EventKind::choice);
  CHECK(events[1].labels == std::vector<std::string>{"a", "b"});
  CHECK(events[1].above == 0.5);
  CHECK(events[1].hold_ms == 50);
  CHECK(events[2].step == 0.1);
  const auto in = parse_model_json(with_event(R"({"name": "hit", "inputs": [0]})", "event_inputs"));
  CHECK(in.methods.front().event_inputs.front().labels == std::vector<std::string>{"sound"});
}

TEST_CASE("a wrong event is refused with its name and what is allowed") {
  const std::pair<const char*, const char*> wrong[] = {
      {R"({"name": "onset", "outputs": [3]})",
       "method 'forward' has an event 'onset' of channel 3: allowed are 0 to 2"},
      {R"({"name": "onset", "outputs": [-1]})", "of channel -1"},
      {R"({"name": "onset", "outputs": [1, 1]})", "names channel 1 twice"},
      {R"({"name": "onset", "outputs": []})", "without channels"},
      {R"({"name": "onset", "outputs": [0], "kind": "guess"})",
       "no kind of event 'guess': allowed are impulse, choice"},
      {R"({"name": "onset", "outputs": [0, 1], "labels": ["a"]})", "with 1 labels for 2 channels"},
      {R"({"name": "onset", "outputs": [0], "kind": "gu\ness"})", "no kind of event 'gu ess'"},
      {R"({"name": "on set", "outputs": [0]})", "illegal name 'on set'"},
      {R"({"name": "on\nset", "outputs": [0]})", "illegal name 'on set'"},
      {R"({"name": "a", "outputs": [0]}, {"name": "a", "outputs": [1]})", "an event 'a' twice"},
      {R"({"name": "a", "outputs": [0], "above": 2})", "'above' is not from 0 to 1"},
      {R"({"name": "a", "outputs": [0], "hold_ms": -1})", "'hold_ms' is not from 0"},
      {R"({"name": "a", "outputs": [0], "step": "x"})", "'step' is not a number"},
      {R"({"name": "a", "outputs": "0"})", "without a list 'outputs'"},
      {R"({"name": 3, "outputs": [0]})", "'name' is not text"},
      {R"(7)", "an event that is not an object"},
  };
  for (const auto& [fields, words] : wrong) {
    const auto problem = problem_of(with_event(fields));
    CHECK_MESSAGE(problem.find(words) != std::string::npos, problem);
  }
  CHECK(problem_of(with_event(R"({"name": "hit", "inputs": [1]})", "event_inputs")).find("0 to 0, its inputs") !=
        std::string::npos);
}
