// Several pitches at once: luthier.families.ddsp.hearing.salience. In double precision, as which one is the strongest
// is decided by differences of sums.
#include <algorithm>
#include <cmath>

#include "engine/native/operations/frames.h"
#include "engine/native/operations/operations.h"
#include "kernels/real_fft.h"

namespace luthier::native {
namespace {

using kernels::Complex;

constexpr int most_partials = 64, edge = 4;
constexpr double kept = 0.1, same_octaves = 0.035, integer_one = 32768.0;

/// Weights that are not 0, a row after the other.
struct SparseRows {
  struct Entry {
    int column;
    double weight;
  };
  std::vector<std::size_t> begins = {0};
  std::vector<Entry> entries;

  template <class Number>
  void add(const Number* row, int columns, double one) {
    for (int column = 0; column < columns; ++column) {
      if (row[column] != Number{0}) entries.push_back({column, row[column] / one});
    }
    begins.push_back(entries.size());
  }
  /// to += x times a row
  void add_row(int row, double x, double* to) const noexcept {
    const auto* end = entries.data() + begins[static_cast<std::size_t>(row) + 1];
    for (const auto* at = entries.data() + begins[static_cast<std::size_t>(row)]; at < end; ++at)
      to[at->column] += x * at->weight;
  }
};

struct Listening {
  std::vector<float> shape, candidate_hz;
  SparseRows weights, whitening;
  int bins = 0, picks = 1, partials = 1, refined = 1;
  float bin_hz = 1.0f;
  double power_scale = 1.0;
};

class Scene final : public State {
 public:
  Scene(const kernels::RealFft& fft, const Listening& rules)
      : frame(static_cast<std::size_t>(fft.size())),
        power(static_cast<std::size_t>(rules.bins)),
        level(power.size()),
        salience(rules.candidate_hz.size()),
        gone(power.size()),
        spectrum(static_cast<std::size_t>(fft.bins())),
        scratch(static_cast<std::size_t>(fft.scratch())) {}
  void prepare(int, int) override {}
  void reset() override {}

  std::vector<double> frame, power, level, salience;
  /// Which bins are of the pick.
  std::vector<char> gone;
  std::vector<Complex> spectrum, scratch;
};

class SalientPitches final : public Operation {
 public:
  SalientPitches(const Hops& hops, Listening rules) : hops_(hops), rules_(std::move(rules)), fft_(hops.length) {}

  void run(const Call& call) const noexcept override {
    auto& scene = *static_cast<Scene*>(call.state);
    for_each_frame(call.out, call.voices, [&](int voice, int frame) {
      const float* x = hops_.frame(call.in[0], voice, frame);
      float* y = call.out.at(voice, frame);
      y[2 * rules_.picks] = static_cast<float>(newest_power(x, call.in[0].step));
      if (!std::isfinite(y[2 * rules_.picks])) {
        std::fill_n(y, 2 * rules_.picks + 1, 0.0f);
        return;
      }
      look(x, call.in[0].step, scene);
      for (int pick = 0; pick < rules_.picks; ++pick) {
        const double hz = strongest(scene);
        y[pick] = static_cast<float>(12.0 * std::log2(hz / 440.0) + 69.0);
        y[rules_.picks + pick] = static_cast<float>(cancel(hz, scene));
      }
    });
  }
  int history() const override { return hops_.history; }
  std::unique_ptr<State> make_state() const override { return std::make_unique<Scene>(fft_, rules_); }

 private:
  static std::size_t at(int n) noexcept { return static_cast<std::size_t>(n); }

  /// Mean square of the newer half.
  double newest_power(const float* x, std::ptrdiff_t step) const noexcept {
    double sum = 0.0;
    for (int n = hops_.length / 2; n < hops_.length; ++n) sum += double{x[n * step]} * x[n * step];
    return sum / (hops_.length - hops_.length / 2);
  }

  /// Power of the bins, levels whitened as far as a square root, and what they say for each candidate.
  void look(const float* x, std::ptrdiff_t step, Scene& s) const noexcept {
    for (int n = 0; n < hops_.length; ++n) s.frame[at(n)] = double{x[n * step]} * rules_.shape[at(n)];
    fft_.forward(s.frame.data(), s.spectrum.data(), s.scratch.data());
    std::fill(s.level.begin(), s.level.end(), 0.0);
    std::fill(s.salience.begin(), s.salience.end(), 0.0);
    for (int bin = 0; bin < rules_.bins; ++bin) {
      const auto& value = s.spectrum[at(bin)];
      s.power[at(bin)] = (value.real * value.real + value.imaginary * value.imaginary) * rules_.power_scale;
      rules_.whitening.add_row(bin, s.power[at(bin)], s.level.data());
    }
    for (int bin = 0; bin < rules_.bins; ++bin) {
      const double power = s.power[at(bin)], around = s.level[at(bin)];
      const double level = std::sqrt(power / (around + 1e-9) + 1e-12) * std::sqrt(std::sqrt(power + 1e-12));
      s.level[at(bin)] = level;
      rules_.weights.add_row(bin, level, s.salience.data());
    }
  }

