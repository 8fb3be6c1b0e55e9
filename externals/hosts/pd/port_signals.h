// The signals of a Pd object as floats: those of Pd itself, or copies in a Pd of double precision (PD_FLOATSIZE 64).
#pragma once

#include <m_pd.h>

#include <algorithm>
#include <vector>

namespace luthier {

template <class Sample>
struct FloatsOf {
  std::vector<std::vector<float>> memory;
  std::vector<float*> rows;

  void prepare(const std::vector<Sample*>& signals, int frames) {
    memory.assign(signals.size(), std::vector<float>(static_cast<std::size_t>(frames)));
    rows.clear();
    for (auto& row : memory) rows.push_back(row.data());
  }
  void read(const std::vector<Sample*>& signals, int frames) noexcept {
    for (std::size_t i = 0; i < signals.size(); ++i) {
      std::transform(signals[i], signals[i] + frames, rows[i], [](Sample x) { return static_cast<float>(x); });
    }
  }
  void write(const std::vector<Sample*>& signals, int frames) const noexcept {
    for (std::size_t i = 0; i < signals.size(); ++i) std::copy_n(rows[i], frames, signals[i]);
  }
};

/// Nothing to copy.
template <>
struct FloatsOf<float> {
  std::vector<float*> rows;

  void prepare(const std::vector<float*>& signals, int) { rows = signals; }
  void read(const std::vector<float*>&, int) noexcept {}
  void write(const std::vector<float*>&, int) const noexcept {}
};

class PortSignals {
 public:
  /// While Pd builds its graph: forgets the signals of the graph before, and takes those of this one.
  void clear() noexcept { signals_.clear(); }
  void add(t_sample* signal) { signals_.push_back(signal); }
  /// Allocates for vectors of so many samples.
  void prepare(int frames) {
    frames_ = frames;
    floats_.prepare(signals_, frames);
  }
  int count() const noexcept { return static_cast<int>(signals_.size()); }

  /// Audio side. What Pd has becomes floats(); floats() become what Pd has.
  void read() noexcept { floats_.read(signals_, frames_); }
  void write() const noexcept { floats_.write(signals_, frames_); }
  float* const* floats() const noexcept { return floats_.rows.data(); }

 private:
  int frames_ = 0;
  std::vector<t_sample*> signals_;
  FloatsOf<t_sample> floats_;
};

}  // namespace luthier
