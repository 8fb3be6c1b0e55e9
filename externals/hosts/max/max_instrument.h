// The C++ half of nn~, mc.nn~ and mcs.nn~: an Instrument behind inlets and outlets of any shape. Max allocates and
// frees only the C half.
#pragma once

#include <atomic>
#include <string>
#include <vector>

#include "hosts/max/gate.h"
#include "hosts/max/max_host.h"
#include "hosts/max/ports.h"
#include "instrument/arguments.h"
#include "instrument/instrument.h"

namespace luthier {

class MaxInstrument {
 public:
  MaxInstrument(t_object* object, PortShape shape, EngineChoice engine,
                Streamer::Clock clock = Streamer::steady_seconds);

  /// Plays what the arguments say and finds out how many ports that needs.
  void start(ObjectArguments arguments);
  int inlets() const noexcept { return static_cast<int>(lanes_in_.size()); }
  int outlets() const noexcept { return static_cast<int>(lanes_out_.size()); }

  /// Max builds a signal chain, in this order: the lanes of each inlet, true when outlets have others from now on; the
  /// lanes of each outlet; then the chain is there.
  bool inlet_changed(int inlet, int lanes);
  int outlet_lanes(int outlet);
  void prepare(const std::vector<int>& lanes_in, int frames, double sample_rate);

  /// Audio side. The signals of all ports, one after the other; inputs and outputs may share memory.
  void process(double** in, long inputs, double** out, long outputs, long frames) noexcept;

  MaxHost& host() noexcept { return host_; }
  Instrument& instrument() noexcept { return instrument_; }
  const Instrument& instrument() const noexcept { return instrument_; }
  PortShape shape() const noexcept { return shape_; }

 private:
  void count_ports(const ObjectArguments& arguments);
  void notice_pause();
  void follow_voices();
  void follow_method();
  void wire();
  int method_inputs() const;
  int method_outputs() const;
  void read(double** in, long inputs, long frames) noexcept;
  void write(double** out, long outputs, long frames) noexcept;

  PortShape shape_;
  MaxHost host_;
  Instrument instrument_;
  Streamer::Clock clock_;
  /// Of clock_, when process() was called last; 0: never.
  std::atomic<double> played_at_{0};
  Gate gate_;
  /// mc.nn~ without a number of voices has as many as its inlets have channels.
  bool voices_follow_ = false;
  int voices_ = 1;
  /// Of each port, in the chain that is there.
  std::vector<int> lanes_in_{1}, lanes_out_{1};
  /// As inlet_changed() and outlet_lanes() said, for the chain that is coming.
  std::vector<int> coming_in_{1}, coming_out_{1};
  std::size_t frames_ = 0;
  std::vector<int> wired_in_, wired_out_;
  std::vector<std::vector<float>> memory_in_, memory_out_;
  std::vector<const float*> in_;
  std::vector<float*> out_;
};

}  // namespace luthier
