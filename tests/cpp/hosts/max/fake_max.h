// A Max of our own, as small as the objects allow: it implements the functions of hosts/max/max_api.h, loads the same
// externals that Max loads, and plays them by hand. One at a time, and no windows.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "hosts/max/max_api.h"

namespace fake_max {

/// "load model.ts 0.5": numbers without a point are ints.
std::vector<t_atom> atoms_of(const std::string& text);
std::string text_of(long count, const t_atom* atoms);

struct Buffer {
  std::vector<float> samples;  ///< frame by frame
  int channels = 1;
  double sample_rate = 44100;
};

/// What tests write down and look at.
struct World {
  std::vector<std::string> posts, errors;
  /// By name in the search path.
  std::map<std::string, std::string> files;
  std::map<std::string, Buffer> buffers;
  /// As text, by registered name: "key: values" lines, those of inner dictionaries as "key.key: values".
  std::map<std::string, std::vector<std::string>> dictionaries;
  /// Logical time of the scheduler.
  double scheduler_ms = 0;
};
World& world();

/// Loads an external and runs its ext_main.
void load_external(const std::string& path);
/// Classes that have been registered.
bool knows(const std::string& name);
/// Methods of externals that would replace one of MSP's own.
const std::vector<std::string>& bound_twice();
/// Functions that were called on a thread on which Max does not allow them, since the last time.
std::vector<std::string> take_off_main_thread();
/// What externals want to do before Max ends.
std::size_t quit_tasks();
/// Everything Max's threads would do in the next ten milliseconds; clocks have a thread of their own, as in overdrive.
void run_queues();
/// What Max holds for objects and has not been given back.
std::size_t living_things();
/// What is dragged over an object; the message its drop would send, or empty.
std::string drop(void* object, const std::string& file);
/// The files without which an object would be silent, for a frozen device.
std::vector<std::string> files_of(void* object);

/// An object in a patch.
class Box {
 public:
  explicit Box(const std::string& text);
  ~Box();
  Box(const Box&) = delete;
  Box& operator=(const Box&) = delete;

  /// By a method of this name, an attribute, or `anything`, as Max does. On any thread.
  void send(const std::string& text);
  void send(const std::string& selector, std::vector<t_atom> atoms);
  /// "0: latency 1 2 3": outlet and message, from left to right; forgets them.
  std::vector<std::string> take_sent();

  int inlets() const;
  /// Types from left to right.
  std::vector<std::string> outlets() const;
  std::string assist(long kind, long port) const;
  /// What the inspector shows: "type|label|style|min|max"; empty without such an attribute.
  std::string attribute(const std::string& name) const;
  std::string value(const std::string& name) const;
  /// As inspector and attrui do, past all methods. On any thread.
  void set_attribute(const std::string& name, std::vector<t_atom> atoms);
  /// Attributes that attrui was told to show anew; forgets them.
  std::vector<std::string> take_touched();

  /// Builds a signal chain. `lanes`: of each inlet, 1 where missing.
  void start(int vector, double sample_rate, std::vector<int> lanes = {});
  /// Of each outlet.
  const std::vector<int>& outlet_lanes() const { return outlet_lanes_; }
  bool outlets_changed() const { return outlets_changed_; }
  /// One vector: all lanes of all inlets, one after the other. Outputs lie in the memory of the inputs where there is.
  std::vector<std::vector<double>> play(std::vector<std::vector<double>> in, int frames);
  /// Many vectors of one signal in every lane, waiting `pause` after each.
  std::vector<std::vector<double>> play_all(const std::vector<float>& signal, const std::function<void()>& pause);

  void* object() const { return object_; }

 private:
  void* object_ = nullptr;
  std::vector<int> lanes_, outlet_lanes_;
  bool outlets_changed_ = false;
  int vector_ = 0;
};

}  // namespace fake_max
