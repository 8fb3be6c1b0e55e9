#include "hosts/pd/multichannel.h"

#include <cstring>

#include "hosts/pd/system.h"

namespace luthier {
namespace {

constexpr int class_multichannel = 0x10;

/// The first members of t_signal since Pd 0.54; older headers do not have the last.
struct SignalHead {
  int length;
  t_sample* samples;
  t_float sample_rate;
  int channels;
};

using SetMultiOut = void (*)(t_signal**, int);

SetMultiOut set_multi_out() {
  static const auto found = reinterpret_cast<SetMultiOut>(function_of_pd("signal_setmultiout"));
  return found;
}

}  // namespace

bool pd_has_multichannel() { return set_multi_out() != nullptr; }
int multichannel_class_flag() { return pd_has_multichannel() ? class_multichannel : 0; }

int channel_count(const t_signal* signal) {
  if (!pd_has_multichannel()) return 1;
  SignalHead head;
  std::memcpy(&head, signal, sizeof head);
  return head.channels;
}

void set_channel_count(t_signal** signal, int channels) {
  if (pd_has_multichannel()) set_multi_out()(signal, channels);
}

}  // namespace luthier
