// The Python module luthier_streaming: the streaming engine that Pd and Max use, for tests and for rendering.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <future>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "engine/engine_library.h"
#include "instrument/commands.h"
#include "instrument/model_info.h"
#include "stream/streamer.h"

namespace py = pybind11;

namespace {

using luthier::Atoms;
using luthier::Engine;
using luthier::EngineError;
using FloatArray = py::array_t<float, py::array::c_style | py::array::forcecast>;

luthier::Mode mode_named(const std::string& name) {
  if (name == "in_place") return luthier::Mode::in_place;
  if (name == "worker") return luthier::Mode::worker;
  if (name == "offline") return luthier::Mode::offline;
  throw EngineError("mode '" + name + "' is unknown: allowed are in_place, worker, offline");
}

class PythonStreamer {
 public:
  PythonStreamer(const std::string& path, const std::string& method, int block, int host_vector, int deadline,
                 const std::string& mode, int batch, double sample_rate, const std::string& engine)
      : PythonStreamer(luthier::load_engine(path, luthier::engine_choice(engine)), method, block, host_vector, deadline,
                       mode, batch, sample_rate) {}

  std::unique_ptr<PythonStreamer> fork(const std::string& method, int block, int host_vector, int deadline,
                                       const std::string& mode, int batch, double sample_rate) const {
    // not make_unique: the constructor is private
    return std::unique_ptr<PythonStreamer>(
        new PythonStreamer(engine_->fork(), method, block, host_vector, deadline, mode, batch, sample_rate));
  }

  void prepare(const std::string& method, int block, int host_vector, int batch) {
    config_.method = method;
    config_.block = block;
    config_.host_vector = host_vector;
    config_.batch = batch;
    begin();
    const py::gil_scoped_release others_may_run;
    streamer_.prepare(config_);
  }

  py::array_t<float> process(const FloatArray& sound) {
    check_shape(sound);
    const auto frames = sound.shape(1);
    py::array_t<float> result({py::ssize_t{streamer_.method().out_channels}, frames});
    const float* const in = sound.data();
    float* const out = result.mutable_data();
    const py::gil_scoped_release others_may_run;
    play(in, out, frames);
    return result;
  }

  /// Of everything that was played: (sample, event, label, numbers, voice); forgets them. The label of numbers is
  /// empty.
  py::list events() {
    py::list rows;
    for (const auto& [sample, event] : std::exchange(told_, {})) {
      const auto& spec =
          luthier::find_method(engine_->spec(), config_.method)->events.at(static_cast<std::size_t>(event.event));
      const auto label = spec.kind == luthier::EventKind::value
                             ? std::string()
                             : spec.labels.at(static_cast<std::size_t>(event.channel));
      const std::vector<float> values(event.values.begin(), event.values.begin() + event.count);
      rows.append(py::make_tuple(sample, spec.name, label, values, event.voice));
    }
    return rows;
  }

  /// `sample` counts from the beginning of the next process().
  void event(const std::string& name, const std::string& label, float value, std::int64_t sample, int voice) {
    const auto& method = *luthier::find_method(engine_->spec(), config_.method);
    for (const auto& spec : method.event_inputs) {
      const auto found = std::find(spec.labels.begin(), spec.labels.end(), label);
      if (spec.name != name || found == spec.labels.end()) continue;
      const int channel = spec.channels.at(static_cast<std::size_t>(found - spec.labels.begin()));
      added_.push_back({voice * method.in_channels + channel, value, played_ + sample});
      return;
    }
    throw EngineError("method '" + method.name + "' takes no event '" + name + " " + label + "'");
  }

  Atoms get(const std::string& name) {
    return on_computing_thread([&](Engine& engine) { return engine.get_attribute(name); });
  }

  void set(const std::string& name, const Atoms& values) {
    on_computing_thread([&](Engine& engine) {
      engine.set_attribute(name, values);
      return Atoms();
    });
  }

  Atoms facts() const { return engine_->facts(); }

  py::dict stats() const {
    const auto stats = streamer_.stats();
    py::dict result;
    result["blocks"] = stats.blocks;
    result["late_blocks"] = stats.late_blocks;
    result["dropped_blocks"] = stats.dropped_blocks;
    result["nonfinite_blocks"] = stats.nonfinite_blocks;
    result["failed_blocks"] = stats.failed_blocks;
    result["p50_ms"] = stats.p50_ms;
    result["p99_ms"] = stats.p99_ms;
    result["max_ms"] = stats.max_ms;
    result["load"] = stats.load;
    result["xruns_avoided"] = stats.xruns_avoided;
    result["lost_events"] = stats.lost_events;
    return result;
  }

  void reset() {
    begin();
    const py::gil_scoped_release others_may_run;
    streamer_.reset();
  }

  const luthier::Streamer& streamer() const { return streamer_; }
  const char* engine_name() const { return engine_->name(); }
  const std::string& json() const { return engine_->spec().json; }

