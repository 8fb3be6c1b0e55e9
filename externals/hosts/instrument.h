// One playable object, the same in every host: a model, the method it plays, and how it is streamed. Everything but
// process() belongs to the host's message thread, and nothing here may run during process() (in Pd both are one
// thread).
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "hosts/host.h"
#include "stream/ring_buffer.h"
#include "stream/streamer.h"

namespace luthier {

using EngineLoader = std::function<std::unique_ptr<Engine>(const std::string& path)>;

class Instrument {
 public:
  /// `offline`: the host renders faster than real time, so process() computes by itself.
  Instrument(Host& host, EngineLoader loader, bool offline);

  /// These throw std::exception with a sentence for the user and then leave a silent or unchanged instrument.
  void load(const std::string& name);
  void reload();
  void select_method(const std::string& name);
  /// Samples; 0 or less: in place.
  void set_block(int block);
  void prepare(int host_vector, double sample_rate);

  /// Ends the computing thread; silence until the next prepare. Never at the same time as process().
  void stop() noexcept;

  void enable(bool enabled) noexcept { enabled_ = enabled; }
  /// The numbers of signal inlets and outlets the object has; a method with others is fitted to them.
  void set_ports(int inputs, int outputs);

  /// Audio thread. in[i], out[i] have `frames` samples each; they may share memory.
  void process(const float* const* in, float* const* out, int frames) noexcept;

  /// Answers and errors of these arrive through poll(), because the model may be computing.
  void get(const std::string& attribute);
  void set(const std::string& attribute, const Atoms& values);
  void reset_model();
  /// Call it every few milliseconds: passes on what the computing thread has to say.
  void poll();

  /// nullptr when nothing can be played.
  const MethodSpec* method() const;
  /// Throw when no model is loaded.
  const ModelSpec& spec() const;
  const Streamer& streamer() const;
  const std::string& path() const noexcept { return path_; }
  Host& host() noexcept { return host_; }

 private:
  struct Reply {
    bool is_error = false;
    std::string text;  ///< the error, or the selector
    Atoms values;
  };

  void change(const StreamConfig& wanted);
  void prepare_streamer();
  void between_blocks(std::function<void(Engine&)> task);
  void report_once(bool& reported, bool happened, const std::string& line);
  void warn_about_sample_rate();
  void fit_ports();

  Host& host_;
  EngineLoader loader_;
  std::string path_;
  StreamConfig config_;
  bool enabled_ = true;
  int inputs_ = 1, outputs_ = 1;
  /// False until the host has said its vector size and sample rate.
  bool host_is_known_ = false;
  bool said_late_ = false, said_nonfinite_ = false, said_rate_ = false;
  std::string last_error_;
  RingBuffer<Reply> replies_;
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Streamer> streamer_;
  /// What the streamer sees: the object's signals, silence for missing inputs, a waste bin for surplus outputs.
  std::vector<const float*> method_in_;
  std::vector<float*> method_out_;
  std::vector<float> silence_, waste_;
};

}  // namespace luthier
