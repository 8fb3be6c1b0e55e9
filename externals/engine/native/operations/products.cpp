// Convolutions and matrices: sums of products, done by the kernels.
#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

kernels::Output output_of(const Call& call, int voice) {
  kernels::Output output;
  if (call.out.data != nullptr) {
    output.out = call.out.at(voice);
    output.out_step = call.out.step;
  }
  if (call.activated.data != nullptr) {
    output.activated = call.activated.at(voice);
    output.activated_step = call.activated.step;
    output.activation = call.epilogue->activation;
    output.parameter = call.epilogue->parameter;
    output.half_turns = call.epilogue->half_turns;
    output.inverse_alpha = call.epilogue->inverse_alpha;
  }
  if (call.residual.data != nullptr) {
    output.residual = call.residual.at(voice);
    output.residual_step = call.residual.step;
  }
  return output;
}

int frames_out(const Call& call) { return call.out.data != nullptr ? call.out.frames : call.activated.frames; }

class ConvolutionOperation final : public Operation {
 public:
  ConvolutionOperation(kernels::Convolution convolution, int history, int skipped)
      : convolution_(std::move(convolution)), history_(history), skipped_(skipped) {}

  void run(const Call& call) const noexcept override {
    const int frames = frames_out(call);
    for (int voice = 0; voice < call.voices; ++voice) {
      const auto& in = call.in[0];
      convolution_.run(in.at(voice, skipped_ - history_), in.step, frames, output_of(call, voice));
    }
  }
  int history() const override { return history_; }
  bool takes_epilogue() const override { return true; }

 private:
  kernels::Convolution convolution_;
  int history_, skipped_;
};

class TransposedOperation final : public Operation {
 public:
  explicit TransposedOperation(kernels::TransposedConvolution convolution) : convolution_(std::move(convolution)) {}

  void run(const Call& call) const noexcept override {
    const auto& in = call.in[0];
    for (int voice = 0; voice < call.voices; ++voice) {
      convolution_.run(in.at(voice, -convolution_.history()), in.step, in.frames, output_of(call, voice));
    }
  }
  int history() const override { return convolution_.history(); }
  bool takes_epilogue() const override { return true; }

 private:
  kernels::TransposedConvolution convolution_;
};

/// `sound_channels`: those on the side of the sound. The filters of one are few, and exact they are a filter bank.
template <class Product>
Product packed_product(const Ingredients& from, const kernels::ConvolutionShape& shape, const float* weight,
                       const float* bias, int sound_channels) {
  const auto type = sound_channels == 1 ? kernels::WeightType::f32 : from.weight_type;
  return Product(shape, weight, bias, type, kernels::best_kernels(), from.weights.arena());
}

/// Weights are packed for a vector's width.
void report(const Ingredients& from, const kernels::ConvolutionShape& shape, std::int64_t frames) {
  constexpr int widest_vector = 16;
  const int outs = shape.out_channels / shape.groups, ins = shape.in_channels / shape.groups;
  const std::int64_t rows = std::int64_t{shape.groups} * ins * shape.kernel;
  from.budget.keep_floats(from.fields, rows * ((outs + widest_vector - 1) / widest_vector * widest_vector));
  from.budget.work(from.fields, frames, rows * outs);
}

void check_groups(const Ingredients& from, const kernels::ConvolutionShape& shape, int weight_in) {
  if (!shape.is_possible()) from.fields.refuse("'groups' does not divide its channels");
  if (shape.in_channels != from.in[0].channels) {
    from.fields.refuse("'weight' takes " + std::to_string(shape.in_channels) + " channels instead of " +
                       std::to_string(from.in[0].channels) + " (" + std::to_string(weight_in) + " in its shape)");
  }
}

}  // namespace