 private:
  PythonStreamer(std::unique_ptr<Engine> engine, const std::string& method, int block, int host_vector, int deadline,
                 const std::string& mode, int batch, double sample_rate)
      : engine_(std::move(engine)), streamer_(*engine_) {
    config_.deadline = deadline;
    config_.mode = mode_named(mode);
    if (sample_rate > 0) {
      config_.sample_rate = sample_rate;
    } else if (engine_->spec().sample_rate > 0) {
      config_.sample_rate = engine_->spec().sample_rate;
    }
    prepare(method, block, host_vector, batch);
  }

  void begin() {
    played_ = 0;
    told_.clear();
    added_.clear();
  }

  void check_shape(const FloatArray& sound) const {
    const int channels = streamer_.method().in_channels;
    if (sound.ndim() == 2 && sound.shape(0) == channels) return;
    throw EngineError("process takes an array [" + std::to_string(channels) + ", frames] for method '" +
                      streamer_.method().name + "'");
  }

  /// Host vector by host vector. The last one may be shorter: it is filled up with silence, so that the stream keeps
  /// its rhythm and no output is missing.
  void play(const float* in, float* out, py::ssize_t frames) {
    const auto vector = static_cast<py::ssize_t>(streamer_.config().host_vector);
    const auto inputs = streamer_.method().in_channels, outputs = streamer_.method().out_channels;
    std::vector<float> memory(static_cast<std::size_t>(vector * std::max(inputs, outputs)));
    std::vector<const float*> in_rows;
    std::vector<float*> out_rows;
    for (int c = 0; c < inputs; ++c) in_rows.push_back(memory.data() + c * vector);
    for (int c = 0; c < outputs; ++c) out_rows.push_back(memory.data() + c * vector);
    for (py::ssize_t at = 0; at < frames; at += vector) {
      const auto count = std::min(vector, frames - at);
      std::fill(memory.begin(), memory.end(), 0.0f);
      for (int c = 0; c < inputs; ++c) std::copy_n(in + c * frames + at, count, memory.data() + c * vector);
      add_events(played_, vector);
      streamer_.process(in_rows.data(), out_rows.data(), static_cast<int>(vector));
      for (int c = 0; c < outputs; ++c)
        std::copy_n(out_rows[static_cast<std::size_t>(c)], count, out + c * frames + at);
      for (const auto& event : streamer_.events()) told_.emplace_back(played_ + event.at, event);
      played_ += vector;
    }
    const auto error = streamer_.take_error();
    if (!error.empty()) throw EngineError(error);
  }

  void add_events(std::int64_t from, std::int64_t count) {
    const auto is_due = [&](const Added& one) { return one.at < from + count; };
    for (const auto& one : added_) {
      if (is_due(one))
        streamer_.add_event(one.channel, one.value, static_cast<int>(std::max<std::int64_t>(0, one.at - from)));
    }
    added_.erase(std::remove_if(added_.begin(), added_.end(), is_due), added_.end());
  }

  template <class Question>
  Atoms on_computing_thread(Question question) {
    const py::gil_scoped_release others_may_run;
    const std::lock_guard one_message_side(messages_);
    std::promise<Atoms> answer;
    const bool accepted = streamer_.between_blocks([&](Engine& engine) {
      try {
        answer.set_value(question(engine));
      } catch (...) {
        answer.set_exception(std::current_exception());
      }
    });
    if (!accepted) throw EngineError("too many messages at once");
    streamer_.wait_until_idle();
    return answer.get_future().get();
  }

  struct Added {
    int channel;
    float value;
    std::int64_t at;
  };

  std::unique_ptr<Engine> engine_;
  /// Samples since the stream began, what was told of them, and what is to come.
  std::int64_t played_ = 0;
  std::vector<std::pair<std::int64_t, luthier::StreamEvent>> told_;
  std::vector<Added> added_;
  std::mutex messages_;           // threads of Python, which may set while another one plays
  luthier::StreamConfig config_;  // as asked for: the streamer makes a legal one of it
  luthier::Streamer streamer_;
};

template <class Target>
py::list rows_of(const luthier::CommandTable<Target>& table) {
  py::list rows;
  for (const auto& command : table) {
    py::dict row;
    row["name"] = command.name;
    row["arguments"] = command.arguments;
    row["help"] = command.help;
    rows.append(row);
  }
  return rows;
}

py::list described(const std::vector<luthier::EventSpec>& events, const char* channels) {
  py::list rows;
  for (const auto& event : events) {
    py::dict row;
    row["name"] = event.name;
    row["kind"] = luthier::name_of(event.kind);
    row[channels] = event.channels;
    row["labels"] = event.labels;
    rows.append(row);
  }
  return rows;
}

py::dict described(const luthier::MethodSpec& method) {
  py::dict row;
  row["in_channels"] = method.in_channels;
  row["in_ratio"] = method.in_ratio;
  row["out_channels"] = method.out_channels;
  row["out_ratio"] = method.out_ratio;
  row["delay"] = method.delay;
  row["input_labels"] = method.input_labels;
  row["output_labels"] = method.output_labels;
  row["events"] = described(method.events, "outputs");
  row["event_inputs"] = described(method.event_inputs, "inputs");
  return row;
}

py::dict described(const luthier::AttributeSpec& attribute) {
  py::dict row;
  row["types"] = attribute.types;
  row["default"] = attribute.defaults;
  row["settable"] = attribute.settable;
  row["min"] = attribute.min;
  row["max"] = attribute.max;
  return row;
}

/// What the engine found out about a file, of whatever maker.
py::dict description_of(const std::string& path) {
  const auto engine = luthier::load_engine(path, luthier::engine_choice("automatic"));
  const auto& spec = engine->spec();
  py::dict methods, attributes, result;
  for (const auto& method : spec.methods) methods[py::str(method.name)] = described(method);
  for (const auto& attribute : spec.attributes) attributes[py::str(attribute.name)] = described(attribute);
  result["sample_rate"] = spec.sample_rate;
  result["hop_length"] = luthier::block_unit(spec);
  result["torch_version"] = spec.torch_version;
  result["methods"] = methods;
  result["attributes"] = attributes;
  return result;
}

}  // namespace

