// Element by element over rows: what models do between convolutions.
#pragma once

#include "kernels/kernels.h"
#include "kernels/simd/functions.h"

namespace luthier::kernels {
namespace {

struct Add {
  LUTHIER_INLINE Vector apply(Vector a, Vector b) { return a + b; }
};

struct Product {
  LUTHIER_INLINE Vector apply(Vector a, Vector b) { return a * b; }
};

struct Gate {
  LUTHIER_INLINE Vector apply(Vector a, Vector b) { return hyperbolic_tangent(a) * sigmoid(b); }
};

template <class Function>
void combine_rows(Rows a, Rows b, float* out, ptrdiff_t out_step, int rows, int channels) {
  for (int row = 0; row < rows; ++row) {
    const float *first = a.data + row * a.step, *second = b.data + row * b.step;
    float* to = out + row * out_step;
    int c = 0;
    for (; c + lanes <= channels; c += lanes) store(to + c, Function::apply(load(first + c), load(second + c)));
    if (c == channels) continue;
    const int rest = channels - c;
    store_first(to + c, rest, Function::apply(load_first(first + c, rest), load_first(second + c, rest)));
  }
}

inline void softplus_rows(Rows in, float* out, ptrdiff_t out_step, int rows, int channels) {
  for (int row = 0; row < rows; ++row) {
    const float* from = in.data + row * in.step;
    float* to = out + row * out_step;
    int c = 0;
    for (; c + lanes <= channels; c += lanes) store(to + c, soft_plus(load(from + c)));
    if (c < channels) store_first(to + c, channels - c, soft_plus(load_first(from + c, channels - c)));
  }
}

inline void affine_rows(Rows in, const float* scale, const float* shift, float* out, ptrdiff_t out_step, int rows,
                        int channels) {
  for (int row = 0; row < rows; ++row) {
    const float* from = in.data + row * in.step;
    float* to = out + row * out_step;
    int c = 0;
    for (; c + lanes <= channels; c += lanes) store(to + c, load(from + c) * load(scale + c) + load(shift + c));
    if (c == channels) continue;
    const int rest = channels - c;
    store_first(to + c, rest, load_first(from + c, rest) * load_first(scale + c, rest) + load_first(shift + c, rest));
  }
}

}  // namespace
}  // namespace luthier::kernels
