#include "stream/computer.h"

#include "stream/in_place.h"
#include "stream/offline.h"
#include "stream/worker.h"

namespace luthier {

std::unique_ptr<Computer> make_computer(Mode mode, Computer::Compute compute, int slots, double block_ms) {
  if (mode == Mode::worker) return std::make_unique<Worker>(std::move(compute), slots);
  if (mode == Mode::offline) return std::make_unique<Offline>(std::move(compute), slots);
  return std::make_unique<InPlace>(std::move(compute), slots, block_ms);
}

}  // namespace luthier