  /// The pitch that the peaks nearest to the first partials of the best candidate agree on, weighted by their power.
  double strongest(const Scene& s) const noexcept {
    const auto best = std::max_element(s.salience.begin(), s.salience.end()) - s.salience.begin();
    const float candidate = rules_.candidate_hz[static_cast<std::size_t>(best)];
    double sum = 0.0, weights = 0.0;
    for (int number = 1; number <= rules_.refined; ++number) {
      const auto near = static_cast<float>(number);
      const int middle = limited(std::nearbyint(candidate * near / rules_.bin_hz), 2);
      const double* power = s.power.data() + middle;
      const int peak = static_cast<int>(std::max_element(power - 1, power + 2) - power);
      const auto log_of = [&](int n) { return std::log(std::max(power[n], 1e-20)); };
      const double left = log_of(peak - 1), centre = log_of(peak), right = log_of(peak + 1);
      const double bend = std::min(left - 2.0 * centre + right, -1e-6);
      const double offset = std::clamp(0.5 * (left - right) / bend, -0.5, 0.5);
      const double hz = (middle + peak + offset) * double{rules_.bin_hz} / number;
      // A peak that lies further away is another voice's.
      const bool is_same = std::fabs(std::log2(hz / double{candidate})) < same_octaves;
      const double weight = (is_same ? std::sqrt(std::max(power[peak], 1e-20)) : 0.0) + 1e-9;
      sum += hz * weight;
      weights += weight;
    }
    return sum / weights;
  }

  /// A place as a bin that has so many neighbours on each side.
  int limited(double place, int neighbours) const noexcept {
    return static_cast<int>(std::clamp(place, double(neighbours), double(rules_.bins - 1 - neighbours)));
  }

  /// Takes most of its partials away; gives their power.
  double cancel(double hz, Scene& s) const noexcept {
    std::fill(s.gone.begin(), s.gone.end(), char{0});
    for (int number = 1; number <= rules_.partials; ++number) {
      const double nearest = std::nearbyint(hz * number / double{rules_.bin_hz});
      const int middle = limited(nearest, 3);
      // Where some partials lie above the last bin, what is there stays.
      const bool is_inside = nearest < rules_.bins - 3;
      std::fill_n(s.gone.begin() + middle - 3, 7, is_inside ? char{1} : char{0});
    }
    double found = 0.0;
    for (int bin = 0; bin < rules_.bins; ++bin) {
      if (s.gone[at(bin)] == 0) continue;
      auto &power = s.power[at(bin)], &level = s.level[at(bin)];
      found += power;
      rules_.weights.add_row(bin, level * (kept - 1.0), s.salience.data());
      power *= kept;
      level *= kept;
    }
    return found;
  }

  Hops hops_;
  Listening rules_;
  kernels::RealFft fft_;
};

/// `one` is what 1 is in the table.
template <class Table>
SparseRows rows_of(const Table& table, double one) {
  SparseRows found;
  const int columns = table.shape[1];
  for (int row = 0; row < table.shape[0]; ++row) found.add(table.data + std::ptrdiff_t{row} * columns, columns, one);
  return found;
}

template <class Table>
const Table& checked(const Fields& fields, const char* field, const Table& table, int rows, int columns) {
  if (table.shape[0] != rows || table.shape[1] != columns)
    fields.refuse(std::string("'") + field + "' has the wrong shape");
  return table;
}

/// Of floats, as before version 6, or of integers.
SparseRows rows_of(const Ingredients& from, const char* field, int rows, int columns) {
  const auto& fields = from.fields;
  if (from.weights.are_integers(fields, field))
    return rows_of(checked(fields, field, from.weights.samples(fields, field), rows, columns), integer_one);
  return rows_of(checked(fields, field, from.weights.at(fields, field, 2), rows, columns), 1.0);
}

}  // namespace

Made make_salient_pitches(Ingredients& from) {
  expect_inputs(from, 1);
  const auto& fields = from.fields;
  if (from.in[0].channels != 1) fields.refuse("input has more than a channel");
  Listening rules;
  const auto shape = from.weights.at(fields, "shape", 1);
  if (shape.size(0) > longest_frame || shape.size(0) % 2 != 0) fields.refuse("'shape' is odd or too long");
  const auto hops = hops_of(from, shape.size(0));
  rules.shape.assign(shape.data, shape.data + shape.count());
  rules.bins = fields.integer("bins", 2 * edge, std::max(2 * edge, shape.size(0) / 2 + 1));
  if (rules.bins > shape.size(0) / 2 + 1) fields.refuse("'bins' are more than its spectrum has");
  const auto candidates = from.weights.at(fields, "candidate_hz", 1);
  rules.candidate_hz.assign(candidates.data, candidates.data + candidates.count());
  rules.weights = rows_of(from, "weights", rules.bins, candidates.size(0));
  rules.whitening = rows_of(from, "whitening", rules.bins, rules.bins);
  rules.picks = fields.integer("picks", 1, most_picks);
  rules.partials = fields.integer("partials", 1, most_partials);
  rules.refined = fields.integer("refined", 1, most_partials);
  rules.bin_hz = fields.number("bin_hz");
  rules.power_scale = double{fields.number("power_scale")};
  if (!(rules.bin_hz > 0.0f)) fields.refuse("'bin_hz' is not above 0");
  for (const float hz : rules.candidate_hz) {
    if (!(hz > 0.0f)) fields.refuse("'candidate_hz' is not above 0");
  }
  const int channels = 2 * rules.picks + 1;
  const std::int64_t heard = static_cast<std::int64_t>(rules.weights.entries.size() + rules.whitening.entries.size());
  const std::int64_t picked = std::int64_t{rules.picks} * (rules.bins + candidates.size(0) + 100 * rules.partials);
  report_transforms(from, shape.size(0), from.in[0].frames / hops.hop, 1);
  from.budget.keep(fields, 16 * heard);
  from.budget.work(fields, from.in[0].frames / hops.hop, (1 + rules.picks) * heard + 10 * picked);
  auto made = std::make_unique<SalientPitches>(hops, std::move(rules));
  made->shape = shape_of(from, hops, channels);
  return made;
}

}  // namespace luthier::native
