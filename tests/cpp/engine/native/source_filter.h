// A file with the operations of a source-filter instrument, for tests that look at the whole.
#pragma once

#include "engine/native/example.h"

namespace luthier::test {

/// Sound of 1000 Hz -> 7 latents: two notes, two strengths, loudness, and two of timbre.
inline std::vector<Json> source_filter_encoder(ModelFile& file) {
  const int shape = file.weight({32}, random_numbers(32, 11)), mel = file.weight({17, 2}, random_numbers(34, 12, 0.1f)),
            candidates = file.weight({3}, {80, 120, 200}), weights = file.weight({12, 3}, random_numbers(36, 13)),
            whitening = file.weight({12, 12}, std::vector<float>(144, 0.1f));
  const auto on_frames = [](Json operation) {
    operation.update({{"hop", 8}, {"history", 24}, {"skipped", 0}, {"in", {0}}});
    return operation;
  };
  const Json slots = {{"voices", 2},      {"picks", 2},    {"near", 0.8},       {"ring", 6.0},
                      {"weakest", 0.016}, {"clear", 0.25}, {"silence", 1e-9},   {"range_db", 30.0},
                      {"stronger", 0.15}, {"fading", 0.8}, {"first_note", 57.0}};
  return {on_frames({{"op", "salient_pitches"},
                     {"shape", shape},
                     {"bins", 12},
                     {"candidate_hz", candidates},
                     {"weights", weights},
                     {"whitening", whitening},
                     {"picks", 2},
                     {"partials", 4},
                     {"refined", 2},
                     {"bin_hz", 31.25},
                     {"power_scale", 0.01}}),
          of("voice_slots", {1}, slots),
          on_frames({{"op", "power_spectrum"}, {"shape", shape}, {"scale", 0.01}}),
          of("sum", {3}),
          of("log", {4}),
          of("bands", {3}, {{"weight", mel}}),
          {{"op", "newest_pitch"},
           {"integration", 12},
           {"longest", 12},
           {"shortest", 2},
           {"smoothings", 2},
           {"rate", 1000.0},
           {"threshold", 0.1},
           {"above", 0.05},
           {"least_confidence", 0.2},
           {"shorter", 0.5625},
           {"octave_cost", 0.1875},
           {"hop", 8},
           {"history", 24},
           {"skipped", 0},
           {"in", {0}}},
          of("settled_pitch", {7},
             {{"frames", 3},
              {"drop", 11.0},
              {"least_confidence", 0.2},
              {"least_higher", 0.3},
              {"certain", 0.98},
              {"least_beside", 0.6}}),
          of("channels", {8}, {{"from", 1}, {"to", 2}}),
          of("join", {2, 9, 6})};
}

inline std::vector<Json> source_filter_decoder(ModelFile& file) {
  const int first = file.weight({16, 7, 1}, random_numbers(112, 14, 0.1f)),
            input = file.weight({12, 16, 1}, random_numbers(192, 15, 0.2f)),
            hidden = file.weight({12, 4}, random_numbers(48, 16, 0.2f)),
            between = file.weight({2, 9}, random_numbers(18, 17, 0.2f)),
            shape = file.weight({16}, random_numbers(16, 18)),
            scale = file.weight({1, 12}, {1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0, 1});
  const Json windows = {{"shape", shape}, {"hop", 4}, {"history", 12}, {"skipped", 0}};
  return {of("stretch", {0}, {{"setting", "stretch"}, {"frames", 5}, {"stepping", 4}}),
          of("freeze", {1}, {{"setting", "freeze"}, {"frames", 3}, {"last", 2}, {"level", 2}}),
          of("channels", {2}, {{"from", 0}, {"to", 2}}),
          of("snap_notes", {3},
             {{"amount", "snap"},
              {"scale", "scale"},
              {"words", {"major"}},
              {"degrees", scale},
              {"key", "key"},
              {"sticky", 0.2}}),
          of("channels", {2}, {{"from", 2}, {"to", 4}}),
          of("strongest", {5}, {{"setting", "voices"}}),
          of("multiply", {5, 6}),
          of("channels", {2}, {{"from", 4}, {"to", 5}}),
          of("attack", {8}, {{"setting", "attack"}, {"frames", 4}, {"highest", 90.0}}),
          of("sin", {4}),
          of("cos", {4}),
          of("join", {9, 10, 11, 7}),
          of("convolution", {12}, {{"weight", first}}),
          of("gelu", {13}),
          of("convolution", {14}, {{"weight", input}}),
          of("gru", {15}, {{"weight", hidden}}),
          of("unstack", {16}, {{"frames", 2}}),
          of("bands", {17}, {{"weight", between}}),
          of("channels", {4}, {{"from", 0}, {"to", 1}}),
          of("pulses", {19}, {{"frames", 8}, {"glide", 4}, {"leap", 0.08}, {"rate", 1000.0}, {"highest_hz", 400.0}}),
          of("spectrum", {20}, windows),
          of("flat_spectrum", {21}, {{"magnitude", 2.0}, {"weakest", 0.1}}),
          of("scale_spectrum", {22, 18}),
          of("inverse_spectrum", {23}, {{"shape", shape}}),
          of("overlap_add", {24}, {{"hop", 4}}),
          of("stack", {25}, {{"frames", 8}}),
          of("unstack", {26}, {{"frames", 8}})};
}

inline ModelFile source_filter_file() {
  ModelFile file;
  file.description["hop_length"] = 8;
  for (const auto* name : {"stretch", "snap", "attack", "adapt"}) file.attribute(name, "float", 0.5);
  for (const auto* name : {"key", "voices"}) file.attribute(name, "int", 1);
  file.attribute("freeze", "bool", false);
  file.attribute("scale", "string", "major");
  const int memory = file.weight({5, 7}, random_numbers(35, 19));
  file.segment("encoder", source_filter_encoder(file));
  file.segment("adaptation", {of("adapt", {0},
                                 {{"memory", memory},
                                  {"amount", "adapt"},
                                  {"voices", 2},
                                  {"levels", 1},
                                  {"nearest", 3},
                                  {"octaves", 6.0},
                                  {"voicing", 1.5},
                                  {"timbre", 0.6},
                                  {"voiced", 0.5},
                                  {"pitch_pace", 0.01},
                                  {"level_pace", 0.001},
                                  {"loud_share", 0.9},
                                  {"most_gain_db", 40.0}})});
  file.segment("decoder", source_filter_decoder(file));
  file.method("encode", {"encoder"}, 1, 1, 7, 8);
  file.method("decode", {"decoder"}, 7, 8, 1, 1);
  file.method("forward", {"encoder", "adaptation", "decoder"}, 1, 1, 1, 1);
  file.program["version"] = 5;
  return file;
}

}  // namespace luthier::test
