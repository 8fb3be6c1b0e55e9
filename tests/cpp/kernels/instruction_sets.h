// What a test tries of every instruction set of this machine.
#pragma once

#include <doctest/doctest.h>

#include "kernels/kernels.h"

namespace luthier::kernels {

template <class Call>
void for_each_instruction_set(const Call& call) {
  for (auto each = available_kernels(); *each != nullptr; ++each) {
    INFO((*each)->name);
    call(**each);
  }
}

}  // namespace luthier::kernels
