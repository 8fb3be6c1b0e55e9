#include "hosts/max/fake_max.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "engine/torch/shared_library.h"
#include "hosts/max/fake_max_state.h"

namespace fake_max {
namespace {

const t_class::Method* find(void* object, const std::string& name) {
  const auto& methods = instance(object).its_class->methods;
  const auto found = methods.find(name);
  return found != methods.end() ? &found->second : nullptr;
}

t_atom atom_of(const std::string& word) {
  t_atom atom{};
  char* end = nullptr;
  const double value = std::strtod(word.c_str(), &end);
  if (end == word.c_str() || *end != '\0') {
    atom.a_type = A_SYM;
    atom.a_w.w_sym = gensym(word.c_str());
  } else if (word.find_first_of(".enN") == std::string::npos) {
    atom.a_type = A_LONG;
    atom.a_w.w_long = std::atol(word.c_str());
  } else {
    atom.a_type = A_FLOAT;
    atom.a_w.w_float = value;
  }
  return atom;
}

}  // namespace

World& world() {
  static World one;
  return one;
}

State& state() {
  static State one;
  return one;
}

std::vector<t_atom> atoms_of(const std::string& text) {
  std::vector<t_atom> atoms;
  std::istringstream words(text);
  for (std::string word; words >> word;) atoms.push_back(atom_of(word));
  return atoms;
}

std::string text_of(long count, const t_atom* atoms) {
  std::ostringstream text;
  for (long i = 0; i < count; ++i) {
    if (i > 0) text << ' ';
    if (atoms[i].a_type == A_LONG) text << atoms[i].a_w.w_long;
    if (atoms[i].a_type == A_FLOAT) text << atoms[i].a_w.w_float;
    if (atoms[i].a_type == A_SYM) text << atoms[i].a_w.w_sym->s_name;
  }
  return text.str();
}

void load_external(const std::string& path) {
  std::string error;
  void* const library = luthier::open_library(path, error);
  if (library == nullptr) throw std::runtime_error(error);
  const auto main = reinterpret_cast<void (*)(void*)>(luthier::library_symbol(library, "ext_main"));
  if (main == nullptr) throw std::runtime_error(path + " has no ext_main");
  main(nullptr);
}

bool knows(const std::string& name) { return state().classes.count(name) == 1; }
const std::vector<std::string>& bound_twice() { return state().bound_twice; }
void on_main_thread(const char* function) {
  if (std::this_thread::get_id() == state().main_thread) return;
  const std::lock_guard lock(state().mutex);
  state().off_main_thread.emplace_back(function);
}

std::vector<std::string> take_off_main_thread() {
  const std::lock_guard lock(state().mutex);
  return std::exchange(state().off_main_thread, {});
}

std::size_t quit_tasks() { return state().quit_tasks; }

Attribute* attribute_of(void* object, const std::string& name) {
  for (const auto* all : {&instance(object).attributes, &instance(object).its_class->attributes}) {
    const auto found = all->find(name);
    if (found != all->end()) return found->second;
  }
  return nullptr;
}

std::size_t living_things() { return state().things.size() + state().instances.size() - state().class_attributes; }

void run_queues() {
  world().scheduler_ms += 10;
  std::thread scheduler([] {
    for (auto* clock : std::set<Timer*>(state().clocks)) {
      if (std::exchange(clock->armed, false)) call<void>(clock->function, clock->owner);
    }
  });
  scheduler.join();
  std::deque<Deferred> deferred;
  {
    const std::lock_guard lock(state().mutex);
    deferred.swap(state().deferred);
  }
  for (auto& one : deferred) {
    call<void>(one.function, one.object, one.selector, static_cast<short>(one.atoms.size()), one.atoms.data());
  }
  const auto queue = std::exchange(state().queue, {});
  for (auto* element : queue) call<void>(element->function, element->owner);
}

std::string drop(void* object, const std::string& file) {
  auto drag = std::make_unique<Drag>();
  drag->file = file;
  auto* const kept = static_cast<Thing*>(keep(std::move(drag)));
  const auto accepts = find(object, "acceptsdrag_locked")->function;
  const long accepted = call<long>(accepts, object, reinterpret_cast<t_object*>(kept), static_cast<t_object*>(nullptr));
  const auto message = accepted != 0 ? thing_at<Drag>(kept)->message : std::string();
  state().things.erase(kept);
  return message;
}

std::vector<std::string> files_of(void* object) {
  auto* const list = static_cast<Thing*>(keep(std::make_unique<FileList>()));
  call<void>(find(object, "fileusage")->function, object, static_cast<void*>(list));
  auto files = thing_at<FileList>(list)->files;
  state().things.erase(list);
  return files;
}

Box::Box(const std::string& text) {
  const auto space = text.find(' ');
  auto& its_class = *state().classes.at(text.substr(0, space));
  auto atoms = atoms_of(space == std::string::npos ? "" : text.substr(space));
  object_ = call<void*>(its_class.make, gensym(its_class.name.c_str()), static_cast<long>(atoms.size()), atoms.data());
  outlet_lanes_.assign(outlets().size(), 1);
}

Box::~Box() { object_free(object_); }

void Box::send(const std::string& text) {
  const auto space = text.find(' ');
  send(text.substr(0, space), atoms_of(space == std::string::npos ? "" : text.substr(space)));
}

void Box::send(const std::string& selector, std::vector<t_atom> atoms) {
  const auto count = static_cast<long>(atoms.size());
  const auto* known = find(object_, selector);
  const auto* const attribute = attribute_of(object_, selector);
  if (known != nullptr && known->type == A_NOTHING) return call<void>(known->function, object_);
  if (known != nullptr && known->type == A_LONG) {
    const bool is_number = count > 0 && atoms[0].a_type == A_LONG;
    return call<void>(known->function, object_, is_number ? atoms[0].a_w.w_long : t_atom_long{0});
  }
  if (known == nullptr && attribute != nullptr && (attribute->flags & ATTR_SET_OPAQUE_USER) == 0) {
    return set_attribute(selector, std::move(atoms));
  }
  if (known == nullptr || known->type != A_GIMME) known = find(object_, "anything");
  call<void>(known->function, object_, gensym(selector.c_str()), count, atoms.data());
}

void Box::set_attribute(const std::string& name, std::vector<t_atom> atoms) {
  auto* const attribute = attribute_of(object_, name);
  auto* const its = reinterpret_cast<t_object*>(static_cast<Thing*>(attribute));
  call<t_max_err>(attribute->set, object_, its, static_cast<long>(atoms.size()), atoms.data());
}

std::vector<std::string> Box::take_touched() { return std::exchange(instance(object_).touched, {}); }

std::vector<std::string> Box::take_sent() {
  auto& all = instance(object_).outlets;
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& line : *all[all.size() - 1 - i]->sent) lines.push_back(std::to_string(i) + ": " + line);
    all[all.size() - 1 - i]->sent->clear();
  }
  return lines;
}

