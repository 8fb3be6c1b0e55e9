// A file with most kinds of operations in it, for tests that look at the whole.
#pragma once

#include "engine_native/model_file.h"
#include "engine_native/signals.h"

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

}  // namespace luthier::test
