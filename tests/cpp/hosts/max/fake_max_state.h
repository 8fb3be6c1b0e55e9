// What the fake Max keeps; for its own sources.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

#include "hosts/max/fake_max.h"

namespace fake_max {
struct Attribute;
}

struct t_class {
  struct Method {
    method function;
    int type;
  };
  std::string name;
  method make = nullptr, free = nullptr;
  long size = 0;
  bool has_signals = false;
  std::map<std::string, Method> methods;
  std::map<std::string, fake_max::Attribute*> attributes;
};

namespace fake_max {

/// Whatever Max gives out and takes back.
struct Thing {
  virtual ~Thing() = default;
};

struct Timer : Thing {
  void* owner;
  method function;
  bool armed = false;
};

struct Outlet : Thing {
  std::string type;
  std::vector<std::string>* sent;
};

struct Attribute : Thing {
  std::string name, type;
  long flags = 0;
  method get = nullptr, set = nullptr;
  std::map<std::string, std::string> described;
};

struct BufferReference : Thing {
  std::string name;
};

struct Dictionary : Thing {
  std::string registered;
  std::vector<std::string> lines;
};

/// A signal chain while it is built, and what an object put into it.
struct Chain : Thing {
  std::vector<int> lanes;
  t_perfroutine64 perform = nullptr;
  void* user = nullptr;
};

/// What Max collects for a project, an application or a frozen device.
struct FileList : Thing {
  std::vector<std::string> files;
};

struct Drag : Thing {
  std::string file, message;
};

struct Instance {
  t_class* its_class = nullptr;
  std::unique_ptr<char[]> memory;
  long signal_inlets = 0;
  std::vector<Outlet*> outlets;  ///< as they were made: from right to left
  std::vector<std::unique_ptr<std::vector<std::string>>> sent;
  std::map<std::string, Attribute*> attributes;
  std::vector<std::string> touched;
  std::unique_ptr<Chain> chain;
};

struct Deferred {
  void* object;
  method function;
  t_symbol* selector;
  std::vector<t_atom> atoms;
};

struct State {
  std::map<std::string, std::unique_ptr<t_symbol>> symbols;
  std::vector<std::unique_ptr<std::string>> names;
  std::map<std::string, std::unique_ptr<t_class>> classes;
  std::map<void*, std::unique_ptr<Thing>> things;
  std::map<void*, Instance> instances;
  std::size_t class_attributes = 0;  ///< among the things, for ever
  std::set<Timer*> clocks, queue;
  std::deque<Deferred> deferred;
  std::thread::id main_thread = std::this_thread::get_id();
  std::mutex mutex;  ///< of symbols, of what other threads defer, and of what they must not do
  int dictionaries = 0;
  std::vector<std::string> folders{""};  ///< by number; the first is the search path
  std::vector<std::string> bound_twice, off_main_thread;
  std::size_t quit_tasks = 0;
};
State& state();
inline Instance& instance(void* object) { return state().instances.at(object); }

/// Functions that belong to the main thread say so.
void on_main_thread(const char* function);

/// Of the object itself, or of its class; null without.
Attribute* attribute_of(void* object, const std::string& name);

/// Calls a function of an external by its real type.
template <class Result, class... Arguments>
Result call(method function, Arguments... arguments) {
  return reinterpret_cast<Result (*)(Arguments...)>(reinterpret_cast<void (*)()>(function))(arguments...);
}

template <class Kind>
Kind* keep(std::unique_ptr<Kind> thing) {
  auto* const raw = thing.get();
  state().things[static_cast<Thing*>(raw)] = std::move(thing);
  return raw;
}

/// Of what a function of the C API was given.
template <class Kind>
Kind* thing_at(void* pointer) {
  const auto found = state().things.find(pointer);
  return found != state().things.end() ? dynamic_cast<Kind*>(found->second.get()) : nullptr;
}

}  // namespace fake_max
