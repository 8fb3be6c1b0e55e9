#include "hosts/pd/fast_forward.h"

#include "hosts/pd/pd_function.h"

namespace luthier {
namespace {

t_class* ear_class = nullptr;

struct Ear {
  t_pd pd;
  Instrument* instrument;
};

void fast_forward(Ear* ear, t_floatarg milliseconds) { ear->instrument->run_ahead(milliseconds); }

/// Pd is told much else.
void ignore(Ear*, t_symbol*, int, t_atom*) {}

}  // namespace

void FastForward::set_up() {
  ear_class = class_new(gensym("nn~ fast-forward"), nullptr, nullptr, sizeof(Ear), CLASS_PD, A_NULL);
  class_addmethod(ear_class, pd_function<t_method>(fast_forward), gensym("fast-forward"), A_FLOAT, A_NULL);
  class_addanything(ear_class, pd_function<t_method>(ignore));
}

FastForward::FastForward(Instrument& instrument) : ear_(pd_new(ear_class)) {
  reinterpret_cast<Ear*>(ear_)->instrument = &instrument;
  pd_bind(ear_, gensym("pd"));
}

FastForward::~FastForward() {
  pd_unbind(ear_, gensym("pd"));
  pd_free(ear_);
}

}  // namespace luthier
