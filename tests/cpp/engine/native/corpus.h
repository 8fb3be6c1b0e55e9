// A model that plays pieces of a small corpus.
#pragma once

#include <cstdint>
#include <cstring>

#include "engine/native/model_file.h"

namespace luthier::test {

/// Of a sound that rises by so much each sample.
constexpr float rising_step = 64.0f / 32768.0f;

/// A rising sound; what a unit is compared by is its number, as timbre.
inline ModelFile rising_corpus(int hop) {
  constexpr int units = 12;
  ModelFile file;
  std::vector<std::int16_t> sound;
  for (int n = 0; n < hop * units; ++n) sound.push_back(static_cast<std::int16_t>(64 * n));
  std::vector<float> bits(sound.size() / 2), compared;
  std::memcpy(bits.data(), sound.data(), sound.size() * sizeof(std::int16_t));
  const int kept = file.weight({1, hop * units / 2}, bits);  // first in the record
  file.program["weights"][0] = {{"record", "data/0"}, {"offset", 0}, {"shape", {1, hop * units}}, {"type", "i16"}};
  for (int unit = 0; unit < units; ++unit)
    for (const int value : {0, 0, 0, unit}) compared.push_back(static_cast<float>(value));
  for (const auto& [name, value] : {std::pair<const char*, double>{"grain_ms", 0}, {"glide", 0}, {"pitch_follow", 1}})
    file.attribute(name, "float", value);
  file.attribute("neighbours", "int", 1);
  std::vector<float> notes(units, 60.0f);
  notes[10] = 72.0f;
  file.segment("net", {{{"op", "grains"},
                        {"sound", kept},
                        {"compared", file.weight({units, 4}, compared)},
                        {"notes", file.weight({units}, notes)},
                        {"levels", file.weight({units}, std::vector<float>(units, -20.0f))},
                        {"scales", file.weight({1}, {1.0f})},
                        {"voices", 1},
                        {"hop", hop},
                        {"delay", 0},
                        {"rate", 1000},
                        {"pitch", 0.0},
                        {"voicing", 0.0},
                        {"loudness", 0.0},
                        {"voiced", 0.5},
                        {"stays", 0.5},
                        {"leaves", 3.0},
                        {"semitones", 12.0},
                        {"gain_db", 20.0},
                        {"silent_db", -89.5},
                        {"widest", 0.0},
                        {"noise_shift", 0.0},
                        {"neighbours", "neighbours"},
                        {"grain_ms", "grain_ms"},
                        {"glide", "glide"},
                        {"pitch_follow", "pitch_follow"}}});
  file.method("forward", {"net"}, 4, hop, 1, 1);
  file.description["hop_length"] = hop;
  return file;
}

}  // namespace luthier::test
