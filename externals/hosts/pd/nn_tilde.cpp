// [nn~] for Pure Data. Only translates: signals, atoms and Pd's life cycle to an Instrument.
#include <memory>
#include <new>
#include <vector>

#include "engine/engine_library.h"
#include "hosts/pd/event_clock.h"
#include "hosts/pd/fast_forward.h"
#include "hosts/pd/living.h"
#include "hosts/pd/multichannel.h"
#include "hosts/pd/pd_function.h"
#include "hosts/pd/pd_host.h"
#include "hosts/pd/port_signals.h"
#include "hosts/pd/system.h"
#include "instrument/arguments.h"
#include "instrument/commands.h"
#include "instrument/instrument.h"

namespace {

using luthier::Instrument;
using luthier::ObjectArguments;
using luthier::pd_function;
using luthier::PdHost;

constexpr double poll_every_ms = 10;

t_class* nn_class = nullptr;

/// The C++ half of an object; Pd allocates and frees only the C half.
struct PdInstrument {
  PdInstrument(t_object* object, t_canvas* canvas, luthier::EngineChoice engine)
      : host("nn~", object, canvas, luthier::Living<PdInstrument>::stop_all),
        instrument(
            host, [engine](const std::string& path) { return luthier::load_engine(path, engine); },
            luthier::pd_is_in_batch_mode()) {
    luthier::Living<PdInstrument>::add(this);
  }
  void stop() noexcept { instrument.stop(); }

