// The nearest of very many rows of numbers, found without a look at most of them. Internal to the native engine.
#pragma once

#include <numeric>

#include "engine/native/operations/nearest.h"

namespace luthier::native {

/// Rows in clusters of those that are near each other: a cluster is passed over whose centre is farther away than what
/// was found by more than its radius. What is found is the same as by looking at every row.
class ClusteredRows {
 public:
  /// From [count][values].
  void build(const float* data, int count, int values) {
    units_.resize(static_cast<std::size_t>(count));
    std::iota(units_.begin(), units_.end(), 0);
    split(data, values, 0, count);
    rows_.resize(count, values);
    rows_of_.resize(units_.size());
    for (int row = 0; row < count; ++row) {
      const int unit = units_[static_cast<std::size_t>(row)];
      rows_of_[static_cast<std::size_t>(unit)] = row;
      for (int n = 0; n < values; ++n) rows_.set(row, n, data[std::ptrdiff_t{unit} * values + n]);
    }
    summarize(data, count, values);
  }

  int rows() const noexcept { return rows_.rows(); }
  int values() const noexcept { return rows_.values(); }
  float square(int unit, const float* asked) const noexcept {
    return rows_.square(rows_of_[static_cast<std::size_t>(unit)], asked);
  }

  /// As many as `most`, by their numbers in the data.
  Nearest nearest(const float* asked, int most) const noexcept {
    int likely = 0;
    float least = std::numeric_limits<float>::infinity();
    centres_.for_each_square(asked, [&](int cluster, float square) {
      if (square < least) least = square, likely = cluster;
    });
    Nearest found;
    visit(likely, asked, most, found);
    centres_.for_each_square(asked, [&](int cluster, float square) {
      if (cluster == likely) return;
      const float beyond = reach_ * std::sqrt(square) - radii_[static_cast<std::size_t>(cluster)];
      if (!(beyond > 0.0f && beyond * beyond >= found.bound(most))) visit(cluster, asked, most, found);
    });
    for (int n = 0; n < found.count; ++n) {
      auto& moment = found.moments[static_cast<std::size_t>(n)];
      moment = units_[static_cast<std::size_t>(moment)];
    }
    return found;
  }

 private:
  static constexpr int cluster_size = 4 * ComparedRows::at_once;
  /// Less than 1, so that no rounding passes over what is nearest.
  static constexpr float reach_ = 0.9999f;

  void visit(int cluster, const float* asked, int most, Nearest& found) const noexcept {
    const int first = cluster * cluster_size;
    rows_.search(first, std::min(rows_.rows(), first + cluster_size), asked, most, found);
  }

  /// Halves them where they differ most, until a cluster is left.
  void split(const float* data, int values, int from, int to) {
    const int clusters = (to - from + cluster_size - 1) / cluster_size;
    if (clusters < 2) return;
    const int middle = from + clusters / 2 * cluster_size, widest = widest_value(data, values, from, to);
    std::nth_element(units_.begin() + from, units_.begin() + middle, units_.begin() + to, [&](int a, int b) {
      return data[std::ptrdiff_t{a} * values + widest] < data[std::ptrdiff_t{b} * values + widest];
    });
    split(data, values, from, middle);
    split(data, values, middle, to);
  }

  int widest_value(const float* data, int values, int from, int to) const {
    int widest = 0;
    double most = -1.0;
    for (int n = 0; n < values; ++n) {
      double sum = 0.0, squares = 0.0;
      for (int row = from; row < to; ++row) {
        const auto x = double(data[std::ptrdiff_t{units_[static_cast<std::size_t>(row)]} * values + n]);
        sum += x, squares += x * x;
      }
      const double variance = squares - sum * sum / (to - from);
      if (variance > most) most = variance, widest = n;
    }
    return widest;
  }

  /// Centres and radii.
  void summarize(const float* data, int count, int values) {
    const int clusters = (count + cluster_size - 1) / cluster_size;
    centres_.resize(clusters, values);
    std::vector<float> centre(static_cast<std::size_t>(values));
    for (int cluster = 0; cluster < clusters; ++cluster) {
      const int first = cluster * cluster_size, end = std::min(count, first + cluster_size);
      for (int n = 0; n < values; ++n) {
        double sum = 0.0;
        for (int row = first; row < end; ++row)
          sum += double(data[std::ptrdiff_t{units_[static_cast<std::size_t>(row)]} * values + n]);
        centre[static_cast<std::size_t>(n)] = static_cast<float>(sum / (end - first));
        centres_.set(cluster, n, centre[static_cast<std::size_t>(n)]);
      }
      float farthest = 0.0f;
      for (int row = first; row < end; ++row) farthest = std::max(farthest, rows_.square(row, centre.data()));
      radii_.push_back(1.0001f * std::sqrt(farthest));
    }
  }

  std::vector<int> units_, rows_of_;
  ComparedRows rows_, centres_;
  std::vector<float> radii_;
};

}  // namespace luthier::native
