// [nn~] for Pure Data. Only translates: signals, atoms and Pd's life cycle to an Instrument.
#include <memory>
#include <new>
#include <vector>

#include "engine/engine_library.h"
#include "hosts/commands.h"
#include "hosts/instrument.h"
#include "hosts/pd/arguments.h"
#include "hosts/pd/living.h"
#include "hosts/pd/multichannel.h"
#include "hosts/pd/pd_function.h"
#include "hosts/pd/pd_host.h"

static_assert(sizeof(t_sample) == sizeof(float), "nn~ needs a single-precision Pd");

namespace {

using luthier::Instrument;
using luthier::ObjectArguments;
using luthier::pd_function;
using luthier::PdHost;

constexpr double poll_every_ms = 10;

t_class* nn_class = nullptr;

/// The C++ half of an object; Pd allocates and frees only the C half.
struct Player {
  Player(t_object* object, t_canvas* canvas, luthier::EngineChoice engine)
      : host("nn~", object, canvas, luthier::Living<Player>::stop_all),
        instrument(
            host, [engine](const std::string& path) { return luthier::load_engine(path, engine); },
            luthier::pd_is_in_batch_mode()) {
    luthier::Living<Player>::add(this);
  }
  void stop() noexcept { instrument.stop(); }

  PdHost host;
  Instrument instrument;
  std::vector<const float*> in;
  std::vector<float*> out;
  /// One inlet and one outlet, with as many channels as the method.
  bool multichannel = false;
  int inlets = 1, outlets = 1;
  Player* next = nullptr;
  Player* previous = nullptr;
};

struct NnTilde {
  t_object object;
  t_float unused_signal;  ///< Pd's place for a number in the first signal inlet
  t_clock* clock;
  std::unique_ptr<Player> player;
};

void refuse_multichannel(PdHost& host) {
  int major = 0, minor = 0, bugfix = 0;
  sys_getversion(&major, &minor, &bugfix);
  host.error("'-m' is ignored: multichannel signals need Pd 0.54 or newer, and this is Pd " + std::to_string(major) +
             "." + std::to_string(minor));
}

/// The first wrong argument is one error line, and the object stays silent.
void play(Player& player, const ObjectArguments& arguments) {
  auto& instrument = player.instrument;
  player.multichannel = arguments.multichannel && luthier::pd_has_multichannel();
  if (arguments.multichannel && !player.multichannel) refuse_multichannel(player.host);
  if (arguments.gpu) luthier::run_command(instrument, "gpu", {1.0});
  if (arguments.starts_disabled) instrument.enable(false);
  instrument.set_batch(arguments.batch);
  if (!arguments.block.empty() && !luthier::run_command(instrument, "bufsize", arguments.block)) return;
  if (!arguments.method.empty()) luthier::run_command(instrument, "method", arguments.method);
  if (!arguments.model.empty()) luthier::run_command(instrument, "load", {arguments.model});
}

/// What the arguments say, so that a patch keeps its cords when the model is missing or another one; else as many as
/// the method has.
void make_ports(NnTilde& x, const ObjectArguments& arguments) {
  auto& player = *x.player;
  if (!player.multichannel) {
    const bool plays = player.instrument.has_voice() && player.instrument.voice().outputs() > 0;
    const int inputs = plays ? player.instrument.voice().inputs() : arguments.batch;
    const int outputs = plays ? player.instrument.voice().outputs() : arguments.batch;
    player.inlets = arguments.inlets > 0 ? arguments.inlets : inputs;
    player.outlets = arguments.outlets > 0 ? arguments.outlets : outputs;
  }
  for (int i = 1; i < player.inlets; ++i) inlet_new(&x.object, &x.object.ob_pd, &s_signal, &s_signal);
  for (int i = 0; i < player.outlets; ++i) outlet_new(&x.object, &s_signal);
  player.host.set_info_outlet(outlet_new(&x.object, nullptr));
  player.host.set_channels_follow(player.multichannel);
  player.instrument.set_ports(player.inlets, player.outlets, !player.multichannel);
}

void poll(NnTilde* x) {
  x->player->instrument.poll();
  clock_delay(x->clock, poll_every_ms);
}

void* create(t_symbol*, int count, t_atom* atoms) {
  auto* x = reinterpret_cast<NnTilde*>(pd_new(nn_class));
  ObjectArguments arguments;
  std::string problem;  // there is no player yet that could tell it
  try {
    arguments = luthier::parse_arguments(luthier::from_pd(count, atoms));
  } catch (const std::exception& error) {
    problem = error.what();
  }
  new (&x->player) std::unique_ptr<Player>(std::make_unique<Player>(&x->object, canvas_getcurrent(), arguments.engine));
  try {
    if (!problem.empty()) throw luthier::EngineError(problem);
    play(*x->player, arguments);
  } catch (const std::exception& error) {
    x->player->host.error(error.what());
  }
  make_ports(*x, arguments);
  x->clock = clock_new(x, pd_function<t_method>(poll));
  clock_delay(x->clock, poll_every_ms);
  return x;
}

void destroy(NnTilde* x) {
  clock_free(x->clock);
  luthier::Living<Player>::retire(std::move(x->player));
  std::destroy_at(&x->player);
}

t_int* perform(t_int* words) {
  auto& player = *reinterpret_cast<Player*>(words[1]);
  player.instrument.process(player.in.data(), player.out.data(), static_cast<int>(words[2]));
  return words + 3;
}

/// Every channel of a multichannel inlet; the first of any other.
void take_inputs(Player& player, t_signal** signals) {
  player.in.clear();
  for (int i = 0; i < player.inlets; ++i) {
    const int channels = player.multichannel ? luthier::channel_count(signals[i]) : 1;
    for (int c = 0; c < channels; ++c) player.in.push_back(signals[i]->s_vec + c * signals[i]->s_n);
  }
}

void take_outputs(Player& player, t_signal** signals) {
  player.out.clear();
  const bool plays = player.instrument.has_voice() && player.instrument.voice().outputs() > 0;
  const int channels = player.multichannel && plays ? player.instrument.voice().outputs() : 1;
  for (int i = player.inlets; i < player.inlets + player.outlets; ++i) {
    luthier::set_channel_count(&signals[i], channels);
    for (int c = 0; c < channels; ++c) player.out.push_back(signals[i]->s_vec + c * signals[i]->s_n);
  }
}

void dsp(NnTilde* x, t_signal** signals) {
  auto& player = *x->player;
  take_inputs(player, signals);
  take_outputs(player, signals);
  const int frames = signals[0]->s_n;
  try {
    player.instrument.set_ports(static_cast<int>(player.in.size()), static_cast<int>(player.out.size()),
                                !player.multichannel);
    player.instrument.prepare(frames, signals[0]->s_sr);
  } catch (const std::exception& error) {
    player.host.error(error.what());
  }
  dsp_add(perform, 2, static_cast<t_int>(reinterpret_cast<std::intptr_t>(&player)), static_cast<t_int>(frames));
}

void any_message(NnTilde* x, t_symbol* selector, int count, t_atom* atoms) {
  luthier::run_command(x->player->instrument, selector->s_name, luthier::from_pd(count, atoms));
}

}  // namespace

extern "C" __attribute__((visibility("default"))) void nn_tilde_setup() {
  nn_class = class_new(gensym("nn~"), pd_function<t_newmethod>(create), pd_function<t_method>(destroy), sizeof(NnTilde),
                       CLASS_DEFAULT | luthier::multichannel_class_flag(), A_GIMME, A_NULL);
  CLASS_MAINSIGNALIN(nn_class, NnTilde, unused_signal);
  class_addmethod(nn_class, pd_function<t_method>(dsp), gensym("dsp"), A_CANT, A_NULL);
  class_addanything(nn_class, pd_function<t_method>(any_message));
}
