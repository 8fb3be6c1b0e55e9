// The makers of operations, a family a file. Internal to the native engine.
#pragma once

#include "engine/native/operations/operation.h"

namespace luthier::native {

using Made = std::unique_ptr<Operation>;
using Maker = Made (*)(Ingredients&);

/// products.cpp
Made make_convolution(Ingredients&);
Made make_transposed_convolution(Ingredients&);
Made make_matrix(Ingredients&);
/// activations.cpp
Made make_leaky_relu(Ingredients&);
Made make_snake(Ingredients&);
Made make_tanh(Ingredients&);
Made make_sigmoid(Ingredients&);
Made make_positive(Ingredients&);
Made make_softplus(Ingredients&);
Made make_gelu(Ingredients&);
Made make_clamp_min(Ingredients&);
Made make_gate(Ingredients&);
/// pointwise.cpp
Made make_batch_norm(Ingredients&);
Made make_scale(Ingredients&);
Made make_shift(Ingredients&);
Made make_add(Ingredients&);
Made make_multiply(Ingredients&);
Made make_normalize(Ingredients&);
/// places.cpp
Made make_delay(Ingredients&);
Made make_channels(Ingredients&);
Made make_join(Ingredients&);
Made make_recall(Ingredients&);
Made make_keep(Ingredients&);
/// noise.cpp
Made make_normal_noise(Ingredients&);
Made make_gumbel_noise(Ingredients&);
Made make_filtered_noise(Ingredients&);
/// codes.cpp
Made make_quantize(Ingredients&);
Made make_dequantize(Ingredients&);
Made make_lookup(Ingredients&);
Made make_nearest_hz(Ingredients&);
Made make_lookup_sum(Ingredients&);
/// draw.cpp
Made make_draw_levels(Ingredients&);
/// style.cpp
Made make_adaptive_norm(Ingredients&);
/// each_frame.cpp
Made make_each_frame(Ingredients&);

/// frames.cpp
Made make_zero_crossings(Ingredients&);
/// spectrum.cpp
Made make_power_spectrum(Ingredients&);
Made make_spectrum(Ingredients&);
Made make_inverse_spectrum(Ingredients&);
/// measures.cpp
Made make_spectral_centroid(Ingredients&);
Made make_spectral_bandwidth(Ingredients&);
Made make_spectral_rolloff(Ingredients&);
Made make_spectral_flatness(Ingredients&);
/// hearing.cpp
Made make_specific_loudness(Ingredients&);
Made make_sharpness(Ingredients&);
Made make_booming(Ingredients&);
/// pitch.cpp
Made make_pitch(Ingredients&);

/// rates.cpp
Made make_overlap_add(Ingredients&);
Made make_average(Ingredients&);
Made make_hold(Ingredients&);
Made make_ramp(Ingredients&);
Made make_stack(Ingredients&);
Made make_unstack(Ingredients&);
/// arithmetic.cpp
Made make_log(Ingredients&);
Made make_exp(Ingredients&);
Made make_sqrt(Ingredients&);
Made make_clamp_max(Ingredients&);
Made make_finite(Ingredients&);
Made make_divide(Ingredients&);
Made make_weighted_sum(Ingredients&);
Made make_rescale(Ingredients&);
Made make_fallback(Ingredients&);
Made make_below(Ingredients&);
Made make_sum(Ingredients&);
Made make_sin(Ingredients&);
Made make_cos(Ingredients&);
/// controls.cpp
Made make_choose(Ingredients&);
Made make_faders(Ingredients&);

/// conditions.cpp
Made make_setting(Ingredients&);
Made make_one_hot(Ingredients&);
Made make_pitch_classes(Ingredients&);
Made make_film(Ingredients&);
Made make_midi_note(Ingredients&);
Made make_note_hz(Ingredients&);

/// partials.cpp
Made make_partial_levels(Ingredients&);
Made make_at_places(Ingredients&);
/// tones.cpp
Made make_oscillators(Ingredients&);
Made make_held_pitch(Ingredients&);

/// bands.cpp
Made make_bands(Ingredients&);
/// newest_pitch.cpp
Made make_newest_pitch(Ingredients&);
/// settled_pitch.cpp
Made make_settled_pitch(Ingredients&);
/// salience.cpp
Made make_salient_pitches(Ingredients&);
/// slots.cpp
Made make_voice_slots(Ingredients&);
/// pulses.cpp
Made make_pulses(Ingredients&);
/// shaping.cpp
Made make_flat_spectrum(Ingredients&);
Made make_scale_spectrum(Ingredients&);
/// freeze.cpp
Made make_freeze(Ingredients&);
/// grains.cpp
Made make_grains(Ingredients&);
/// adapt.cpp
Made make_adapt(Ingredients&);
/// tuning.cpp
Made make_snap_notes(Ingredients&);
Made make_strongest(Ingredients&);
/// motion.cpp
Made make_stretch(Ingredients&);
Made make_attack(Ingredients&);
/// gru.cpp
Made make_gru(Ingredients&);

/// Throws SpecError unless there are so many inputs.
void expect_inputs(const Ingredients& from, std::size_t count);

/// The attribute of one number that the field names. Throws SpecError where the model has none of that name.
int setting_of(const Ingredients& from, const char* field);

constexpr int most_channels = 1 << 16, most_frames = 1 << 24, most_taps = 1 << 20;

}  // namespace luthier::native
