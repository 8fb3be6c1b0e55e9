// The functions of Max that the objects call.
#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>

#include "max/fake_max_state.h"

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

Instance& instance(void* object) { return state().instances.at(object); }

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
  c->methods[name] = {function, va_arg(arguments, int)};
  va_end(arguments);
  return MAX_ERR_NONE;
}

t_max_err class_register(t_symbol*, t_class*) { return MAX_ERR_NONE; }
void class_dspinit(t_class* c) { c->has_signals = true; }

void* object_alloc(t_class* c) {
  auto memory = std::make_unique<char[]>(static_cast<std::size_t>(c->size));
  void* const object = memory.get();
  auto& made = state().instances[object];
  made.its_class = c;
  made.memory = std::move(memory);
  return object;
}

t_max_err object_free(void* object) {
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
  std::va_list arguments;
  va_start(arguments, format);
  world().posts.push_back(formatted(format, arguments));
  va_end(arguments);
}

void object_error(t_object*, const char* format, ...) {
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
  auto* const added = thing_at<Attribute>(attribute);
  return instance(object).attributes.emplace(added->name, added).second ? MAX_ERR_NONE : MAX_ERR_GENERIC;
}

t_max_err object_deleteattr(void* object, t_symbol* name) {
  auto& attributes = instance(object).attributes;
  const auto found = attributes.find(name->s_name);
  if (found == attributes.end()) return MAX_ERR_GENERIC;
  state().things.erase(static_cast<Thing*>(found->second));
  attributes.erase(found);
  return MAX_ERR_NONE;
}

t_max_err object_attr_addattr_parse(t_object* object, const char* attribute, const char* name, t_symbol*, long,
                                    const char* text) {
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
  auto& owner = instance(object);
  auto outlet = std::make_unique<Outlet>();
  outlet->type = type != nullptr ? type : "";
  outlet->sent = owner.sent.emplace_back(std::make_unique<std::vector<std::string>>()).get();
  auto* const kept = keep(std::move(outlet));
  owner.outlets.push_back(kept);
  return static_cast<Thing*>(kept);
}

void* outlet_anything(void* outlet, t_symbol* selector, short count, t_atom* atoms) {
  thing_at<Outlet>(outlet)->sent->push_back(selector->s_name + (count > 0 ? " " + text_of(count, atoms) : ""));
  return nullptr;
}

void* clock_new(void* object, method function) {
  auto* const clock = made_timer(object, function);
  state().clocks.insert(clock);
  return static_cast<Thing*>(clock);
}

void clock_fdelay(void* clock, double) { thing_at<Timer>(clock)->armed = true; }
void clock_unset(void* clock) { thing_at<Timer>(clock)->armed = false; }
void* qelem_new(void* object, method function) { return static_cast<Thing*>(made_timer(object, function)); }
void qelem_set(void* element) { state().queue.insert(thing_at<Timer>(element)); }

void qelem_free(void* element) {
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
  instance(object).signal_inlets = signal_inlets;
  object->z_count = static_cast<short>(signal_inlets);
}

void z_dsp_free(t_pxobject* object) { instance(object).chain.reset(); }

void dsp_add64(t_object* chain, t_object*, t_perfroutine64 perform, long, void* user) {
  thing_at<Chain>(chain)->perform = perform;
  thing_at<Chain>(chain)->user = user;
}

short locatefile_extended(char* name, short* folder, t_fourcc*, const t_fourcc*, short) {
  *folder = 1;
  return world().files.count(name) == 1 ? 0 : 1;
}

t_max_err path_toabsolutesystempath(const short, const char* name, char* path) {
  std::strncpy(path, world().files.at(name).c_str(), MAX_PATH_CHARS - 1);
  return MAX_ERR_NONE;
}

t_buffer_ref* buffer_ref_new(t_object*, t_symbol* name) {
  auto reference = std::make_unique<BufferReference>();
  reference->name = name->s_name;
  return reinterpret_cast<t_buffer_ref*>(static_cast<Thing*>(keep(std::move(reference))));
}

t_buffer_obj* buffer_ref_getobject(t_buffer_ref* reference) {
  const auto found = world().buffers.find(thing_at<BufferReference>(reference)->name);
  return found != world().buffers.end() ? reinterpret_cast<t_buffer_obj*>(&found->second) : nullptr;
}

float* buffer_locksamples(t_buffer_obj* buffer) { return reinterpret_cast<Buffer*>(buffer)->samples.data(); }
void buffer_unlocksamples(t_buffer_obj*) {}
t_atom_long buffer_getchannelcount(t_buffer_obj* buffer) { return reinterpret_cast<Buffer*>(buffer)->channels; }

t_atom_long buffer_getframecount(t_buffer_obj* buffer) {
  const auto* const known = reinterpret_cast<Buffer*>(buffer);
  return static_cast<t_atom_long>(known->samples.size()) / known->channels;
}

t_atom_float buffer_getsamplerate(t_buffer_obj* buffer) { return reinterpret_cast<Buffer*>(buffer)->sample_rate; }

t_dictionary* dictionary_new(void) {
  return reinterpret_cast<t_dictionary*>(static_cast<Thing*>(keep(std::make_unique<Dictionary>())));
}

t_max_err dictionary_appendatoms(t_dictionary* dictionary, t_symbol* key, long count, t_atom* atoms) {
  auto* const known = thing_at<Dictionary>(dictionary);
  known->lines.push_back(std::string(key->s_name) + ": " + text_of(count, atoms));
  if (!known->registered.empty()) world().dictionaries[known->registered] = known->lines;
  return MAX_ERR_NONE;
}

/// The inner one belongs to the outer one.
t_max_err dictionary_appenddictionary(t_dictionary* dictionary, t_symbol* key, t_object* value) {
  auto* const known = thing_at<Dictionary>(dictionary);
  for (const auto& line : thing_at<Dictionary>(value)->lines)
    known->lines.push_back(std::string(key->s_name) + "." + line);
  state().things.erase(value);
  if (!known->registered.empty()) world().dictionaries[known->registered] = known->lines;
  return MAX_ERR_NONE;
}

t_dictionary* dictobj_register(t_dictionary* dictionary, t_symbol** name) {
  auto* const known = thing_at<Dictionary>(dictionary);
  known->registered = "u" + std::to_string(++state().dictionaries);
  *name = gensym(known->registered.c_str());
  return dictionary;
}

char* jdrag_getitemstring(t_object* drag, long, long, long) { return thing_at<Drag>(drag)->file.data(); }
void jdrag_object_add(t_object* drag, t_object*, t_symbol* message) { thing_at<Drag>(drag)->message = message->s_name; }

}  // extern "C"
