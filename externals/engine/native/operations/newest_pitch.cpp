// Pitch of the newest samples: luthier.families.ddsp.hearing.pitch, YIN that looks back, as a note; and a higher one.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/frames.h"
#include "engine/native/operations/operations.h"
#include "kernels/real_fft.h"

namespace luthier::native {
namespace {

using kernels::Complex;

constexpr double least_bend = 1e-9;

struct Lags {
  int integration = 1, longest = 3, shortest = 1, smoothings = 0;
  double rate = 1.0, threshold = 0.0, above = 0.0, least_confidence = 0.0;
  /// Where a higher pitch is told, too: of the period, what its own is below; and by how much its trough must be deeper
  /// than that of half its period.
  bool tells_higher = false;
  double shorter = 0.0, octave_cost = 0.0;

  /// Samples that are compared, and those that are looked at.
  int compared() const { return integration + longest; }
  int window() const { return compared() + 2 * smoothings; }
  int fft_size() const {
    int size = 2;
    while (size < compared()) size *= 2;
    return size;
  }
};

class NewestPitchScratch final : public State {
 public:
  NewestPitchScratch(const kernels::RealFft& fft, const Lags& lags)
      : newest(static_cast<std::size_t>(std::max(fft.size(), lags.window()))),
        head(static_cast<std::size_t>(fft.size())),
        products(head.size()),
        difference(static_cast<std::size_t>(lags.longest) + 1),
        whole(static_cast<std::size_t>(fft.bins())),
        part(whole.size()),
        scratch(static_cast<std::size_t>(fft.scratch())) {}
  void prepare(int, int) override {}
  void reset() override {}

  std::vector<double> newest, head, products, difference;
  std::vector<Complex> whole, part, scratch;
};

class NewestPitch final : public Operation {
 public:
  NewestPitch(const Hops& hops, const Lags& lags) : hops_(hops), lags_(lags), fft_(lags.fft_size()) {
    for (int lag = 0; lag < lags.longest; ++lag) {
      costs_.push_back(lags.octave_cost * std::log2(std::max(lag, lags.shortest) / double(lags.shortest)));
    }
  }

  void run(const Call& call) const noexcept override {
    auto& scratch = *static_cast<NewestPitchScratch*>(call.state);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      smooth(hops_.frame(call.in[0], voice, frame), call.in[0].step, scratch.newest);
      correlate(scratch);
      const double energy = compare(scratch);
      tell(scratch.difference.data(), energy / lags_.integration > silent_power, call.out.at(voice, frame));
    });
  }
  int history() const override { return hops_.history; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<NewestPitchScratch>(fft_, lags_); }

 private:
  /// The newest sample first; then means of neighbours, which take what is above 4 kHz away.
  void smooth(const float* x, std::ptrdiff_t step, std::vector<double>& to) const noexcept {
    const int window = lags_.window();
    for (int n = 0; n < window; ++n) to[static_cast<std::size_t>(n)] = double{x[(window - 1 - n) * step]};
    for (int turn = 0; turn < lags_.smoothings; ++turn) {
      const auto left = static_cast<std::size_t>(window - 2 * (turn + 1));
      for (std::size_t n = 0; n < left; ++n) to[n] = 0.25 * (to[n] + to[n + 2]) + 0.5 * to[n + 1];
    }
    std::fill(to.begin() + lags_.compared(), to.end(), 0.0);
  }

  /// products[lag] = sum over the integration of x[n] x[n + lag]
  void correlate(NewestPitchScratch& s) const noexcept {
    fft_.forward(s.newest.data(), s.whole.data(), s.scratch.data());
    std::copy_n(s.newest.begin(), lags_.integration, s.head.begin());
    std::fill(s.head.begin() + lags_.integration, s.head.end(), 0.0);
    fft_.forward(s.head.data(), s.part.data(), s.scratch.data());
    for (std::size_t bin = 0; bin < s.whole.size(); ++bin) {
      const Complex a = s.whole[bin], b = s.part[bin];
      s.whole[bin] = {a.real * b.real + a.imaginary * b.imaginary, a.imaginary * b.real - a.real * b.imaginary};
    }
    fft_.inverse(s.whole.data(), s.products.data(), s.scratch.data());
  }

