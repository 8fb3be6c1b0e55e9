// [nn~ model method block inlets outlets] for Pure Data. Only translates: signals, atoms and Pd's life cycle to an
// Instrument.
#include <memory>
#include <new>
#include <optional>
#include <vector>

#include "engine/torch_engine.h"
#include "hosts/commands.h"
#include "hosts/instrument.h"
#include "hosts/pd/pd_host.h"

static_assert(sizeof(t_sample) == sizeof(float), "nn~ needs a single-precision Pd");

namespace {

using luthier::Atom;
using luthier::Atoms;
using luthier::Instrument;
using luthier::PdHost;

constexpr double poll_every_ms = 10;

t_class* nn_class = nullptr;

void stop_all_players();

/// The C++ half of an object; Pd allocates and frees only the C half.
struct Player {
  Player(t_object* object, t_canvas* canvas)
      : host(object, canvas, stop_all_players),
        instrument(host, luthier::load_torch_engine, luthier::pd_is_in_batch_mode()),
        next(first) {
    if (next != nullptr) next->previous = this;
    first = this;
  }
  ~Player() {
    (previous != nullptr ? previous->next : first) = next;
    if (next != nullptr) next->previous = previous;
  }
  Player(const Player&) = delete;
  Player& operator=(const Player&) = delete;

  PdHost host;
  Instrument instrument;
  std::vector<const float*> in;
  std::vector<float*> out;

  /// Every living player, for the end of Pd. A list of links because nothing of it may be destroyed before that.
  static inline Player* first = nullptr;
  Player* next;
  Player* previous = nullptr;
};

void stop_all_players() {
  for (auto* player = Player::first; player != nullptr; player = player->next) player->instrument.stop();
}

struct NnTilde {
  t_object object;
  t_float unused_signal;  ///< Pd's place for a number in the first signal inlet
  t_clock* clock;
  std::unique_ptr<Player> player;
};

struct Ports {
  int inputs = 1;
  int outputs = 1;
};

int port_count(const Atom& atom) {
  const auto* count = std::get_if<double>(&atom);
  return count != nullptr && *count >= 1 && *count <= luthier::max_channels ? static_cast<int>(*count) : 0;
}

/// The last two arguments, when both are there and legal.
std::optional<Ports> wanted_ports(const Atoms& arguments) {
  if (arguments.size() != 5) return std::nullopt;
  const Ports ports{port_count(arguments[3]), port_count(arguments[4])};
  return ports.inputs > 0 && ports.outputs > 0 ? std::optional(ports) : std::nullopt;
}

/// Every part may be missing. The first wrong one is one error line, and the object stays silent.
void play_arguments(Instrument& instrument, const Atoms& arguments) {
  if (arguments.size() > 3 && !wanted_ports(arguments)) {
    return instrument.host().error("arguments are: model method block inlets outlets");
  }
  if (arguments.size() > 2 && !luthier::run_command(instrument, "bufsize", {arguments[2]})) return;
  if (arguments.size() > 1) luthier::run_command(instrument, "method", {arguments[1]});
  if (!arguments.empty()) luthier::run_command(instrument, "load", {arguments[0]});
}

/// What the arguments say, so that a patch keeps its cords when the model is missing or another one; else as many as
/// the method has.
Ports ports_of(const Instrument& instrument, const Atoms& arguments) {
  if (const auto wanted = wanted_ports(arguments)) return *wanted;
  const auto* method = instrument.method();
  return method != nullptr ? Ports{method->in_channels, method->out_channels} : Ports{};
}

void make_ports(NnTilde& x, Ports ports) {
  for (int i = 1; i < ports.inputs; ++i) inlet_new(&x.object, &x.object.ob_pd, &s_signal, &s_signal);
  for (int i = 0; i < ports.outputs; ++i) outlet_new(&x.object, &s_signal);
  x.player->host.set_info_outlet(outlet_new(&x.object, nullptr));
  x.player->in.resize(static_cast<std::size_t>(ports.inputs));
  x.player->out.resize(static_cast<std::size_t>(ports.outputs));
  x.player->instrument.set_ports(ports.inputs, ports.outputs);
}

/// Pd keeps every function under one type and calls it by its real one.
template <class PdFunction, class Function>
PdFunction pd_function(Function function) {
  return reinterpret_cast<PdFunction>(reinterpret_cast<void (*)()>(function));
}

void poll(NnTilde* x) {
  x->player->instrument.poll();
  clock_delay(x->clock, poll_every_ms);
}

void* create(t_symbol*, int count, t_atom* atoms) {
  auto* x = reinterpret_cast<NnTilde*>(pd_new(nn_class));
  new (&x->player) std::unique_ptr<Player>(std::make_unique<Player>(&x->object, canvas_getcurrent()));
  const auto arguments = luthier::from_pd(count, atoms);
  play_arguments(x->player->instrument, arguments);
  make_ports(*x, ports_of(x->player->instrument, arguments));
  x->clock = clock_new(x, pd_function<t_method>(poll));
  clock_delay(x->clock, poll_every_ms);
  return x;
}

void destroy(NnTilde* x) {
  clock_free(x->clock);
  std::destroy_at(&x->player);
}

t_int* perform(t_int* words) {
  auto& player = *reinterpret_cast<Player*>(words[1]);
  player.instrument.process(player.in.data(), player.out.data(), static_cast<int>(words[2]));
  return words + 3;
}

void dsp(NnTilde* x, t_signal** signals) {
  auto& player = *x->player;
  std::size_t next = 0;
  for (auto& in : player.in) in = signals[next++]->s_vec;
  for (auto& out : player.out) out = signals[next++]->s_vec;
  const int frames = signals[0]->s_n;
  try {
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
                       CLASS_DEFAULT, A_GIMME, A_NULL);
  CLASS_MAINSIGNALIN(nn_class, NnTilde, unused_signal);
  class_addmethod(nn_class, pd_function<t_method>(dsp), gensym("dsp"), A_CANT, A_NULL);
  class_addanything(nn_class, pd_function<t_method>(any_message));
}
