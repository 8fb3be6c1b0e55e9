// What a program may make and do: a few bytes of a file could else ask for gigabytes, or for minutes a block.
// Operations report to it before they make anything. Internal to the native engine.
#pragma once

#include <cstdint>

#include "contract/model_spec.h"
#include "engine/native/program/fields.h"

namespace luthier::native {

class Budget {
 public:
  /// Bytes are those of the file a few times, and some more for tiny files; work is what a slow computer does in the
  /// time of `unit` samples, the smallest block.
  Budget(std::uint64_t file_bytes, const ModelSpec& spec, int unit);

  /// An operation is going to keep so many bytes: tables, packed weights, memory of its own in each player. Throws
  /// SpecError where that is too much.
  void keep(const Fields& fields, std::int64_t bytes);
  /// The same of floats.
  void keep_floats(const Fields& fields, std::int64_t floats);
  /// A player is going to keep so many floats of values and of their past, for one voice and the smallest block.
  void keep_in_players(std::int64_t floats);
  /// An operation is going to do so many multiplications and additions in a unit, and so many in each frame of it.
  /// Functions such as a sine count as ten. Throws SpecError where that is too much.
  void work(const Fields& fields, std::int64_t multiply_adds);
  void work(const Fields& fields, std::int64_t frames, std::int64_t each);

  /// While it lives, what is reported is done so many times.
  class Repeated {
   public:
    Repeated(Budget& budget, int times) : budget_(budget), before_(budget.times_) { budget.times_ *= times; }
    ~Repeated() { budget_.times_ = before_; }
    Repeated(const Repeated&) = delete;
    Repeated& operator=(const Repeated&) = delete;

   private:
    Budget& budget_;
    double before_;
  };

 private:
  double bytes_left_, work_left_;
  double times_ = 1.0;
};

}  // namespace luthier::native
