// `bench_machine BYTES...`: peak of this core in operations a second, then how fast it reads so many bytes again and
// again, in bytes a second, one line each. The memory is what packed weights live in.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "kernels/kernels.h"
#include "kernels/packed_memory.h"
#include "machine.h"

int main(int count, char** words) {
  using namespace luthier;
  std::printf("%s\n%.4g\n", kernels::instruction_set(), machine::peak_flops());
  for (int i = 1; i < count; ++i) {
    const auto bytes = static_cast<std::size_t>(std::strtoull(words[i], nullptr, 10));
    const kernels::PackedMemory memory(bytes);
    std::memset(memory.data(), 1, bytes);  // the system keeps one page for all that was never written
    std::printf("%.4g\n", machine::read_bandwidth(memory.data(), bytes));
  }
}
