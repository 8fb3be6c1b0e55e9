// Vectors and codes: luthier.blocks.quantization and the levels of luthier.families.prior.model.
#include <algorithm>
#include <cmath>
#include <limits>

#include "engine/native/operations/codes.h"
#include "engine/native/operations/operations.h"

namespace luthier::native {
namespace {

/// [quantizers][size][channels]
struct Books {
  int quantizers = 1, size = 1, channels = 1;
  std::vector<float> vectors;

  const float* vector(int quantizer, int code) const {
    return vectors.data() + (static_cast<std::size_t>(quantizer) * size + static_cast<std::size_t>(code)) * channels;
  }
};

Books books_of(Ingredients& from) {
  const auto weight = from.weights.at(from.fields, "codebooks", 3);
  if (weight.size(0) > most_channels || weight.size(2) > most_channels) from.fields.refuse("'codebooks' is too large");
  return {weight.size(0), weight.size(1), weight.size(2),
          std::vector<float>(weight.data, weight.data + weight.count())};
}

/// What is left of the vector that is being quantised.
class Rest final : public State {
 public:
  explicit Rest(int channels) : values(static_cast<std::size_t>(channels)) {}
  void prepare(int, int) override {}
  void reset() override {}
  std::vector<float> values;
};

class Quantize final : public Operation {
 public:
  explicit Quantize(Books books) : books_(std::move(books)) {
    for (int i = 0; i < books_.quantizers * books_.size; ++i) {
      const float* vector = books_.vector(0, i);
      float squares = 0.0f;
      for (int c = 0; c < books_.channels; ++c) squares += vector[c] * vector[c];
      squares_.push_back(squares);
    }
  }

  void run(const Call& call) const noexcept override {
    float* rest = static_cast<Rest*>(call.state)->values.data();
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      std::copy_n(call.in[0].at(voice, frame), books_.channels, rest);
      float* codes = call.out.at(voice, frame);
      for (int n = 0; n < books_.quantizers; ++n) {
        const int chosen = nearest(rest, n);
        const float* vector = books_.vector(n, chosen);
        for (int c = 0; c < books_.channels; ++c) rest[c] -= vector[c];
        codes[n] = static_cast<float>(chosen);
      }
    });
  }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Rest>(books_.channels); }

 private:
  int nearest(const float* x, int quantizer) const noexcept {
    int best = 0;
    float least = 0.0f;
    for (int code = 0; code < books_.size; ++code) {
      const float* vector = books_.vector(quantizer, code);
      float product = 0.0f;
      for (int c = 0; c < books_.channels; ++c) product += x[c] * vector[c];
      const float distance =
          squares_[static_cast<std::size_t>(quantizer) * books_.size + static_cast<std::size_t>(code)] - 2.0f * product;
      if (code > 0 && !(distance < least)) continue;
      best = code;
      least = distance;
    }
    return best;
  }

  Books books_;
  std::vector<float> squares_;
};

class Dequantize final : public Operation {
 public:
  explicit Dequantize(Books books) : books_(std::move(books)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* codes = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int n = 0; n < books_.quantizers; ++n) {
        const float* vector = books_.vector(n, code_of(codes[n], books_.size));
        for (int c = 0; c < books_.channels; ++c) y[c] = n == 0 ? vector[c] : y[c] + vector[c];
      }
    });
  }

 private:
  Books books_;
};

/// Signal of a table that levels choose: their sum, or one number each.
class Lookup final : public Operation {
 public:
  Lookup(int levels, int channels, bool sums, std::vector<float> table)
      : levels_(levels), channels_(channels), sums_(sums), table_(std::move(table)) {}

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      if (sums_) std::fill_n(y, channels_, 0.0f);
      for (int n = 0; n < call.in[0].channels; ++n) {
        const auto row = static_cast<std::size_t>(n) * levels_ + static_cast<std::size_t>(code_of(x[n], levels_));
        if (!sums_) {
          y[n] = table_[row];
          continue;
        }
        const float* values = table_.data() + row * channels_;
        for (int c = 0; c < channels_; ++c) y[c] += values[c];
      }
    });
  }

 private:
  int levels_, channels_;
  bool sums_;
  std::vector<float> table_;
};

