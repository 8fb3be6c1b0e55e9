#include "engine/native/program/program.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "contract/bounded_json.h"
#include "engine/native/native_engine.h"

namespace luthier::native {
namespace {

using Json = nlohmann::json;

constexpr int newest_version = 6;
constexpr std::size_t most_json_values = 1 << 20, most_operations = 8192;
constexpr int most_delay = 1 << 20, deepest = 4, most_stages = 64;

/// An object of the program by its names, in the order of the file.
const Json& member(const Json& parent, const char* name, const char* key) {
  const auto found = parent.find(name);
  if (found == parent.end() || !found->is_object()) refuse_program(std::string("has no '") + name + "'");
  if (key == nullptr) return *found;
  const auto item = found->find(key);
  if (item == found->end())
    refuse_program("names '" + std::string(key).substr(0, 64) + "', which is not in its '" + name + "'");
  return *item;
}

kernels::WeightType weight_type_of(const Json& root) {
  const auto name = Fields(root, "a head").text("weight_type");
  if (name == "f32") return kernels::WeightType::f32;
  if (name == "f16") return kernels::WeightType::f16;
  if (name == "bf16") return kernels::WeightType::bf16;
  throw NewerProgram("the model keeps weights as '" + name.substr(0, 32) +
                     "', which this player does not know: update luthier");
}

class Reader {
 public:
  Reader(const Json& root, Archive& archive, const ModelSpec& spec)
      : root_(root),
        spec_(spec),
        weights_(archive, weight_list(root)),
        weight_type_(weight_type_of(root)),
        names_(spec),
        budget_(archive.file_size(), spec, block_unit(spec)) {}

  Program read() {
    program_.unit = block_unit(spec_);
    for (const auto& method : spec_.methods) program_.methods.push_back(method_of(method));
    if (root_.contains("actions")) read_actions();
    if (root_.contains("readings")) read_readings();
    if (root_.contains("places")) read_choices();
    program_.settings = names_.shapes();
    weights_.arena()->finish();
    return std::move(program_);
  }

 private:
  static const Json& weight_list(const Json& root) {
    const auto found = root.find("weights");
    if (found == root.end()) refuse_program("has no list of weights");
    return *found;
  }

  Method method_of(const MethodSpec& spec) {
    const auto& json = member(root_, "methods", spec.name.c_str());
    const Fields fields(json, "method '" + spec.name + "'");
    std::vector<Shape> values = {{spec.in_channels, program_.unit / spec.in_ratio}};
    Method method{spec.name, {}};
    const auto add = [&](const Fields& from, const std::string& segment, Stage stage) {
      stage.segment = played(segment, joined(from, stage.in, values));
      for (const auto& before : method.stages) {
        // Twice in one method, its result would be overwritten while it is needed.
        if (before.segment == stage.segment) fields.refuse("stages run a segment twice");
      }
      values.push_back(program_.segments[stage.segment]->values.back().shape);
      method.stages.push_back(std::move(stage));
    };
    if (json.contains("stages")) {
      if (!json["stages"].is_array() || json["stages"].size() > most_stages) fields.refuse("'stages' are no list");
      for (const auto& item : json["stages"]) {
        const Fields stage(item, "a stage of the method '" + spec.name + "'");
        const int last = static_cast<int>(method.stages.size());
        add(stage, stage.text("segment"), {0, stage.integers("in", 0, last), extra_delay_of(stage)});
      }
    } else {
      for (const auto& name : fields.texts("segments")) {
        add(fields, name, {0, {static_cast<int>(method.stages.size())}, extra_delay_of(fields)});
      }
    }
    if (method.stages.empty()) fields.refuse("stages are none");
    const auto& shape = values.back();
    if (shape.channels != spec.out_channels || shape.frames != program_.unit / spec.out_ratio) {
      fields.refuse("result is not what luthier.json says");
    }
    return method;
  }

  static int extra_delay_of(const Fields& fields) { return fields.integer_or("extra_delay", 0, 0, most_delay); }

  /// Of values side by side.
  static Shape joined(const Fields& fields, const std::vector<int>& in, const std::vector<Shape>& values) {
    if (in.empty() || in.size() > most_stages) fields.refuse("'in' names no values or too many");
    Shape shape = values[static_cast<std::size_t>(in[0])];
    for (std::size_t i = 1; i < in.size(); ++i) {
      const auto& more = values[static_cast<std::size_t>(in[i])];
      if (more.frames != shape.frames) fields.refuse("inputs have different frames");
      shape.channels += more.channels;
    }
    return shape;
  }

  /// The segment as methods play it: built once, so that they share its state.
  std::size_t played(const std::string& name, Shape in) {
    const auto known = indices_.find(name);
    if (known == indices_.end()) {
      auto segment = built(name, in, false);
      indices_[name] = program_.segments.size();
      program_.segments.push_back(std::move(segment));
      return program_.segments.size() - 1;
    }
    const auto& before = program_.segments[known->second]->values.front().shape;
    if (before.channels != in.channels || before.frames != in.frames) {
      refuse_program("plays the segment '" + name.substr(0, 64) + "' with different inputs");
    }
    return known->second;
  }