int Box::inlets() const { return static_cast<int>(instance(object_).signal_inlets); }

std::vector<std::string> Box::outlets() const {
  std::vector<std::string> types;
  for (const auto* outlet : instance(object_).outlets) types.insert(types.begin(), outlet->type);
  return types;
}

std::string Box::assist(long kind, long port) const {
  std::array<char, ASSIST_MAX_STRING_LEN> text{};
  call<void>(find(object_, "assist")->function, object_, static_cast<void*>(nullptr), kind, port, text.data());
  return text.data();
}

std::string Box::attribute(const std::string& name) const {
  auto* const found = attribute_of(object_, name);
  if (found == nullptr) return {};
  std::string text = found->type;
  for (const char* what : {"label", "style", "min", "max"}) text += "|" + found->described[what];
  return text;
}

std::string Box::value(const std::string& name) const {
  auto* const attribute = attribute_of(object_, name);
  long count = 0;
  t_atom* atoms = nullptr;
  call<t_max_err>(attribute->get, object_, reinterpret_cast<t_object*>(static_cast<Thing*>(attribute)), &count, &atoms);
  const auto text = text_of(count, atoms);
  std::free(atoms);
  return text;
}

void Box::start(int vector, double sample_rate, std::vector<int> lanes) {
  lanes.resize(static_cast<std::size_t>(inlets()), 1);
  lanes_ = lanes;
  vector_ = vector;
  outlets_changed_ = false;
  auto chain = std::make_unique<Chain>();
  chain->lanes = lanes;
  auto* const kept = static_cast<Thing*>(keep(std::move(chain)));
  if (const auto* changed = find(object_, "inputchanged")) {
    for (std::size_t i = 0; i < lanes.size(); ++i) {
      outlets_changed_ |=
          call<long>(changed->function, object_, static_cast<long>(i), static_cast<long>(lanes[i])) != 0;
    }
    const auto count = find(object_, "multichanneloutputs")->function;
    for (std::size_t i = 0; i < outlet_lanes_.size(); ++i) {
      if (outlets()[i] != "multichannelsignal") continue;
      outlet_lanes_[i] = static_cast<int>(call<long>(count, object_, static_cast<long>(i)));
    }
  }
  call<void>(find(object_, "dsp64")->function, object_, reinterpret_cast<t_object*>(kept), static_cast<short*>(nullptr),
             sample_rate, static_cast<long>(vector), 0L);
  auto& things = state().things;
  instance(object_).chain.reset(static_cast<Chain*>(things.at(kept).release()));
  things.erase(kept);
}

std::vector<std::vector<double>> Box::play(std::vector<std::vector<double>> in, int frames) {
  std::size_t outputs = 0;
  for (std::size_t i = 0; i + 1 < outlet_lanes_.size(); ++i) outputs += static_cast<std::size_t>(outlet_lanes_[i]);
  const std::size_t inputs = in.size();
  in.resize(std::max(inputs, outputs), std::vector<double>(static_cast<std::size_t>(frames), 77.0));
  std::vector<double*> ins, outs;
  for (std::size_t i = 0; i < inputs; ++i) ins.push_back(in[i].data());
  for (std::size_t i = 0; i < outputs; ++i) outs.push_back(in[i].data());
  const auto& chain = *instance(object_).chain;
  chain.perform(static_cast<t_object*>(object_), nullptr, ins.data(), static_cast<long>(inputs), outs.data(),
                static_cast<long>(outputs), frames, 0, chain.user);
  in.resize(outputs);
  return in;
}

std::vector<std::vector<double>> Box::play_all(const std::vector<float>& signal, const std::function<void()>& pause) {
  std::size_t inputs = 0;
  for (const int count : lanes_) inputs += static_cast<std::size_t>(count);
  std::vector<std::vector<double>> sound;
  const auto size = static_cast<std::size_t>(vector_);
  for (std::size_t at = 0; at + size <= signal.size(); at += size) {
    const std::vector<double> part(&signal[at], &signal[at] + size);
    const auto out = play(std::vector<std::vector<double>>(inputs, part), vector_);
    sound.resize(out.size());
    for (std::size_t i = 0; i < out.size(); ++i) sound[i].insert(sound[i].end(), out[i].begin(), out[i].end());
    pause();
  }
  return sound;
}

}  // namespace fake_max
