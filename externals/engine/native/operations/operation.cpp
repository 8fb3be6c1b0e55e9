#include "engine/native/operations/operation.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/native/native_engine.h"
#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// What a number costs that goes through an activation.
constexpr std::int64_t each_number = 10;

constexpr std::array<std::pair<const char*, Maker>, 93> table = {{
    {"convolution", make_convolution},
    {"transposed_convolution", make_transposed_convolution},
    {"matrix", make_matrix},
    {"leaky_relu", make_leaky_relu},
    {"snake", make_snake},
    {"tanh", make_tanh},
    {"sigmoid", make_sigmoid},
    {"softplus", make_softplus},
    {"positive", make_positive},
    {"gate", make_gate},
    {"batch_norm", make_batch_norm},
    {"scale", make_scale},
    {"shift", make_shift},
    {"delay", make_delay},
    {"add", make_add},
    {"multiply", make_multiply},
    {"channels", make_channels},
    {"join", make_join},
    {"normalize", make_normalize},
    {"normal_noise", make_normal_noise},
    {"filtered_noise", make_filtered_noise},
    {"quantize", make_quantize},
    {"dequantize", make_dequantize},
    {"adaptive_norm", make_adaptive_norm},
    {"each_frame", make_each_frame},
    {"recall", make_recall},
    {"keep", make_keep},
    {"gumbel_noise", make_gumbel_noise},
    {"clamp_min", make_clamp_min},
    {"lookup_sum", make_lookup_sum},
    {"lookup", make_lookup},
    {"draw_levels", make_draw_levels},
    {"power_spectrum", make_power_spectrum},
    {"spectral_centroid", make_spectral_centroid},
    {"spectral_bandwidth", make_spectral_bandwidth},
    {"spectral_rolloff", make_spectral_rolloff},
    {"spectral_flatness", make_spectral_flatness},
    {"zero_crossings", make_zero_crossings},
    {"specific_loudness", make_specific_loudness},
    {"sharpness", make_sharpness},
    {"booming", make_booming},
    {"pitch", make_pitch},
    {"spectrum", make_spectrum},
    {"inverse_spectrum", make_inverse_spectrum},
    {"overlap_add", make_overlap_add},
    {"average", make_average},
    {"hold", make_hold},
    {"ramp", make_ramp},
    {"log", make_log},
    {"exp", make_exp},
    {"sqrt", make_sqrt},
    {"clamp_max", make_clamp_max},
    {"finite", make_finite},
    {"divide", make_divide},
    {"weighted_sum", make_weighted_sum},
    {"rescale", make_rescale},
    {"choose", make_choose},
    {"faders", make_faders},
    {"nearest_hz", make_nearest_hz},
    {"setting", make_setting},
    {"one_hot", make_one_hot},
    {"pitch_classes", make_pitch_classes},
    {"film", make_film},
    {"fallback", make_fallback},
    {"below", make_below},
    {"midi_note", make_midi_note},
    {"note_hz", make_note_hz},
    {"held_pitch", make_held_pitch},
    {"partial_levels", make_partial_levels},
    {"at_places", make_at_places},
    {"oscillators", make_oscillators},
    {"stack", make_stack},
    {"unstack", make_unstack},
    {"sum", make_sum},
    {"sin", make_sin},
    {"cos", make_cos},
    {"gelu", make_gelu},
    {"bands", make_bands},
    {"newest_pitch", make_newest_pitch},
    {"settled_pitch", make_settled_pitch},
    {"salient_pitches", make_salient_pitches},
    {"voice_slots", make_voice_slots},
    {"pulses", make_pulses},
    {"flat_spectrum", make_flat_spectrum},
    {"scale_spectrum", make_scale_spectrum},
    {"freeze", make_freeze},
    {"adapt", make_adapt},
    {"snap_notes", make_snap_notes},
    {"strongest", make_strongest},
    {"stretch", make_stretch},
    {"attack", make_attack},
    {"gru", make_gru},
    {"grains", make_grains},
}};

}  // namespace

std::unique_ptr<Operation> make_operation(const std::string& name, Ingredients ingredients) {
  const auto row = std::find_if(table.begin(), table.end(), [&](const auto& item) { return item.first == name; });
  if (row == table.end())
    throw NewerProgram("the model has the operation '" + name.substr(0, 32) +
                       "', which this player does not know: update luthier");
  auto operation = row->second(ingredients);
  const auto& shape = operation->shape;
  if (shape.channels < 1 || shape.channels > most_channels || shape.frames < 1 || shape.frames > most_frames) {
    ingredients.fields.refuse("result is too large");
  }
  // Each number that comes or goes is touched; what an operation does beyond that, it has reported itself.
  std::int64_t touched = std::int64_t{shape.frames} * shape.channels;
  for (const auto& in : ingredients.in) touched += std::int64_t{in.frames} * in.channels;
  ingredients.budget.work(ingredients.fields, touched, each_number);
  return operation;
}

void expect_inputs(const Ingredients& from, std::size_t count) {
  if (from.in.size() != count) from.fields.refuse("'in' names " + std::to_string(from.in.size()) + " values");
}

int setting_of(const Ingredients& from, const char* field) {
  const int setting = from.settings.find(from.fields.text(field), 1);
  if (setting < 0) from.fields.refuse(std::string("'") + field + "' is no attribute of the model");
  return setting;
}

}  // namespace luthier::native