  std::shared_ptr<const Segment> built(const std::string& name, Shape in, bool each_frame) {
    if (++depth_ > deepest) refuse_program("has segments within segments without end");
    const auto& list = member(root_, "segments", name.c_str());
    if (!list.is_array() || list.empty())
      refuse_program("has a segment '" + name.substr(0, 64) + "' without operations");
    auto segment = std::make_shared<Segment>();
    segment->name = name;
    segment->values.push_back({in, 0, {}, 0, 0});
    for (const auto& item : list) add(*segment, item, each_frame);
    find_views(*segment);
    fuse(*segment);
    lay_out(*segment);
    budget_.keep_in_players(memory_of(*segment));
    --depth_;
    return segment;
  }

  void add(Segment& segment, const Json& item, bool each_frame) {
    if (++operations_ > most_operations) refuse_program("has too many operations");
    const auto number = static_cast<int>(segment.operations.size());
    const Fields fields(item, "operation " + std::to_string(number) + " of '" + segment.name + "'");
    const auto kind = fields.text("op");
    Ingredients from{fields, {}, weights_, weight_type_, names_, budget_, {}};
    const auto in = fields.integers("in", 0, number);
    for (const int value : in) from.in.push_back(segment.values[static_cast<std::size_t>(value)].shape);
    from.segment = [this, frames = from.in.empty() ? 1 : from.in[0].frames](const std::string& name, int channels) {
      const Budget::Repeated repeated(budget_, frames);
      return built(name, {channels, 1}, true);
    };
    fields.integer("out", number + 1, number + 1);
    auto operation = make_operation(kind, std::move(from));
    weights_.release();
    if (operation->recalls && !each_frame) fields.refuse("segment is not run by 'each_frame'");
    operation->inputs = operation->recalls ? std::vector<int>() : in;
    segment.values.push_back({operation->shape, number + 1, {}, 0, 0});
    segment.operations.push_back(std::move(operation));
  }

  void read_actions() {
    for (const auto& [name, list] : member(root_, "actions", nullptr).items()) {
      Action action;
      action.name = name;
      if (find_attribute(spec_, name) == nullptr)
        refuse_program("has an action '" + name.substr(0, 64) + "' that is no attribute");
      for (const auto& path : Fields(root_["actions"], "a list of actions").texts(name.c_str())) {
        action.targets.push_back(target_of(path));
      }
      program_.actions.push_back(std::move(action));
    }
  }

  void read_readings() {
    for (const auto& [name, json] : member(root_, "readings", nullptr).items()) {
      const Fields fields(json, "a reading '" + name + "'");
      const auto* attribute = find_attribute(spec_, name);
      if (attribute == nullptr || attribute->settable) fields.refuse("name is no attribute that is only read");
      const auto words = fields.texts("words");
      const int setting = names_.find_word(fields.text("setting"), words);
      if (setting < 0) fields.refuse("'setting' is no attribute of the model that fits");
      auto numbers = fields.numbers("numbers");
      if (numbers.size() != words.size()) fields.refuse("'numbers' are not one a word");
      program_.readings.push_back({name, setting, std::move(numbers)});
    }
  }

  void read_choices() {
    const Fields fields(member(root_, "places", nullptr), "a list of places");
    for (const auto& [name, json] : root_["places"].items()) {
      const auto* attribute = find_attribute(spec_, name);
      const int list = names_.find_named_list(fields.text(name.c_str()));
      if (attribute == nullptr || attribute->types != std::vector<std::string>{"int"} || list < 0)
        fields.refuse("names are no attributes of the model that fit");
      program_.choices.push_back({name, list});
    }
  }

  /// "<segment>.<index of operation>.<which>"
  Action::Target target_of(const std::string& path) const {
    const auto last = path.rfind('.');
    const auto middle = last == std::string::npos || last == 0 ? std::string::npos : path.rfind('.', last - 1);
    if (middle != std::string::npos && last - middle > 1 && last - middle < 7) {
      const auto number = path.substr(middle + 1, last - middle - 1);
      const auto segment = indices_.find(path.substr(0, middle));
      if (segment != indices_.end() &&
          std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return {segment->second, std::stoi(number), path.substr(last + 1)};
      }
    }
    refuse_program("has an action on '" + path.substr(0, 64) + "', which there is not");
  }

  const Json& root_;
  const ModelSpec& spec_;
  Weights weights_;
  kernels::WeightType weight_type_;
  SettingNames names_;
  Budget budget_;
  Program program_;
  std::map<std::string, std::size_t> indices_;
  std::size_t operations_ = 0;
  int depth_ = 0;
};

}  // namespace

Program read_program(const std::string& text, Archive& archive, const ModelSpec& spec) {
  std::string problem;
  const auto root = bounded_json(text, most_json_values, problem);
  if (!problem.empty()) refuse_program(problem);
  const int version = Fields(root, "a head").integer("version", 1, 1 << 30);
  if (version > newest_version) {
    throw NewerProgram("the model has a native program of version " + std::to_string(version) +
                       " and this player knows " + std::to_string(newest_version) + ": update luthier");
  }
  return Reader(root, archive, spec).read();
}

}  // namespace luthier::native
