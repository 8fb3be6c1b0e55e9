#include "instrument/reports.h"

#include <cmath>
#include <utility>

#include "contract/shown.h"

namespace luthier {
namespace {

constexpr auto until_it_works = " (silence until it works: another 'bufsize' or a 'set' may help)";

/// A model that is fast enough is late where all that the host asks for at once is due before it could begin.
std::string why_late(const Track& track, int samples_at_once) {
  constexpr double easy_load = 0.5;
  const auto& config = track.streamer().config();
  const bool is_fast = track.streamer().stats().load < easy_load;
  if (!is_fast || samples_at_once <= config.deadline) {
    return "the model is too slow for this block: try a larger 'bufsize' or 'deadline'";
  }
  const auto count = std::to_string(samples_at_once);
  return "a block was late, and the model is not too slow: the host asks for " + count +
         " samples at once, so send 'deadline auto', or a 'bufsize' of " + count + " or more, or of 0";
}

std::string in_and_out(int inputs, int outputs) {
  return std::to_string(inputs) + " in, " + std::to_string(outputs) + " out";
}

}  // namespace

void Reports::begin() noexcept {
  begin_again();
  error_.clear();
}

void Reports::begin_again() noexcept { said_late_ = said_nonfinite_ = saw_late_ = false; }

void Reports::troubles(Track& track, bool lateness, int samples_at_once) {
  silence(track.streamer().take_error());
  const auto& counters = track.streamer().counters();
  const bool is_late = lateness && !said_late_ && counters.late_blocks > 0;
  once(said_late_, is_late, is_late ? why_late(track, samples_at_once) : std::string());
  once(said_nonfinite_, counters.nonfinite_blocks > 0, "the model gave NaN or infinity: silenced and reset");
}

bool Reports::is_first_late(const Track& track) noexcept {
  return track.streamer().counters().late_blocks > 0 && !std::exchange(saw_late_, true);
}

void Reports::once(bool& said, bool happened, const std::string& line) {
  if (said || !happened) return;
  said = true;
  host_.error(line);
}

void Reports::rate(const Track& track) {
  const auto& config = track.streamer().config();
  if (!track.streamer().is_prepared() || !needs_bridge(config, track.spec())) return;
  const auto line = "the model was made for " + std::to_string(track.spec().sample_rate) + " Hz and is resampled to " +
                    std::to_string(std::lround(config.sample_rate)) + " Hz";
  if (line == rate_) return;
  rate_ = line;
  host_.print(line);
}

void Reports::channels(const Track& track, int inputs, int outputs, bool fixed) {
  if (track.spec().methods.empty()) {
    host_.print("the model has no method to play: silence, but its attributes can be set");
  } else if (fixed && (track.inputs() != inputs || track.outputs() != outputs)) {
    host_.print("the method has " + in_and_out(track.inputs(), track.outputs()) + " and this object " +
                in_and_out(inputs, outputs) + ": what is missing is silent");
  } else if (!fixed && inputs > 0 && inputs < track.inputs() && track.inputs() % inputs != 0) {
    host_.print("the method has " + std::to_string(track.inputs()) + " inputs and the signal " +
                std::to_string(inputs) + " channels: they are repeated until all inputs have one");
  }
}

void Reports::silence(const std::string& why) {
  if (why.empty() || why == error_) return;
  host_.error(why + until_it_works);
  error_ = why;
}

void Reports::kept(const std::vector<std::string>& kept, const std::vector<std::string>& lost) {
  if (!kept.empty()) host_.print("kept as set: " + joined(kept));
  if (!lost.empty()) host_.print("back to what the file says, because it takes the values no longer: " + joined(lost));
}

}  // namespace luthier
