#include "hosts/max/assist.h"

#include "hosts/max/max_instrument.h"

namespace luthier {
namespace {

std::string label(const std::vector<std::string>& labels, int channel, const std::string& otherwise) {
  const auto at = static_cast<std::size_t>(channel);
  return at < labels.size() && !labels[at].empty() ? labels[at] : otherwise + " " + std::to_string(channel + 1);
}

std::string joined(const std::vector<std::string>& labels) {
  std::string text;
  for (const auto& one : labels) text += (text.empty() ? ": " : ", ") + one;
  return text;
}

std::string port_text(const MaxInstrument& body, int port, bool is_inlet) {
  const auto& instrument = body.instrument();
  const auto* spec = instrument.has_track() ? instrument.track().method() : nullptr;
  const std::vector<std::string> none;
  const auto& labels = spec == nullptr ? none : is_inlet ? spec->input_labels : spec->output_labels;
  const std::string name = is_inlet ? "input" : "output";
  if (body.shape() == PortShape::channels) {
    return "(multichannel signal) " + name + "s of voice " + std::to_string(port + 1) + joined(labels);
  }
  const int channels = spec == nullptr ? 0 : is_inlet ? spec->in_channels : spec->out_channels;
  const bool in_batch = body.shape() == PortShape::signal && channels > 0;
  const auto text = label(labels, in_batch ? port % channels : port, name);
  return (body.shape() == PortShape::voices ? "(multichannel signal, one channel a voice) " : "(signal) ") + text;
}

}  // namespace

std::string inlet_text(const MaxInstrument& body, int inlet) {
  return port_text(body, inlet, true) + (inlet == 0 ? "; messages" : "");
}

std::string outlet_text(const MaxInstrument& body, int outlet) {
  if (outlet >= body.outlets()) return "(message) answers: latency, stats, get, dump, loaded";
  return port_text(body, outlet, false);
}

}  // namespace luthier