  /// The normalized difference of each lag; gives the energy of the integration.
  double compare(NewestPitchScratch& s) const noexcept {
    const double* x = s.newest.data();
    double first = 0.0, sum = 0.0;
    for (int n = 0; n < lags_.integration; ++n) first += x[n] * x[n];
    double later = first;
    s.difference[0] = 1.0;
    for (int lag = 1; lag <= lags_.longest; ++lag) {
      // the sum moves on by a sample
      later += x[lag + lags_.integration - 1] * x[lag + lags_.integration - 1] - x[lag - 1] * x[lag - 1];
      const double difference = std::max(first + later - 2.0 * s.products[static_cast<std::size_t>(lag)], 0.0);
      sum += difference;
      s.difference[static_cast<std::size_t>(lag)] = difference * lag / std::max(sum, 1e-12);
    }
    return first;
  }

  void tell(const double* x, bool is_loud, float* y) const noexcept {
    const int period = trough_in(x);
    const double confidence = read(x, period, is_loud, y[0]);
    y[1] = static_cast<float>(confidence);
    if (confidence < lags_.least_confidence) y[0] = 0.0f;
    if (!lags_.tells_higher) return;
    const int higher = shorter_in(x, period);
    y[2] = y[3] = 0.0f;
    if (higher > 0) y[3] = static_cast<float>(read(x, higher, is_loud, y[2]));
  }

  /// The note at a trough; gives its confidence.
  double read(const double* x, int period, bool is_loud, float& note) const noexcept {
    const double left = x[period - 1], middle = x[period], right = x[period + 1];
    const double bend = left - 2.0 * middle + right;
    const double offset = std::clamp(bend > least_bend ? 0.5 * (left - right) / bend : 0.0, -1.0, 1.0);
    const double depth = middle - 0.25 * (left - right) * offset;
    const double hz = std::max(lags_.rate / (period + offset), 1.0);
    note = static_cast<float>(12.0 * std::log2(hz / 440.0) + 69.0);
    return is_loud ? std::clamp(1.0 - depth, 0.0, 1.0) : 0.0;
  }

  bool is_trough(const double* x, int lag) const noexcept { return x[lag] <= x[lag - 1] && x[lag] < x[lag + 1]; }

  /// The best trough of a clearly shorter period, 0 where there is none.
  int shorter_in(const double* x, int period) const noexcept {
    int best = 0;
    double least = 0.0;
    for (int lag = lags_.shortest; lag < lags_.longest && lag < lags_.shorter * period; ++lag) {
      const double cost = x[lag] + costs_[static_cast<std::size_t>(lag)];
      if (!is_trough(x, lag) || (best > 0 && cost >= least)) continue;
      best = lag;
      least = cost;
    }
    return best;
  }

  /// The first local minimum under the threshold, or else the least value.
  int trough_in(const double* x) const noexcept {
    int least = lags_.shortest;
    for (int lag = lags_.shortest; lag < lags_.longest; ++lag) {
      if (x[lag] < x[least]) least = lag;
    }
    const double threshold = std::max(x[least] + lags_.above, lags_.threshold);
    for (int lag = lags_.shortest; lag < lags_.longest; ++lag) {
      if (x[lag] < threshold && is_trough(x, lag)) return lag;
    }
    return least;
  }

  Hops hops_;
  Lags lags_;
  kernels::RealFft fft_;
  std::vector<double> costs_;
};

}  // namespace

Made make_newest_pitch(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  if (from.in[0].channels != 1) fields.refuse("input has more than a channel");
  Lags lags;
  lags.integration = fields.integer("integration", 1, longest_frame / 2);
  lags.longest = fields.integer("longest", 3, longest_frame / 4);
  lags.shortest = fields.integer("shortest", 1, lags.longest - 1);
  lags.smoothings = fields.integer("smoothings", 0, 64);
  lags.rate = double{fields.number("rate")};
  lags.threshold = double{fields.number("threshold")};
  lags.above = double{fields.number("above")};
  lags.least_confidence = double{fields.number("least_confidence")};
  lags.tells_higher = fields.has("octave_cost");
  if (lags.tells_higher) {
    lags.shorter = double{fields.number("shorter")};
    lags.octave_cost = double{fields.number("octave_cost")};
    from.budget.keep_floats(fields, std::int64_t{2} * lags.longest);
  }
  const auto hops = hops_of(from, lags.window());
  constexpr std::int64_t transforms = 4;
  report_transforms(from, 2 * lags.window(), from.in[0].frames / hops.hop, transforms);
  from.budget.work(fields, from.in[0].frames / hops.hop, std::int64_t{4} * lags.smoothings * lags.window());
  auto made = std::make_unique<NewestPitch>(hops, lags);
  made->shape = shape_of(from, hops, lags.tells_higher ? 4 : 2);
  return made;
}

}  // namespace luthier::native
