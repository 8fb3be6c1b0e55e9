#include "engine/native/program/budget.h"

#include <algorithm>

namespace luthier::native {
namespace {

constexpr double times_file = 4.0, always_bytes = 64.0 * 1024 * 1024;
/// Multiplications and additions a second, as one core of a quick computer does them; the largest models that are
/// known to be played need a fifth of it.
constexpr double most_a_second = 20e9;
/// In one unit, however long it lasts: some seconds.
constexpr double most_a_unit = 4e9;
constexpr double usual_rate = 44100.0;

}  // namespace

Budget::Budget(std::uint64_t file_bytes, const ModelSpec& spec, int unit)
    : bytes_left_(times_file * static_cast<double>(file_bytes) + always_bytes) {
  const double rate = spec.sample_rate > 0 ? spec.sample_rate : usual_rate;
  work_left_ = std::min(most_a_unit, most_a_second * unit / rate);
}

void Budget::keep(const Fields& fields, std::int64_t bytes) {
  bytes_left_ -= static_cast<double>(bytes);
  if (bytes_left_ < 0.0) fields.refuse("memory is more than a file of this size may ask for");
}

void Budget::keep_floats(const Fields& fields, std::int64_t floats) {
  keep(fields, floats * static_cast<std::int64_t>(sizeof(float)));
}

void Budget::keep_in_players(std::int64_t floats) {
  bytes_left_ -= static_cast<double>(floats) * sizeof(float);
  if (bytes_left_ < 0.0) refuse_program("needs more memory than a file of its size may ask for");
}

void Budget::work(const Fields& fields, std::int64_t multiply_adds) { work(fields, 1, multiply_adds); }

void Budget::work(const Fields& fields, std::int64_t frames, std::int64_t each) {
  work_left_ -= times_ * static_cast<double>(frames) * static_cast<double>(each);
  if (work_left_ < 0.0) fields.refuse("work is more than a computer does in the time of a block");
}

}  // namespace luthier::native
