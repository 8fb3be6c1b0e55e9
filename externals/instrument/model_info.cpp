#include "instrument/model_info.h"

#include <cmath>
#include <cstdlib>

#include "contract/model_json.h"
#include "instrument/commands.h"
#include "instrument/model_search.h"

namespace luthier {
namespace {

Atoms labels(const std::string& method, const std::vector<std::string>& names) {
  Atoms atoms{method};
  for (const auto& name : names) atoms.emplace_back(name);
  return atoms;
}

std::vector<std::string> words_of(const EventSpec& event) {
  std::vector<std::string> words{event.name};
  words.insert(words.end(), event.labels.begin(), event.labels.end());
  return words;
}

/// method name kind label ...
Atoms described(const MethodSpec& method, const EventSpec& event) {
  auto words = words_of(event);
  words.insert(words.begin() + 1, name_of(event.kind));
  return labels(method.name, words);
}

/// Numbers of a file are numbers to a host, which routes and computes with them.
Atom number_or_text(const std::string& text) {
  char* end = nullptr;
  const double number = std::strtod(text.c_str(), &end);
  return !text.empty() && *end == '\0' && std::isfinite(number) ? Atom(number) : Atom(text);
}

Atom limit(const std::optional<double>& value) { return value ? Atom(*value) : Atom("none"); }

/// The descriptor with the largest correlation to each latent, either way.
std::vector<Atoms> followed(const std::vector<LatentFact>& facts) {
  const std::string prefix = "spearman_";
  std::vector<Atoms> best;
  for (const auto& fact : facts) {
    if (fact.name.compare(0, prefix.size(), prefix) != 0) continue;
    for (std::size_t n = 0; n < fact.values.size(); ++n) {
      if (n == best.size()) best.push_back({double(n + 1), std::string("none"), 0.0});
      if (std::abs(fact.values[n]) <= std::abs(std::get<double>(best[n][2]))) continue;
      best[n] = {double(n + 1), fact.name.substr(prefix.size()), fact.values[n]};
    }
  }
  return best;
}

}  // namespace

ModelInfo::ModelInfo(Host& host, ModelReader reader, bool offline)
    : host_(host), reader_(std::move(reader)), offline_(offline), found_(TaskThread::most_tasks) {}

ModelInfo::~ModelInfo() { stop(); }

ModelInfo::Found ModelInfo::look(const std::string& path) noexcept {
  Found found;
  try {
    found.path = path;
    found.spec = reader_(path);
  } catch (const std::exception& error) {
    found.error = error.what();
  } catch (...) {
    found.error = "unknown error";
  }
  return found;
}

void ModelInfo::take(Found found) {
  if (!found.error.empty()) throw EngineError(found.error);
  path_ = std::move(found.path);
  spec_ = std::move(found.spec);
}

void ModelInfo::read_now(const Atoms& name) { take(look(model_in_words(host_, name).path)); }

void ModelInfo::read(const Atoms& name) {
  const auto path = model_in_words(host_, name).path;
  if (offline_) {
    take(look(path));
    return send();
  }
  if (!helper_) helper_ = std::make_unique<TaskThread>();
  if (!helper_->post([this, path] { found_.push(look(path)); })) {
    throw EngineError("too many files at once: this one is ignored");
  }
}

void ModelInfo::poll() {
  for (Found found; found_.pop(found);) {
    try {
      take(std::move(found));
      send();
    } catch (const std::exception& error) {
      host_.error(error.what());
    }
  }
}

void ModelInfo::send() {
  if (path_.empty()) throw EngineError("no model was read: send 'read' with the name of a model");
  host_.send("model", {path_});
  host_.send("sample_rate", said_rate(spec_));
  send_methods();
  send_attributes();
  send_latents();
  if (!spec_.json.empty()) {
    for (const auto& [key, value] : flattened_json(spec_.json)) host_.send("json", {key, number_or_text(value)});
  }
  host_.send("done", {});
}

void ModelInfo::send_methods() {
  for (const auto& method : spec_.methods) {
    host_.send("method", {method.name, double(method.in_channels), double(method.in_ratio), double(method.out_channels),
                          double(method.out_ratio), double(method.delay)});
    if (!method.input_labels.empty()) host_.send("inputs", labels(method.name, method.input_labels));
    if (!method.output_labels.empty()) host_.send("outputs", labels(method.name, method.output_labels));
    for (const auto& event : method.events) host_.send("events", described(method, event));
    for (const auto& event : method.event_inputs) host_.send("event_inputs", labels(method.name, words_of(event)));
  }
}

void ModelInfo::send_attributes() {
  for (const auto& attribute : spec_.attributes) {
    Atoms described{attribute.name, attribute.settable ? 1.0 : 0.0};
    for (const auto& type : attribute.types) described.emplace_back(type);
    host_.send("attribute", described);
    if (!attribute.min && !attribute.max && attribute.defaults.empty()) continue;
    Atoms range{attribute.name, limit(attribute.min), limit(attribute.max)};
    for (const auto& value : attribute.defaults) range.push_back(number_or_text(value));
    host_.send("range", range);
  }
}

void ModelInfo::send_latents() {
  for (const auto& fact : spec_.latents) {
    Atoms atoms{fact.name};
    for (const double value : fact.values) atoms.emplace_back(value);
    host_.send("latents", atoms);
  }
  for (const auto& atoms : followed(spec_.latents)) host_.send("follows", atoms);
}

const CommandTable<ModelInfo>& info_commands() {
  static const CommandTable<ModelInfo> table = {
      {"bang", "", "send what the file says again", 0, 0, [](auto& info, auto&) { info.send(); }},
      {"read", "model", "read a model file without running it", 1, any_number,
       [](auto& info, auto& a) { info.read(a); }},
  };
  return table;
}

}  // namespace luthier
