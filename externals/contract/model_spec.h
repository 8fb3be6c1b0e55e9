// What a model file promises to its player. Mirrors training/luthier/contract/spec.py field for field; see
// docs/model_file.md. Plain data: no torch, no host.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "contract/event_spec.h"
#include "contract/shown.h"

namespace luthier {

/// A model file breaks the contract. The text says what is wrong and what to do, on one line, whatever names of the
/// file are in it.
class SpecError : public std::runtime_error {
 public:
  explicit SpecError(std::string text) : std::runtime_error(shown(std::move(text))) {}
};

constexpr int newest_format_version = 1;
constexpr int max_channels = 4096;
constexpr int max_ratio = 1 << 20;
/// Largest block in samples; also the limit of what all ratios together may ask for.
constexpr int max_block = 1 << 20;
/// A minute and a half at 44.1 kHz: who asks for more has written something else than a delay.
constexpr int max_delay = 1 << 22;
/// What is looked up by name stays quick, and what is shown can be read.
constexpr std::size_t max_methods = 256, max_attributes = 1024, max_label_length = 256, max_listed = 4096;

/// One playable function. A ratio is the number of audio samples per value.
struct MethodSpec {
  std::string name;
  int in_channels = 1;
  int in_ratio = 1;
  int out_channels = 1;
  int out_ratio = 1;
  /// Samples the model holds back at its own rate; -1 when the file does not say.
  int delay = -1;
  std::vector<std::string> input_labels;
  std::vector<std::string> output_labels;
  /// What is told of its outputs, and what may be told to its inputs.
  std::vector<EventSpec> events, event_inputs;
};

/// One value, or list of values, that a player may read and perhaps change.
struct AttributeSpec {
  std::string name;
  /// One of bool, int, float, str, tensor, buffer for each value.
  std::vector<std::string> types;
  bool settable = true;
  /// What a player may show as limits; the model itself refuses what it cannot take.
  std::optional<double> min, max;
  /// As text, one a value; empty when the file does not say.
  std::vector<std::string> defaults;
};

/// One thing known of the latents: `min`, `p95`, `spearman_f0_hz` ...
struct LatentFact {
  std::string name;
  /// One a latent.
  std::vector<double> values;
};

struct ModelSpec {
  /// Hz; 0 when the file does not say.
  int sample_rate = 0;
  /// Where the file says it, as far as that is known: `luthier.json`, `sampling_rate`, `rave.sr`, `get_sample_rate()`.
  std::string sample_rate_place;
  /// 0 when the file was made by something other than luthier.
  int format_version = 0;
  int hop_length = 1;
  /// The torch that wrote the file; empty when the file does not say.
  std::string torch_version;
  /// Empty for a model that has attributes only: it plays silence.
  std::vector<MethodSpec> methods;
  std::vector<AttributeSpec> attributes;
  /// For showing; in the order of their names.
  std::vector<LatentFact> latents;
  /// luthier.json as found in the file; empty in foreign files.
  std::string json;
};

/// Throws SpecError when a value is outside what a player can trust: files come from strangers.
void validate(const ModelSpec& spec);
void validate(const MethodSpec& method);
/// Throws SpecError for what is no name; `what` it is the name of.
void check_name(const std::string& name, const char* what);

/// Every legal block is a multiple of this. It covers ALL methods and the hop: public models say ratio 1 for
/// `forward` although they compute whole hops.
int block_unit(const ModelSpec& spec);

/// Both return nullptr when the name is unknown.
const MethodSpec* find_method(const ModelSpec& spec, const std::string& name);
const AttributeSpec* find_attribute(const ModelSpec& spec, const std::string& name);

/// "a, b, c": for sentences that list the allowed names.
std::string method_names(const ModelSpec& spec);
std::string attribute_names(const ModelSpec& spec);

}  // namespace luthier
