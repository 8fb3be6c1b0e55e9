// The makers of operations, a family a file. Internal to the native engine.
#pragma once

#include "engine/native/operations/operation.h"

namespace luthier::native {

using Made = std::unique_ptr<Operation>;
using Maker = Made (*)(Ingredients&);

/// native_products.cpp
Made make_convolution(Ingredients&);
Made make_transposed_convolution(Ingredients&);
Made make_matrix(Ingredients&);
/// native_activations.cpp
Made make_leaky_relu(Ingredients&);
Made make_snake(Ingredients&);
Made make_tanh(Ingredients&);
Made make_sigmoid(Ingredients&);
Made make_positive(Ingredients&);
Made make_softplus(Ingredients&);
Made make_clamp_min(Ingredients&);
Made make_gate(Ingredients&);
/// native_pointwise.cpp
Made make_batch_norm(Ingredients&);
Made make_scale(Ingredients&);
Made make_shift(Ingredients&);
Made make_add(Ingredients&);
Made make_multiply(Ingredients&);
Made make_normalize(Ingredients&);
/// native_places.cpp
Made make_delay(Ingredients&);
Made make_channels(Ingredients&);
Made make_join(Ingredients&);
Made make_recall(Ingredients&);
Made make_keep(Ingredients&);
/// native_noise.cpp
Made make_normal_noise(Ingredients&);
Made make_gumbel_noise(Ingredients&);
Made make_filtered_noise(Ingredients&);
/// native_codes.cpp
Made make_quantize(Ingredients&);
Made make_dequantize(Ingredients&);
Made make_lookup(Ingredients&);
Made make_nearest_hz(Ingredients&);
Made make_lookup_sum(Ingredients&);
/// native_draw.cpp
Made make_draw_levels(Ingredients&);
/// native_style.cpp
Made make_adaptive_norm(Ingredients&);
/// native_each_frame.cpp
Made make_each_frame(Ingredients&);

/// native_frames.cpp
Made make_zero_crossings(Ingredients&);
/// native_spectrum.cpp
Made make_power_spectrum(Ingredients&);
Made make_spectrum(Ingredients&);
Made make_inverse_spectrum(Ingredients&);
/// native_measures.cpp
Made make_spectral_centroid(Ingredients&);
Made make_spectral_bandwidth(Ingredients&);
Made make_spectral_rolloff(Ingredients&);
Made make_spectral_flatness(Ingredients&);
/// native_hearing.cpp
Made make_specific_loudness(Ingredients&);
Made make_sharpness(Ingredients&);
Made make_booming(Ingredients&);
/// native_pitch.cpp
Made make_pitch(Ingredients&);

/// native_rates.cpp
Made make_overlap_add(Ingredients&);
Made make_average(Ingredients&);
Made make_hold(Ingredients&);
Made make_ramp(Ingredients&);
/// native_arithmetic.cpp
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
/// native_controls.cpp
Made make_choose(Ingredients&);
Made make_faders(Ingredients&);

/// native_conditions.cpp
Made make_setting(Ingredients&);
Made make_one_hot(Ingredients&);
Made make_pitch_classes(Ingredients&);
Made make_film(Ingredients&);
Made make_midi_note(Ingredients&);
Made make_note_hz(Ingredients&);

/// native_partials.cpp
Made make_partial_levels(Ingredients&);
Made make_at_places(Ingredients&);
/// native_tones.cpp
Made make_oscillators(Ingredients&);
Made make_held_pitch(Ingredients&);

/// Throws SpecError unless there are so many inputs.
void expect_inputs(const Ingredients& from, std::size_t count);

constexpr int most_channels = 1 << 16, most_frames = 1 << 24, most_taps = 1 << 20;

}  // namespace luthier::native
