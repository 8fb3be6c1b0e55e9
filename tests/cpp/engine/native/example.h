// A file with most kinds of operations in it, for tests that look at the whole.
#pragma once

#include "engine/native/model_file.h"
#include "engine/native/signals.h"

namespace luthier::test {

inline ModelFile example_file() {
  ModelFile file;
  for (const auto* name : {"noise_gain", "adain"}) file.attribute(name, "float", 0.5);
  for (const auto* name : {"learn_source", "learn_target", "reset_target"}) file.attribute(name, "bool", true);
  file.attribute("seed", "int", 3);
  file.attribute("latent_scale", "tensor", 1.0);
  file.description["hop_length"] = 8;
  const int down = file.weight({6, 1, 16}, random_numbers(96, 1, 0.2f)),
            mix = file.weight({6, 6, 3}, random_numbers(108, 2, 0.2f));
  const int up = file.weight({6, 2, 16}, random_numbers(192, 3, 0.2f)), six = file.weight({6}, random_numbers(6, 4));
  const int one = file.weight({6}, {1, 1, 1, 1, 1, 1}), axes = file.weight({6, 6}, random_numbers(36, 5));
  const int wide = file.weight({6, 6, 1}, random_numbers(36, 6)), books = file.weight({2, 4, 6}, random_numbers(48, 7));
  file.segment(
      "encoder",
      {{{"op", "convolution"}, {"weight", down}, {"stride", 8}, {"history", 8}},
       {{"op", "leaky_relu"}, {"slope", 0.2}, {"in", {1}}},
       {{"op", "convolution"}, {"weight", mix}, {"bias", six}, {"history", 2}, {"in", {2}}},
       {{"op", "add"}, {"in", {1, 3}}},
       {{"op", "batch_norm"}, {"mean", six}, {"variance", one}, {"weight", one}, {"bias", six}, {"epsilon", 1e-5}},
       {{"op", "snake"}, {"log_alpha", six}},
       {{"op", "matrix"}, {"weight", axes}, {"rows", 6}, {"transposed", false}}});
  file.segment("decoder",
               {{{"op", "scale"}, {"setting", "latent_scale"}},
                {{"op", "matrix"}, {"weight", axes}, {"rows", 6}, {"transposed", true}},
                {{"op", "adaptive_norm"},
                 {"amount", "adain"},
                 {"learn_source", "learn_source"},
                 {"learn_target", "learn_target"}},
                {{"op", "convolution"}, {"weight", wide}},
                {{"op", "positive"}, {"offset", -1.0}},
                {{"op", "filtered_noise"}, {"channels", 2}, {"points", 3}, {"frame_length", 8}, {"seed", "seed"}},
                {{"op", "transposed_convolution"}, {"weight", up}, {"stride", 8}, {"in", {3}}},
                {{"op", "tanh"}},
                {{"op", "delay"}, {"frames", 5}, {"in", {6}}},
                {{"op", "add"}, {"in", {8, 9}}},
                {{"op", "channels"}, {"from", 1}, {"to", 2}}});
  file.segment("coder", {{{"op", "normal_noise"},
                          {"channels", 6},
                          {"gain", "noise_gain"},
                          {"seed", "seed"},
                          {"delay", 2},
                          {"per_extra_delay", 1}},
                         {{"op", "add"}, {"in", {0, 1}}},
                         {{"op", "quantize"}, {"codebooks", books}},
                         {{"op", "dequantize"}, {"codebooks", books}},
                         {{"op", "each_frame"}, {"segment", "frame"}}});
  file.segment("frame", {{{"op", "recall"}, {"channels", 6}, {"slot", "last"}, {"in", Json::array()}},
                         {{"op", "join"}, {"in", {0, 1}}},
                         {{"op", "gate"}},
                         {{"op", "keep"}, {"slot", "last"}}});
  file.method("encode", {"encoder"}, 1, 1, 6, 8);
  file.method("decode", {"decoder"}, 6, 8, 1, 1);
  file.method("forward", {"encoder", "coder", "decoder"}, 1, 1, 1, 1, 2);
  file.program["actions"]["reset_target"] = {"decoder.2.target"};
  return file;
}

/// An operation on windows of the sound, one a hop.
inline Json on_window(Json operation) {
  operation.update({{"hop", 8}, {"history", 6}, {"skipped", 1}, {"in", {0}}});
  return operation;
}

inline Json of(const char* op, Json in, Json fields = Json::object()) {
  fields["op"] = op;
  fields["in"] = std::move(in);
  return fields;
}

/// What describes sound, and what says how descriptors are played.
inline ModelFile describing_file() {
  ModelFile file;
  file.attribute("mode", "string", "offset");
  file.attribute("which", "string", "held");
  file.attribute("blend", "tensor", 0.5);
  file.attribute("place", "int", 20);
  file.program["places"]["place"] = "blend";
  file.description["attributes"]["range"] = {
      {"types", {"float", "float"}}, {"default", {-1.0, 1.0}}, {"settable", true}, {"min", -4.0}, {"max", 4.0}};
  file.description["hop_length"] = 8;
  const int shape = file.weight({12}, random_numbers(12, 1)), row = file.weight({7}, {1, 2, 3, 2, 1, 2, 1}),
            bank = file.weight({4, 7}, std::vector<float>(28, 1e3f)), gain = file.weight({4}, {1, 2, 3, 4}),
            weights = file.weight({2, 4}, {1, 2, 3, 4, 0, 1, 0, 1}), low = file.weight({11}, random_numbers(11, 2)),
            high = file.weight({11}, std::vector<float>(11, 9.0f)), places = file.weight({3}, {0, 2, 4});
  file.segment(
      "describer",
      {on_window({{"op", "power_spectrum"}, {"shape", shape}, {"scale", 0.01}, {"one_sided", true}}),
       of("weighted_sum", {1}, {{"weight", row}}), of("spectral_centroid", {1}, {{"bin_hz", 100.0}}),
       of("spectral_bandwidth", {1}, {{"bin_hz", 100.0}}), of("spectral_rolloff", {1}, {{"bin_hz", 100.0}}),
       of("spectral_flatness", {1}), of("specific_loudness", {1}, {{"bank", bank}, {"gain", gain}}),
       of("sharpness", {7}, {{"weight", gain}}), of("booming", {7}, {{"weight", weights}}),
       on_window({{"op", "zero_crossings"}, {"window", 10}, {"rate", 1000.0}}),
       on_window({{"op", "pitch"}, {"longest", 6}, {"shortest", 2}, {"rate", 1000.0}}),
       of("clamp_min", {2}, {{"number", 1e-10}}), of("log", {12}), of("exp", {13}),
       of("join", {13, 14, 3, 4, 5, 6, 8, 9, 10, 11}),
       of("rescale", {15}, {{"low", low}, {"high", high}, {"log", {2, 3}}, {"smallest", 1e-8}, {"clamp", true}}),
       of("channels", {16}, {{"from", 2}, {"to", 3}})});
  file.segment("controls", {of("channels", {0}, {{"from", 1}, {"to", 2}}), of("finite", {1}),
                            of("average", {2}, {{"frames", 8}}), of("clamp_max", {3}, {{"number", 1.0}})});
  file.segment("sound", {of("channels", {0}, {{"from", 0}, {"to", 1}})});
  file.segment("faders", {of("channels", {0}, {{"from", 0}, {"to", 1}}), of("channels", {0}, {{"from", 1}, {"to", 2}}),
                          of("faders", {1, 2}, {{"modes", {"mode"}}, {"ranges", {"range"}}}),
                          of("nearest_hz", {3}, {{"places", places}}), of("add", {3, 4})});
  file.segment("player", {of("ramp", {0}, {{"frames", 8}}), of("hold", {0}, {{"frames", 8}}),
                          of("choose", {1, 2}, {{"setting", "which"}, {"words", {"reached", "held"}}})});
  file.segment("filter", {on_window({{"op", "spectrum"}, {"shape", shape}}),
                          of("multiply", {1, 1}),
                          of("sqrt", {2}),
                          of("shift", {3}, {{"number", 1.0}}),
                          of("divide", {1, 4}),
                          of("finite", {5}),
                          of("inverse_spectrum", {6}, {{"shape", shape}}),
                          of("channels", {7}, {{"from", 0}, {"to", 8}}),
                          of("overlap_add", {8}, {{"hop", 4}}),
                          of("average", {9}, {{"frames", 1}}),
                          of("hold", {10}, {{"frames", 2}}),
                          of("clamp_max", {11}, {{"number", 2.0}}),
                          of("setting", {12}, {{"setting", "blend"}, {"channels", 2}}),
                          of("film", {12, 13}),
                          of("pitch_classes", {14}),
                          of("setting", {15}, {{"setting", "place"}, {"channels", 1}}),
                          of("one_hot", {16}, {{"classes", 21}}),
                          of("multiply", {15, 17}),
                          of("add", {18, 14}),
                          of("channels", {19}, {{"from", 20}, {"to", 21}})});
  file.method("describe", {"describer"}, 1, 1, 1, 8);
  file.method("filter", {"filter"}, 1, 1, 1, 1);
  file.method("forward", {}, 2, 1, 1, 1);
  file.program["version"] = 2;
  file.description["attributes"]["level"] = {{"types", {"float"}}, {"default", {0.0}}, {"settable", false}};
  file.program["readings"]["level"] = {{"setting", "which"}, {"words", {"reached", "held"}}, {"numbers", {2.0, 0.5}}};
  file.program["methods"]["forward"] = {{"stages",
                                         {{{"segment", "sound"}, {"in", {0}}, {"extra_delay", 0}},
                                          {{"segment", "controls"}, {"in", {0}}},
                                          {{"segment", "describer"}, {"in", {1}}},
                                          {{"segment", "faders"}, {"in", {3, 2}}},
                                          {{"segment", "player"}, {"in", {4}}, {"extra_delay", 3}}}}};
  return file;
}

/// What hears a pitch and its partials, and plays them.
inline ModelFile sounding_file() {
  ModelFile file;
  file.attribute("noise_gain", "float", 0.5);
  file.attribute("seed", "int", 3);
  file.attribute("blend", "tensor", 0.25);
  file.description["attributes"]["blend"]["default"] = {0.25, 0.75};
  file.attribute("target", "int", 0);
  file.program["places"]["target"] = "blend";
  file.description["hop_length"] = 8;
  const int shape = file.weight({12}, random_numbers(12, 1)), number = file.weight({3}, {1, 2, 3}),
            spread = file.weight({3}, {1, 1, 2}), centre_hz = file.weight({4}, {60, 150, 250, 400}),
            places = file.weight({5}, {0, 0.5, 1, 2, 3}), sines = file.weight({6, 1}, {1, 2, 3, 4, 5, 6}),
            spans = file.weight({6}, {0, 0.5, 1, 1.5, 2, 2.5});
  file.segment("analysis",
               {on_window({{"op", "pitch"}, {"longest", 6}, {"shortest", 2}, {"rate", 1000.0}, {"threshold", 0.03}}),
                of("channels", {1}, {{"from", 0}, {"to", 1}}), of("held_pitch", {2}, {{"first", 150.0}, {"delay", 2}}),
                on_window({{"op", "power_spectrum"}, {"shape", shape}, {"scale", 0.01}, {"one_sided", true}}),
                of("partial_levels", {4, 3},
                   {{"number", number},
                    {"spread", spread},
                    {"centre_hz", centre_hz},
                    {"bin_hz", 83.3},
                    {"nyquist_hz", 500.0},
                    {"valley", 0.15},
                    {"quietest", 1e-11},
                    {"quietest_noise", 1e-13}}),
                of("join", {5, 3})});
  file.segment("notes", {of("channels", {0}, {{"from", 7}, {"to", 8}}), of("fallback", {1}, {{"number", 220.0}}),
                         of("midi_note", {2}), of("note_hz", {3}), of("channels", {0}, {{"from", 0}, {"to", 7}}),
                         of("setting", {4}, {{"setting", "blend"}, {"channels", 2}}),
                         of("weighted_sum", {6}, {{"weight", file.weight({2}, {10, 20})}}), of("add", {5, 7}),
                         of("join", {8, 4})});
  file.segment("player",
               {of("channels", {0}, {{"from", 0}, {"to", 3}}), of("channels", {0}, {{"from", 3}, {"to", 7}}),
                of("channels", {0}, {{"from", 7}, {"to", 8}}), of("at_places", {1}, {{"places", spans}}),
                of("matrix", {3}, {{"weight", sines}, {"rows", 6}, {"transposed", false}}),
                of("scale", {5}, {{"number", 0.003}}), of("at_places", {2, 6}), of("add", {4, 7}),
                of("scale", {8}, {{"number", 0.05}}), of("exp", {9}), of("below", {5}, {{"number", 500.0}}),
                of("multiply", {10, 11}),
                of("oscillators", {12, 3}, {{"frames", 8}, {"rate", 1000.0}, {"delay", 2}, {"per_extra_delay", 1}}),
                of("scale", {13}, {{"setting", "noise_gain"}})});
  file.segment("both", {of("at_places", {0}, {{"places", places}}), of("channels", {1}, {{"from", 1}, {"to", 2}})});
  file.method("encode", {"analysis", "notes"}, 1, 1, 8, 8);
  file.method("decode", {"player"}, 8, 8, 1, 1);
  file.method("places", {"both"}, 8, 8, 1, 8);
  file.method("forward", {"analysis", "notes", "player"}, 1, 1, 1, 1, 3);
  file.program["version"] = 3;
  return file;
}

}  // namespace luthier::test