PYBIND11_MODULE(luthier_streaming, module) {
  module.doc() = "Plays a luthier model file as a stream, with the engine of the Pd and Max externals.";
  module.attr("__version__") = LUTHIER_VERSION;
  module.attr("has_torch") = LUTHIER_HAS_TORCH != 0;

  py::class_<PythonStreamer>(module, "Streamer")
      .def(py::init<const std::string&, const std::string&, int, int, int, const std::string&, int, double,
                    const std::string&>(),
           py::arg("path"), py::arg("method") = "forward", py::arg("block") = 0, py::arg("host_vector") = 64,
           py::arg("deadline") = -1, py::arg("mode") = "offline", py::arg("batch") = 1, py::arg("sample_rate") = 0.0,
           py::arg("engine") = "automatic",
           "Loads a model. block 0 plays in place; deadline -1 is one block, -2 is measured; sample_rate 0 is the "
           "model's. "
           "engine is automatic (native where the file has a program for it), native, torch, or plain: torch with "
           "its own convolutions. "
           "Raises RuntimeError with a sentence.")
      .def("fork", &PythonStreamer::fork, py::arg("method") = "forward", py::arg("block") = 0,
           py::arg("host_vector") = 64, py::arg("deadline") = -1, py::arg("mode") = "offline", py::arg("batch") = 1,
           py::arg("sample_rate") = 0.0,
           "Another stream of the same model, which shares its weights and begins as it did after loading.")
      .def("prepare", &PythonStreamer::prepare, py::arg("method"), py::arg("block"), py::arg("host_vector"),
           py::arg("batch"), "Begins anew with another method or block of the model that is loaded, as a host does.")
      .def("process", &PythonStreamer::process, py::arg("sound"),
           "float32 [in_channels, frames] -> [out_channels, frames]. Frames that do not fill the last host vector are "
           "followed by silence.")
      .def("events", &PythonStreamer::events,
           "What was told while it played, as (sample, event, label, numbers, voice), from the first sample after the "
           "stream began; each once.")
      .def("event", &PythonStreamer::event, py::arg("name"), py::arg("label"), py::arg("value"), py::arg("sample") = 0,
           py::arg("voice") = 0, "Gives the model an event at a sample of the next process().")
      .def("get", &PythonStreamer::get, py::arg("attribute"), "The values of an attribute, as a list.")
      .def("set", &PythonStreamer::set, py::arg("attribute"), py::arg("values"),
           "Sets an attribute to a list of values.")
      .def("facts", &PythonStreamer::facts, "How the engine computes: its name, then name and value of each fact.")
      .def("stats", &PythonStreamer::stats)
      .def("reset", &PythonStreamer::reset, "Back to silence: model, buffers and counters.")
      .def_property_readonly("latency", [](const PythonStreamer& self) { return self.streamer().latency(); })
      .def_property_readonly("buffering_latency",
                             [](const PythonStreamer& self) { return self.streamer().buffering_latency(); })
      .def_property_readonly("model_delay", [](const PythonStreamer& self) { return self.streamer().model_delay(); })
      .def_property_readonly("block", [](const PythonStreamer& self) { return self.streamer().config().block; })
      .def_property_readonly("engine", &PythonStreamer::engine_name, "The one that plays: native or torch.")
      .def_property_readonly("spec_json", &PythonStreamer::json);
  module.def("describe", &description_of, py::arg("path"),
             "Rate, methods and attributes of a file as a dictionary. Raises RuntimeError with a sentence.");
  module.def(
      "commands", [] { return rows_of(luthier::commands()); }, "Every message nn~ understands: name, arguments, help.");
  module.def(
      "info_commands", [] { return rows_of(luthier::info_commands()); },
      "Every message nn.info understands: name, arguments, help.");
}
