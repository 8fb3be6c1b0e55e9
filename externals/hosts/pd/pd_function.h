// Pd keeps every function under one type and calls it by its real one.
#pragma once

namespace luthier {

template <class PdFunction, class Function>
PdFunction pd_function(Function function) {
  return reinterpret_cast<PdFunction>(reinterpret_cast<void (*)()>(function));
}

}  // namespace luthier
