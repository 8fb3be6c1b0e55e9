// Multichannel signals came with Pd 0.54; one binary serves older ones too, so what is new is looked up at run time.
#pragma once

#include <m_pd.h>

namespace luthier {

/// What class_new() needs so that signals may have channels; 0 in a Pd that knows none.
int multichannel_class_flag();
bool pd_has_multichannel();
/// Channels of a signal that came in; 1 in a Pd that knows none.
int channel_count(const t_signal* signal);
/// Must be called in `dsp` for every output of a class with the flag.
void set_channel_count(t_signal** signal, int channels);

}  // namespace luthier
