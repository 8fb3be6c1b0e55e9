// Only translates: signals, atoms, attributes and Max's life cycle to a MaxInstrument.
#include "hosts/max/nn_object.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <memory>
#include <new>

#include "hosts/max/assist.h"
#include "hosts/max/event_clock.h"
#include "hosts/max/max_atoms.h"
#include "hosts/max/max_instrument.h"
#include "hosts/max/model_attributes.h"
#include "instrument/commands.h"
#include "instrument/reaper.h"

namespace luthier {
namespace {

constexpr double poll_every_ms = 10;

/// Messages of the table that are attributes of the object, on or off. They are no methods: MSP has a method `enable`
/// of its own, which must not be replaced (z_dsp.h) and mutes too.
struct Switch {
  const char* name;
  const char* label;
};
constexpr Switch switches[] = {{"enable", "\"Enable sound\""}, {"gpu", "\"GPU (not supported)\""}};

bool is_switch(const std::string& name) {
  return std::any_of(std::begin(switches), std::end(switches), [&](const auto& one) { return name == one.name; });
}

// One external registers one class.
t_class* nn_class = nullptr;
PortShape nn_shape = PortShape::signal;
Reaper reaper;

struct NnObject {
  t_pxobject object;
  void* clock;  ///< on the scheduler's thread: asks for a poll
  void* poll;   ///< on the main thread
  std::unique_ptr<MaxInstrument> body;
  std::unique_ptr<ModelAttributes> attributes;
  std::unique_ptr<EventClock> event_clock;
  double sample_ms;
};

void run(NnObject& x, const std::string& name, const Atoms& arguments) {
  auto& instrument = x.body->instrument();
  const bool is_attribute = instrument.has_track() && find_attribute(instrument.track().spec(), name) != nullptr;
  const bool is_message =
      std::any_of(commands().begin(), commands().end(), [&](const auto& row) { return row.name == name; });
  if (is_attribute && !is_message) {
    Atoms set{name};
    set.insert(set.end(), arguments.begin(), arguments.end());
    return run(x, "set", set);
  }
  if (!run_command(instrument, name, arguments)) return;
  const bool sets = name == "set";
  if (sets) x.attributes->remember(text_of(arguments[0]), Atoms(arguments.begin() + 1, arguments.end()));
  if (name == "enable" && instrument.is_enabled()) {
    if (x.object.z_disabled != 0) instrument.interrupt();  // Max did not ask for sound
    x.object.z_disabled = 0;
  }
  if (!sets && !is_switch(name)) return;
  object_attr_touch(&x.object.z_ob, max_symbol(sets ? text_of(arguments[0]) : name));  // for attrui
}

void deferred_message(NnObject* x, t_symbol* selector, short count, t_atom* atoms) {
  run(*x, selector->s_name, from_max(count, atoms));
}

/// Messages may come on the scheduler's thread, or on the audio thread; an instrument knows the main thread only.
void message(NnObject* x, t_symbol* selector, long count, t_atom* atoms) {
  const auto carried = static_cast<short>(std::min<long>(count, std::numeric_limits<short>::max()));
  if (systhread_ismainthread() != 0) return deferred_message(x, selector, carried, atoms);
  defer_low(x, max_method(deferred_message), selector, carried, atoms);
}

void bang(NnObject* x) { message(x, gensym("bang"), 0, nullptr); }

t_symbol* name_of(t_object* attribute) { return static_cast<t_symbol*>(call_object(attribute, "getname")); }

t_max_err set_attribute(NnObject* x, t_object* attribute, long count, t_atom* atoms) {
  t_symbol* const name = name_of(attribute);
  if (name == nullptr || count < 1) return MAX_ERR_GENERIC;
  message(x, name, count, atoms);
  return MAX_ERR_NONE;
}

/// Max asks on any of its threads.
Atoms shown(const NnObject& x, const std::string& name) {
  if (name == "gpu") return {0.0};
  if (name == "enable") return {x.body->instrument().is_enabled() && x.object.z_disabled == 0 ? 1.0 : 0.0};
  return x.attributes->shown(name);
}

t_max_err get_attribute(NnObject* x, t_object* attribute, long* count, t_atom** atoms) {
  t_symbol* const name = name_of(attribute);
  const auto values = name != nullptr ? to_max(shown(*x, name->s_name)) : std::vector<t_atom>();
  char allocated = 0;
  const auto size = static_cast<long>(values.size());
  if (atom_alloc_array(std::max(1L, size), count, atoms, &allocated) != MAX_ERR_NONE) return MAX_ERR_GENERIC;
  std::copy(values.begin(), values.end(), *atoms);
  *count = size;
  return MAX_ERR_NONE;
}

void ask_for_poll(NnObject* x) {
  qelem_set(x->poll);
  clock_fdelay(x->clock, poll_every_ms);
}

void poll(NnObject* x) { x->body->instrument().poll(); }

/// Inlets come with the head of the object; outlets are made from right to left.
void make_ports(NnObject& x) {
  auto& body = *x.body;
  const bool is_multichannel = body.shape() != PortShape::signal;
  z_dsp_setup(&x.object, body.inlets());
  x.object.z_misc = static_cast<short>(x.object.z_misc | Z_NO_INPLACE | (is_multichannel ? Z_MC_INLETS : 0));
  void* const information = outlet_new(&x, nullptr);
  object_obex_store(&x, gensym("dumpout"), static_cast<t_object*>(information));
  body.host().set_info_outlet(information);
  for (int i = 0; i < body.outlets(); ++i) outlet_new(&x, is_multichannel ? "multichannelsignal" : "signal");
}

void* create(t_symbol*, long count, t_atom* atoms) {
  auto* const x = static_cast<NnObject*>(object_alloc(nn_class));
  if (x == nullptr) return nullptr;
  ObjectArguments arguments;
  std::string problem;  // there is no object yet that could tell it
  try {
    const auto third = nn_shape == PortShape::channels ? ThirdArgument::voices : ThirdArgument::block;
    arguments = parse_arguments(from_max(count, atoms), third);
  } catch (const std::exception& error) {
    problem = error.what();
  }
  auto* const head = &x->object.z_ob;
  new (&x->body) std::unique_ptr<MaxInstrument>(std::make_unique<MaxInstrument>(head, nn_shape, arguments.engine));
  new (&x->attributes) std::unique_ptr<ModelAttributes>(
      std::make_unique<ModelAttributes>(head, max_method(get_attribute), max_method(set_attribute)));
  auto& body = *x->body;
  body.host().on_model([x] { x->attributes->follow(x->body->instrument().track().spec()); });
  try {
    if (!problem.empty()) throw EngineError(problem);
    body.start(arguments);
    for (const auto& [name, values] : arguments.settings) x->attributes->remember(name, values);
  } catch (const std::exception& error) {
    body.host().error(error.what());
  }
  make_ports(*x);
  auto* const host = &body.host();
  new (&x->event_clock) std::unique_ptr<EventClock>(
      std::make_unique<EventClock>([host](const HostEvent& event) { host->send("event", message_of(event)); }));
  host->set_times_events(true);
  x->sample_ms = 0;
  x->poll = qelem_new(x, max_method(poll));
  x->clock = clock_new(x, max_method(ask_for_poll));
  clock_fdelay(x->clock, poll_every_ms);
  return x;
}

/// What the model computes or loads is waited for elsewhere: Max goes on.
void destroy(NnObject* x) {
  z_dsp_free(&x->object);
  clock_unset(x->clock);
  freeobject(x->clock);
  qelem_free(x->poll);
  std::destroy_at(&x->event_clock);
  reaper.take(std::move(x->body));
  std::destroy_at(&x->body);
  std::destroy_at(&x->attributes);
}

/// Max must be able to quit whatever a model does.
void at_quit(void*) { reaper.finish_within(std::chrono::seconds(5)); }

void perform64(NnObject* x, t_object*, double** in, long inputs, double** out, long outputs, long frames, long, void*) {
  if (x->object.z_disabled == 0) {
    x->body->process(in, inputs, out, outputs, frames);
    for (HostEvent event; x->body->instrument().take_event(event);) x->event_clock->add(event, x->sample_ms);
    return;
  }
  for (long i = 0; i < outputs; ++i) std::fill_n(out[i], frames, 0.0);
}

void dsp64(NnObject* x, t_object* chain, short*, double sample_rate, long longest_vector, long) {
  auto& body = *x->body;
  x->sample_ms = 1000.0 / sample_rate;
  std::vector<int> lanes(static_cast<std::size_t>(body.inlets()), 1);
  if (body.shape() != PortShape::signal) {
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      const auto asked =
          reinterpret_cast<std::intptr_t>(call_object(chain, "getnuminputchannels", x, static_cast<std::intptr_t>(i)));
      lanes[i] = std::max(1, static_cast<int>(asked));
    }
  }
  try {
    body.prepare(lanes, static_cast<int>(longest_vector), sample_rate);
  } catch (const std::exception& error) {
    body.host().error(error.what());
  }
  dsp_add64(chain, &x->object.z_ob, max_method<t_perfroutine64>(perform64), 0, nullptr);
}

long input_changed(NnObject* x, long inlet, long lanes) {
  return x->body->inlet_changed(static_cast<int>(inlet), static_cast<int>(lanes)) ? 1 : 0;
}

long multichannel_outputs(NnObject* x, long outlet) { return x->body->outlet_lanes(static_cast<int>(outlet)); }

void assist(NnObject* x, void*, long kind, long port, char* text) {
  const auto line = kind == ASSIST_INLET ? inlet_text(*x->body, static_cast<int>(port))
                                         : outlet_text(*x->body, static_cast<int>(port));
  std::strncpy(text, line.c_str(), ASSIST_MAX_STRING_LEN - 1);
  text[ASSIST_MAX_STRING_LEN - 1] = '\0';
}

/// Max makes a project, an application or a frozen device, and asks for the files it needs.
void file_usage(NnObject* x, void* list) { MaxHost::list_file(list, x->body->instrument().path()); }

/// A model file that is dropped on the object becomes its `load`.
long accepts_drag(NnObject* x, t_object* drag, t_object*) {
  const char* const item = jdrag_getitemstring(drag, 0, 0, 0);
  const std::string name = item != nullptr ? item : "";
  if (name.size() < 4 || name.compare(name.size() - 3, 3, ".ts") != 0) return 0;
  jdrag_object_add(drag, &x->object.z_ob, gensym("load"));
  return 1;
}

void add_messages(t_class* made) {
  for (const auto& row : commands()) {
    if (std::strcmp(row.name, "bang") == 0 || is_switch(row.name)) continue;
    class_addmethod(made, max_method(message), row.name, A_GIMME, 0);
  }
  class_addmethod(made, max_method(bang), "bang", 0);
  class_addmethod(made, max_method(message), "anything", A_GIMME, 0);
}

void add_switches(t_class* made) {
  for (const auto& one : switches) {
    t_object* const attribute =
        attribute_new(one.name, gensym("long"), ATTR_FLAGS_NONE, max_method(get_attribute), max_method(set_attribute));
    class_addattr(made, attribute);
    class_attr_addattr_parse(made, one.name, "label", gensym("symbol"), 0, one.label);
    class_attr_addattr_parse(made, one.name, "style", gensym("symbol"), 0, "onoff");
  }
}

void add_host_calls(t_class* made) {
  class_addmethod(made, max_method(dsp64), "dsp64", A_CANT, 0);
  class_addmethod(made, max_method(assist), "assist", A_CANT, 0);
  class_addmethod(made, max_method(file_usage), "fileusage", A_CANT, 0);
  class_addmethod(made, max_method(accepts_drag), "acceptsdrag_locked", A_CANT, 0);
  class_addmethod(made, max_method(accepts_drag), "acceptsdrag_unlocked", A_CANT, 0);
  if (nn_shape == PortShape::signal) return;
  class_addmethod(made, max_method(input_changed), "inputchanged", A_CANT, 0);
  class_addmethod(made, max_method(multichannel_outputs), "multichanneloutputs", A_CANT, 0);
}

}  // namespace

void register_nn(const char* name, PortShape shape) {
  nn_shape = shape;
  nn_class = class_new(name, max_method(create), max_method(destroy), static_cast<long>(sizeof(NnObject)), nullptr,
                       A_GIMME, 0);
  add_messages(nn_class);
  add_switches(nn_class);
  add_host_calls(nn_class);
  class_dspinit(nn_class);
  class_register(gensym("box"), nn_class);
  quittask_install(max_method(at_quit), nullptr);
}

}  // namespace luthier
