// Where the blocks of a stream are computed. Tasks run there too, between two blocks, and nowhere else while audio
// runs: so a model only ever sees one thread at a time. Audio side and message side are one thread each, or one for
// both.
#pragma once

#include <functional>
#include <memory>

#include "stream/stream_config.h"

namespace luthier {

struct Slot;

class Computer {
 public:
  /// Computes a block; must not throw. The second: another block already waits.
  using Compute = std::function<void(Slot&, bool)>;
  /// Must not throw.
  using Task = std::function<void()>;

  /// Tasks that still wait are done, because a value that was set stays set; blocks are not. Never during submit().
  virtual ~Computer() = default;

  /// Audio side. Hands a block over; it comes back through finished().
  virtual void submit(Slot* slot) noexcept = 0;
  /// Audio side. The next block that is done, or nullptr.
  virtual Slot* finished() noexcept = 0;

  /// Message side. Runs `task` between two blocks. False when `TaskQueue::most_tasks` already wait.
  virtual bool post(Task task) = 0;
  /// Message side, every few milliseconds: what waits for a block is done where no block comes.
  virtual void poll() {}
  /// Message side: waits until everything handed over so far is done.
  virtual void wait_until_idle() = 0;
};

/// At most `slots` blocks are under way at once, one every `block_ms` milliseconds of sound.
std::unique_ptr<Computer> make_computer(Mode mode, Computer::Compute compute, int slots, double block_ms);

}  // namespace luthier
