// One playable object, the same in every host: a model, the method it plays, and how it is streamed. Everything but
// process() belongs to the host's message thread. What takes time is done by a helper thread: the track that plays goes
// on until the new one is ready.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "instrument/builder.h"
#include "instrument/deck.h"
#include "instrument/events.h"
#include "instrument/host.h"
#include "instrument/reports.h"
#include "instrument/set_values.h"
#include "instrument/track.h"
#include "stream/call_rows.h"
#include "stream/ring_buffer.h"
#include "stream/stats.h"
#include "stream/task_thread.h"

namespace luthier {

class Instrument {
 public:
  /// `offline`: the host renders faster than real time, so process() computes by itself and messages wait for models.
  Instrument(Host& host, EngineLoader loader, bool offline);
  ~Instrument();

  /// These throw std::exception with a sentence for the user, or report it in poll(), and then leave what plays alone.
  /// `method`: empty for the one that was asked for last.
  void load(const std::string& name, const std::string& method = {});
  void reload();
  void select_method(const std::string& name);
  /// Samples; 0 or less: in place.
  void set_block(int block);
  /// Samples, or `one_block`, or `measured`.
  void set_deadline(int deadline);
  /// When it is off, a model of another rate is refused, and falls silent if it plays.
  void set_resample(bool resample);
  /// Voices computed side by side; before the first model.
  void set_batch(int batch);
  /// From now on models are made by the helper thread, although no host plays yet: for objects that are made while
  /// others sound.
  void build_in_background() noexcept { in_background_ = true; }

  /// The host starts sound, or has changed. Never at the same time as process().
  void prepare(int host_vector, double sample_rate);
  /// Ends every thread; silence until the next prepare. Never at the same time as process().
  void stop() noexcept;
  /// The host is about to ask for so much sound as fast as it gets it: nothing of it is late.
  void run_ahead(double milliseconds) noexcept;
  /// The numbers of signal inlets and outlets the object has; a method with others is fitted to them. Never during
  /// process(). `fixed`: they stay when a model has others, which is then said.
  void set_ports(int inputs, int outputs, bool fixed);

  /// Audio side. in[i], out[i] have `frames` samples each; they may share memory.
  void process(const float* const* in, float* const* out, int frames) noexcept;

  /// Audio side, or on any thread: the host did not ask for sound for a while. What was heard before is not played any
  /// more, and what comes in from now on is faded in.
  void interrupt() noexcept { interrupted_.store(true, std::memory_order_relaxed); }

  void enable(bool enabled) noexcept { enabled_.store(enabled, std::memory_order_relaxed); }
  /// On any thread.
  bool is_enabled() const noexcept { return enabled_.load(std::memory_order_relaxed); }
  /// Answers and errors of these arrive through poll(), because the model may be computing.
  void get(const std::string& attribute);
  void set(const std::string& attribute, const Atoms& values);
  void reset_model();
  /// Milliseconds that attributes of one float take to a new value; 0: they jump.
  void set_smoothing(double milliseconds) noexcept { smoothing_ms_ = milliseconds; }
  void clear_stats() noexcept;
  /// An event in: name label value [voice]. It takes place at Host::sample_now().
  void add_event(const Atoms& words) { events_.add(newest(), words, host_.sample_now()); }
  /// Whether events come out.
  void set_events(bool enabled) noexcept { events_.enable(enabled); }

  /// One thread, whichever: what process() told, for hosts that time events.
  bool take_event(HostEvent& event) noexcept { return events_.take(event); }

  /// Call it every few milliseconds: passes on what the other threads have done.
  void poll() noexcept;

  /// What happened to blocks since the object was made or clear_stats(), models and methods before this one counted;
  /// times are of the newest track. Throws when there is none.
  StreamStats stats() const;
  /// The newest track; throws when there is none.
  const Track& track() const;
  bool has_track() const noexcept { return !tracks_.empty(); }
  /// How long process() takes.
  const TimeHistogram& ticks() const noexcept { return ticks_; }
  /// How often the host calls process() several times at once.
  const CallRows& rows() const noexcept { return rows_; }
  const std::string& path() const noexcept { return path_; }
  Host& host() noexcept { return host_; }
  /// True while a model is being loaded or prepared.
  bool is_building() const noexcept { return orders_under_way_ > 0; }

 private:
  Track& newest();
  void order(Order order);
  void order_file(Order wanted);
  void keep_attributes(const Built& built);
  void change(std::function<void(StreamConfig&)> change);
  void install(Built built);
  void prepare_installed(Track& track);
  void set_again(Track& track, long since);
  void send_to(Track& track, std::function<void(Engine&, Atoms&)> task, const std::string& selector = {},
               const Atoms& values = {});
  void answer(Track& track);
  Atoms with_arrays(const Track& track, const std::string& attribute, const Atoms& values);
  void set_in(Track& track, const std::string& attribute, const Atoms& values);
  void retire(Track* left);
  void poll_track(Track& track);
  void watch(Track& track);
  void raise_deadline(const Track& track);
  bool plays_at_other_rate() const;
  void look_at_rate();

  Host& host_;
  bool offline_;
  std::string path_;
  std::atomic<bool> enabled_{true};
  bool in_background_ = false;
  /// What 'resample' said last, and whether that silences the newest track at the host's rate.
  bool resamples_ = true;
  std::atomic<bool> refused_{false};
  std::atomic<bool> interrupted_{false};
  /// Audio side: so that a pause of 'enable' ends as it began, without a click.
  bool played_ = true;
  /// Counts of the tracks that have been retired.
  StreamStats past_;
  bool ports_are_fixed_ = false;
  int inputs_ = 1, outputs_ = 1;
  int host_vector_ = 0;  ///< 0 until the host has said it
  double sample_rate_ = 0;
  double smoothing_ms_ = 0;
  Reports reports_;
  Events events_;
  SetValues set_values_;
  int orders_under_way_ = 0;
  TimeHistogram ticks_;
  CallRows rows_;
  Deck deck_;
  /// Of the helper thread, once that is there.
  Builder builder_;
  RingBuffer<Built> built_;
  /// All that may still be played; the newest last.
  std::vector<std::shared_ptr<Track>> tracks_;
  /// Last, so that it ends before what it works with. Null until it is needed.
  std::unique_ptr<TaskThread> helper_;
};

}  // namespace luthier
