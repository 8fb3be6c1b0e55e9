// The functions of Max that the objects call.
#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "hosts/max/fake_max_state.h"

using namespace fake_max;

namespace {

std::string formatted(const char* format, std::va_list arguments) {
  std::array<char, 4096> text{};
  std::vsnprintf(text.data(), text.size(), format, arguments);
  return text.data();
}

Timer* made_timer(void* owner, method function) {
  auto timer = std::make_unique<Timer>();
  timer->owner = owner;
  timer->function = function;
  return keep(std::move(timer));
}

void bind(t_class* c, const std::string& name, method function, int type) {
  if (!c->methods.emplace(name, t_class::Method{function, type}).second) state().bound_twice.push_back(name);
}

/// What MSP does with an object in a part of a patch that is muted.
void enable_by_msp(t_pxobject* object, t_atom_long enabled) { object->z_disabled = enabled == 0 ? 1 : 0; }

}  // namespace

extern "C" {

t_symbol* gensym(const char* text) {
  const std::lock_guard lock(state().mutex);
  auto& symbol = state().symbols[text];
  if (!symbol) {
    auto& name = state().names.emplace_back(std::make_unique<std::string>(text));
    symbol = std::make_unique<t_symbol>(t_symbol{name->data(), nullptr});
  }
  return symbol.get();
}

t_class* class_new(const char* name, method make, method free, long size, method, short, ...) {
  auto made = std::make_unique<t_class>();
  made->name = name;
  made->make = make;
  made->free = free;
  made->size = size;
  auto& kept = state().classes[name];
  kept = std::move(made);
  return kept.get();
}

t_max_err class_addmethod(t_class* c, method function, const char* name, ...) {
  std::va_list arguments;
  va_start(arguments, name);
  bind(c, name, function, va_arg(arguments, int));
  va_end(arguments);
  return MAX_ERR_NONE;
}

t_max_err class_register(t_symbol*, t_class*) { return MAX_ERR_NONE; }

void class_dspinit(t_class* c) {
  c->has_signals = true;
  bind(c, "enable", luthier::max_method(enable_by_msp), A_LONG);
}

t_max_err class_addattr(t_class* c, t_object* attribute) {
  auto* const added = thing_at<Attribute>(attribute);
  ++state().class_attributes;
  return c->attributes.emplace(added->name, added).second ? MAX_ERR_NONE : MAX_ERR_GENERIC;
}

t_max_err class_attr_addattr_parse(t_class* c, const char* attribute, const char* name, t_symbol*, long,
                                   const char* text) {
  c->attributes.at(attribute)->described[name] = text;
  return MAX_ERR_NONE;
}

void* object_alloc(t_class* c) {
  auto memory = std::make_unique<char[]>(static_cast<std::size_t>(c->size));
  void* const object = memory.get();
  auto& made = state().instances[object];
  made.its_class = c;
  made.memory = std::move(memory);
  return object;
}

t_max_err object_free(void* object) {
  on_main_thread(__func__);
  const auto found = state().instances.find(object);
  if (found == state().instances.end()) return state().things.erase(object) == 1 ? MAX_ERR_NONE : MAX_ERR_GENERIC;
  call<void>(found->second.its_class->free, object);
  for (auto* outlet : found->second.outlets) state().things.erase(static_cast<Thing*>(outlet));
  for (const auto& [name, attribute] : found->second.attributes) state().things.erase(static_cast<Thing*>(attribute));
  auto& deferred = state().deferred;
  deferred.erase(std::remove_if(deferred.begin(), deferred.end(), [&](auto& one) { return one.object == object; }),
                 deferred.end());
  state().instances.erase(found);
  return MAX_ERR_NONE;
}

void freeobject(void* object) {
  on_main_thread(__func__);
  state().clocks.erase(static_cast<Timer*>(thing_at<Timer>(object)));
  object_free(object);
}

void* object_method_imp(void* object, void* symbol, void*, void* second, void*, void*, void*, void*, void*, void*) {
  const std::string name = static_cast<t_symbol*>(symbol)->s_name;
  if (const auto* attribute = thing_at<Attribute>(object); attribute != nullptr && name == "getname") {
    return gensym(attribute->name.c_str());
  }
  if (const auto* chain = thing_at<Chain>(object); chain != nullptr && name == "getnuminputchannels") {
    const auto inlet = reinterpret_cast<std::size_t>(second);
    return reinterpret_cast<void*>(std::intptr_t{inlet < chain->lanes.size() ? chain->lanes[inlet] : 1});
  }
  return nullptr;
}

void object_post(t_object*, const char* format, ...) {
  on_main_thread(__func__);
  std::va_list arguments;
  va_start(arguments, format);
  world().posts.push_back(formatted(format, arguments));
  va_end(arguments);
}

void object_error(t_object*, const char* format, ...) {
  on_main_thread(__func__);
  std::va_list arguments;
  va_start(arguments, format);
  world().errors.push_back(formatted(format, arguments));
  va_end(arguments);
}

t_max_err object_obex_store(void*, t_symbol*, t_object*) { return MAX_ERR_NONE; }

t_object* attribute_new(const char* name, t_symbol* type, long flags, method get, method set) {
  auto attribute = std::make_unique<Attribute>();
  attribute->name = name;
  attribute->type = type->s_name;
  attribute->flags = flags;
  attribute->get = get;
  attribute->set = set;
  return reinterpret_cast<t_object*>(static_cast<Thing*>(keep(std::move(attribute))));
}

t_max_err object_addattr(void* object, t_object* attribute) {
  on_main_thread(__func__);
  auto* const added = thing_at<Attribute>(attribute);
  return instance(object).attributes.emplace(added->name, added).second ? MAX_ERR_NONE : MAX_ERR_GENERIC;
}

t_max_err object_attr_touch(t_object* object, t_symbol* name) {
  on_main_thread(__func__);
  instance(object).touched.push_back(name->s_name);
  return MAX_ERR_NONE;
}

t_max_err object_deleteattr(void* object, t_symbol* name) {
  on_main_thread(__func__);
  auto& attributes = instance(object).attributes;
  const auto found = attributes.find(name->s_name);
  if (found == attributes.end()) return MAX_ERR_GENERIC;
  state().things.erase(static_cast<Thing*>(found->second));
  attributes.erase(found);
  return MAX_ERR_NONE;
}

t_max_err object_attr_addattr_parse(t_object* object, const char* attribute, const char* name, t_symbol*, long,
                                    const char* text) {
  on_main_thread(__func__);
  instance(object).attributes.at(attribute)->described[name] = text;
  return MAX_ERR_NONE;
}

t_max_err atom_alloc_array(long count, long* got, t_atom** atoms, char* allocated) {
  *atoms = static_cast<t_atom*>(std::calloc(static_cast<std::size_t>(count), sizeof(t_atom)));
  *got = count;
  *allocated = 1;
  return MAX_ERR_NONE;
}

void* outlet_new(void* object, const char* type) {
  on_main_thread(__func__);
  auto& owner = instance(object);
  auto outlet = std::make_unique<Outlet>();
  outlet->type = type != nullptr ? type : "";
  outlet->sent = owner.sent.emplace_back(std::make_unique<std::vector<std::string>>()).get();
  auto* const kept = keep(std::move(outlet));
  owner.outlets.push_back(kept);
  return static_cast<Thing*>(kept);
}

void* outlet_anything(void* outlet, t_symbol* selector, short count, t_atom* atoms) {
  // outlets are the scheduler's too, but all that is not timed belongs to the main thread
  if (std::strcmp(selector->s_name, "event") != 0) on_main_thread(__func__);
  thing_at<Outlet>(outlet)->sent->push_back(selector->s_name + (count > 0 ? " " + text_of(count, atoms) : ""));
  return nullptr;
}

void* clock_new(void* object, method function) {
  on_main_thread(__func__);
  auto* const clock = made_timer(object, function);
  state().clocks.insert(clock);
  return static_cast<Thing*>(clock);
}

void clock_fdelay(void* clock, double) { thing_at<Timer>(clock)->armed = true; }
void clock_getftime(double* milliseconds) { *milliseconds = world().scheduler_ms; }
void clock_unset(void* clock) { thing_at<Timer>(clock)->armed = false; }
void* qelem_new(void* object, method function) { return static_cast<Thing*>(made_timer(object, function)); }
void qelem_set(void* element) { state().queue.insert(thing_at<Timer>(element)); }

void qelem_free(void* element) {
  on_main_thread(__func__);
  state().queue.erase(thing_at<Timer>(element));
  state().things.erase(element);
}

void* defer_low(void* object, method function, t_symbol* selector, short count, t_atom* atoms) {
  const std::lock_guard lock(state().mutex);
  state().deferred.push_back({object, function, selector, {atoms, atoms + count}});
  return nullptr;
}

short systhread_ismainthread(void) { return std::this_thread::get_id() == state().main_thread ? 1 : 0; }

void z_dsp_setup(t_pxobject* object, long signal_inlets) {
  on_main_thread(__func__);
  instance(object).signal_inlets = signal_inlets;
  object->z_count = static_cast<short>(signal_inlets);
}

void z_dsp_free(t_pxobject* object) {
  on_main_thread(__func__);
  instance(object).chain.reset();
}

void dsp_add64(t_object* chain, t_object*, t_perfroutine64 perform, long, void* user) {
  thing_at<Chain>(chain)->perform = perform;
  thing_at<Chain>(chain)->user = user;
}

void quittask_install(method, void*) { ++state().quit_tasks; }

}  // extern "C"