  PdHost host;
  Instrument instrument;
  luthier::PortSignals in, out;
  /// One inlet and one outlet, with as many channels as the method.
  bool multichannel = false;
  int inlets = 1, outlets = 1;
  int frames = 64;
  /// Of Pd's logical time: when process() was called last, and milliseconds of a vector.
  double played_at = 0, vector_ms = 0;
  /// Of the Pd object, which has it for as long as it lives.
  luthier::EventClock* event_clock = nullptr;
  PdInstrument* next = nullptr;
  PdInstrument* previous = nullptr;
};

struct NnTilde {
  t_object object;
  t_float unused_signal;  ///< Pd's place for a number in the first signal inlet
  t_clock* clock;
  std::unique_ptr<PdInstrument> body;
  std::unique_ptr<luthier::FastForward> fast_forward;
  std::unique_ptr<luthier::EventClock> event_clock;
};

void refuse_multichannel(PdHost& host) {
  int major = 0, minor = 0, bugfix = 0;
  sys_getversion(&major, &minor, &bugfix);
  host.error("'-m' is ignored: multichannel signals need Pd 0.54 or newer, and this is Pd " + std::to_string(major) +
             "." + std::to_string(minor));
}

/// With `-m` there is one inlet and one outlet, whatever the method has.
void make_ports(NnTilde& x, const ObjectArguments& arguments) {
  auto& body = *x.body;
  if (!body.multichannel) {
    const auto count = luthier::ports_of(body.instrument, arguments);
    body.inlets = count.inlets;
    body.outlets = count.outlets;
  }
  for (int i = 1; i < body.inlets; ++i) inlet_new(&x.object, &x.object.ob_pd, &s_signal, &s_signal);
  for (int i = 0; i < body.outlets; ++i) outlet_new(&x.object, &s_signal);
  body.host.set_info_outlet(outlet_new(&x.object, nullptr));
  body.host.set_channels_follow(body.multichannel);
  body.instrument.set_ports(body.inlets, body.outlets, !body.multichannel);
}

void poll(NnTilde* x) {
  x->body->instrument.poll();
  clock_delay(x->clock, poll_every_ms);
}

void* create(t_symbol*, int count, t_atom* atoms) {
  auto* x = reinterpret_cast<NnTilde*>(pd_new(nn_class));
  ObjectArguments arguments;
  std::string problem;  // there is no object yet that could tell it
  try {
    arguments = luthier::parse_arguments(luthier::from_pd(count, atoms));
  } catch (const std::exception& error) {
    problem = error.what();
  }
  new (&x->body)
      std::unique_ptr<PdInstrument>(std::make_unique<PdInstrument>(&x->object, canvas_getcurrent(), arguments.engine));
  try {
    if (!problem.empty()) throw luthier::EngineError(problem);
    x->body->multichannel = arguments.multichannel && luthier::pd_has_multichannel();
    // others sound already, and the ports are known without the model
    if (pd_getdspstate() != 0 && arguments.inlets > 0 && arguments.outlets > 0)
      x->body->instrument.build_in_background();
    if (arguments.multichannel && !x->body->multichannel) refuse_multichannel(x->body->host);
    luthier::play(x->body->instrument, arguments);
  } catch (const std::exception& error) {
    x->body->host.error(error.what());
  }
  make_ports(*x, arguments);
  new (&x->fast_forward)
      std::unique_ptr<luthier::FastForward>(std::make_unique<luthier::FastForward>(x->body->instrument));
  auto* const host = &x->body->host;
  new (&x->event_clock) std::unique_ptr<luthier::EventClock>(std::make_unique<luthier::EventClock>(
      [host](const luthier::HostEvent& event) { host->send("event", luthier::message_of(event)); }));
  x->body->event_clock = x->event_clock.get();
  x->clock = clock_new(x, pd_function<t_method>(poll));
  clock_delay(x->clock, poll_every_ms);
  return x;
}

void destroy(NnTilde* x) {
  clock_free(x->clock);
  std::destroy_at(&x->fast_forward);
  std::destroy_at(&x->event_clock);
  luthier::Living<PdInstrument>::retire(std::move(x->body));
  std::destroy_at(&x->body);
}

/// While DSP is off, or a [switch~], Pd's time goes on.
void notice_pause(PdInstrument& body) noexcept {
  constexpr double shortest_pause_ms = 20, vectors_missed = 2;
  const double pause = shortest_pause_ms + vectors_missed * body.vector_ms;
  if (body.played_at > 0 && clock_gettimesince(body.played_at) > pause) body.instrument.interrupt();
  body.played_at = clock_getlogicaltime();
  body.host.set_vector(body.played_at, body.frames, body.vector_ms);
}

void take_events(PdInstrument& body) noexcept {
  const double sample_ms = body.vector_ms / body.frames;
  for (luthier::HostEvent event; body.instrument.take_event(event);) body.event_clock->add(event, sample_ms);
}

t_int* perform(t_int* words) {
  auto& body = *reinterpret_cast<PdInstrument*>(words[1]);
  notice_pause(body);
  body.in.read();
  body.instrument.process(body.in.floats(), body.out.floats(), static_cast<int>(words[2]));
  body.out.write();
  take_events(body);
  return words + 3;
}

/// Every channel of a multichannel inlet; the first of any other.
void take_inputs(PdInstrument& body, t_signal** signals) {
  body.in.clear();
  for (int i = 0; i < body.inlets; ++i) {
    const int channels = body.multichannel ? luthier::channel_count(signals[i]) : 1;
    for (int c = 0; c < channels; ++c) body.in.add(signals[i]->s_vec + c * signals[i]->s_n);
  }
}

void take_outputs(PdInstrument& body, t_signal** signals) {
  body.out.clear();
  const bool plays = body.instrument.has_track() && body.instrument.track().outputs() > 0;
  const int channels = body.multichannel && plays ? body.instrument.track().outputs() : 1;
  for (int i = body.inlets; i < body.inlets + body.outlets; ++i) {
    luthier::set_channel_count(&signals[i], channels);
    for (int c = 0; c < channels; ++c) body.out.add(signals[i]->s_vec + c * signals[i]->s_n);
  }
}

void dsp(NnTilde* x, t_signal** signals) {
  auto& body = *x->body;
  take_inputs(body, signals);
  take_outputs(body, signals);
  const int frames = signals[0]->s_n;
  body.frames = frames;
  body.vector_ms = 1000.0 * frames / signals[0]->s_sr;
  try {
    body.in.prepare(frames);
    body.out.prepare(frames);
    body.instrument.set_ports(body.in.count(), body.out.count(), !body.multichannel);
    body.instrument.prepare(frames, signals[0]->s_sr);
  } catch (const std::exception& error) {
    body.host.error(error.what());
  }
  dsp_add(perform, 2, static_cast<t_int>(reinterpret_cast<std::intptr_t>(&body)), static_cast<t_int>(frames));
}

void any_message(NnTilde* x, t_symbol* selector, int count, t_atom* atoms) {
  luthier::run_command(x->body->instrument, selector->s_name, luthier::from_pd(count, atoms));
}

}  // namespace

LUTHIER_PD_SETUP void nn_tilde_setup() {
  nn_class = class_new(gensym("nn~"), pd_function<t_newmethod>(create), pd_function<t_method>(destroy), sizeof(NnTilde),
                       CLASS_DEFAULT | luthier::multichannel_class_flag(), A_GIMME, A_NULL);
  CLASS_MAINSIGNALIN(nn_class, NnTilde, unused_signal);
  luthier::FastForward::set_up();
  class_addmethod(nn_class, pd_function<t_method>(dsp), gensym("dsp"), A_CANT, A_NULL);
  class_addanything(nn_class, pd_function<t_method>(any_message));
}