/// luthier.families.codes.descriptor_map: the place that is nearest in octaves, among those above 0.
class NearestHz final : public Operation {
 public:
  explicit NearestHz(const Weight& places) {
    for (std::size_t i = 0; i < places.count(); ++i) {
      const float place = places.data[i];
      octaves_.push_back(place > 0.0f ? std::log2(std::max(place, 1.0f)) : nowhere);
    }
  }

  void run(const Call& call) const noexcept override {
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = call.in[0].at(voice, frame);
      float* y = call.out.at(voice, frame);
      for (int c = 0; c < call.out.channels; ++c) y[c] = static_cast<float>(nearest(x[c]));
    });
  }

 private:
  static constexpr float nowhere = -1e9f;

  std::size_t nearest(float hz) const noexcept {
    const float wanted = hz > 1.0f ? std::log2(std::min(hz, std::numeric_limits<float>::max())) : 0.0f;
    std::size_t best = 0;
    for (std::size_t i = 1; i < octaves_.size(); ++i) {
      if (std::fabs(wanted - octaves_[i]) < std::fabs(wanted - octaves_[best])) best = i;
    }
    return best;
  }

  std::vector<float> octaves_;
};

}  // namespace

int code_of(float value, int size) noexcept {
  if (std::isnan(value)) return 0;
  return static_cast<int>(std::clamp(std::nearbyint(value), 0.0f, static_cast<float>(size - 1)));
}

Made make_quantize(Ingredients& from) {
  expect_inputs(from, 1);
  auto books = books_of(from);
  if (books.channels != from.in[0].channels) from.fields.refuse("'codebooks' have other channels than its input");
  const int quantizers = books.quantizers;
  from.budget.work(from.fields, from.in[0].frames, static_cast<std::int64_t>(books.vectors.size()));
  auto made = std::make_unique<Quantize>(std::move(books));
  made->shape = {quantizers, from.in[0].frames};
  return made;
}

Made make_dequantize(Ingredients& from) {
  expect_inputs(from, 1);
  auto books = books_of(from);
  if (books.quantizers != from.in[0].channels)
    from.fields.refuse("'codebooks' are not as many as its input's channels");
  const int channels = books.channels;
  from.budget.work(from.fields, from.in[0].frames, std::int64_t{books.quantizers} * channels);
  auto made = std::make_unique<Dequantize>(std::move(books));
  made->shape = {channels, from.in[0].frames};
  return made;
}

Made make_lookup(Ingredients& from) {
  expect_inputs(from, 1);
  const auto table = from.weights.at(from.fields, "table", 2);
  if (table.size(0) != from.in[0].channels) from.fields.refuse("'table' has not a row a latent");
  auto made =
      std::make_unique<Lookup>(table.size(1), 1, false, std::vector<float>(table.data, table.data + table.count()));
  made->shape = from.in[0];
  return made;
}

Made make_nearest_hz(Ingredients& from) {
  expect_inputs(from, 1);
  const auto places = from.weights.at(from.fields, "places", 1);
  from.budget.work(from.fields, std::int64_t{from.in[0].frames} * from.in[0].channels,
                   static_cast<std::int64_t>(places.count()));
  auto made = std::make_unique<NearestHz>(places);
  made->shape = from.in[0];
  return made;
}

Made make_lookup_sum(Ingredients& from) {
  expect_inputs(from, 1);
  const auto table = from.weights.at(from.fields, "table", 2);
  const int latents = from.in[0].channels;
  from.budget.work(from.fields, from.in[0].frames, std::int64_t{latents} * table.size(1));
  if (table.size(0) % latents != 0) from.fields.refuse("'table' has not equally many levels a latent");
  auto made = std::make_unique<Lookup>(table.size(0) / latents, table.size(1), true,
                                       std::vector<float>(table.data, table.data + table.count()));
  made->shape = {table.size(1), from.in[0].frames};
  return made;
}

}  // namespace luthier::native