Made make_convolution(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  const auto weight = from.weights.at(fields, "weight", 3);
  kernels::ConvolutionShape shape;
  shape.groups = fields.integer_or("groups", 1, 1, most_channels);
  shape.stride = fields.integer_or("stride", 1, 1, most_taps);
  shape.dilation = fields.integer_or("dilation", 1, 1, most_taps);
  shape.out_channels = weight.size(0);
  shape.kernel = weight.size(2);
  if (shape.out_channels > most_channels || weight.size(1) > most_channels || shape.kernel > most_taps ||
      static_cast<std::int64_t>(weight.size(1)) * shape.groups > most_channels ||
      static_cast<std::int64_t>(shape.kernel) * shape.dilation > most_taps) {
    fields.refuse("'weight' is too large");
  }
  shape.in_channels = weight.size(1) * shape.groups;
  check_groups(from, shape, weight.size(1));
  const int history = fields.integer_or("history", 0, 0, most_taps),
            skipped = fields.integer_or("skipped", 0, 0, most_taps);
  const int surplus = history - skipped - shape.window() + shape.stride;
  if (surplus < 0 || surplus >= shape.stride) fields.refuse("'history' and 'skipped' do not fit its window and stride");
  if (from.in[0].frames % shape.stride != 0) fields.refuse("'stride' does not divide its frames");
  const auto* bias = from.weights.vector_or_null(fields, "bias", shape.out_channels);
  report(from, shape, from.in[0].frames / shape.stride);
  auto made = std::make_unique<ConvolutionOperation>(
      packed_product<kernels::Convolution>(from, shape, weight.data, bias, shape.in_channels), history, skipped);
  made->shape = {shape.out_channels, from.in[0].frames / shape.stride};
  return made;
}

Made make_transposed_convolution(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  const auto weight = from.weights.at(fields, "weight", 3);
  kernels::ConvolutionShape shape;
  shape.groups = fields.integer_or("groups", 1, 1, most_channels);
  shape.stride = fields.integer_or("stride", 1, 1, most_taps);
  shape.in_channels = weight.size(0);
  shape.kernel = weight.size(2);
  if (shape.in_channels > most_channels || shape.kernel > most_taps ||
      static_cast<std::int64_t>(weight.size(1)) * shape.groups > most_channels ||
      static_cast<std::int64_t>(from.in[0].frames) * shape.stride > most_frames) {
    fields.refuse("'weight' or 'stride' is too large");
  }
  shape.out_channels = weight.size(1) * shape.groups;
  check_groups(from, shape, weight.size(0));
  if (shape.kernel < shape.stride) fields.refuse("'weight' has fewer taps than its stride");
  const auto* bias = from.weights.vector_or_null(fields, "bias", shape.out_channels);
  report(from, shape, from.in[0].frames);
  auto made = std::make_unique<TransposedOperation>(
      packed_product<kernels::TransposedConvolution>(from, shape, weight.data, bias, shape.out_channels));
  made->shape = {shape.out_channels, from.in[0].frames * shape.stride};
  return made;
}

Made make_matrix(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  const auto weight = from.weights.at(fields, "weight", 2);
  const int rows = weight.size(0), columns = weight.size(1);
  const bool transposed = fields.flag("transposed");
  const int kept = transposed ? columns : fields.integer_or("rows", rows, 1, rows);
  if (rows > most_channels || columns > most_channels) fields.refuse("'weight' is too large");
  if (from.in[0].channels != (transposed ? rows : columns)) {
    fields.refuse("'weight' does not fit " + std::to_string(from.in[0].channels) + " channels");
  }
  kernels::ConvolutionShape shape;
  shape.in_channels = from.in[0].channels;
  shape.out_channels = kept;
  report(from, shape, from.in[0].frames);
  std::vector<float> turned;
  if (transposed) {
    turned.resize(weight.count());
    for (int r = 0; r < rows; ++r) {
      for (int c = 0; c < columns; ++c)
        turned[static_cast<std::size_t>(c) * rows + r] = weight.data[static_cast<std::size_t>(r) * columns + c];
    }
  }
  auto made = std::make_unique<ConvolutionOperation>(
      packed_product<kernels::Convolution>(from, shape, transposed ? turned.data() : weight.data, nullptr, 0), 0, 0);
  made->shape = {kept, from.in[0].frames};
  return made;
}

}  // namespace luthier::native
