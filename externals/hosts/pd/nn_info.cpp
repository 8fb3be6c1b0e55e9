// [nn.info model] for Pure Data: only translates to a ModelInfo.
#include <memory>
#include <new>

#include "engine/engine_library.h"
#include "hosts/pd/living.h"
#include "hosts/pd/pd_function.h"
#include "hosts/pd/pd_host.h"
#include "hosts/pd/system.h"
#include "instrument/model_info.h"

namespace {

using luthier::pd_function;

constexpr double poll_every_ms = 10;

t_class* info_class = nullptr;

/// The C++ half of an object; Pd allocates and frees only the C half.
struct Reader {
  Reader(t_object* object, t_canvas* canvas)
      : host("nn.info", object, canvas, luthier::Living<Reader>::stop_all),
        info(host, luthier::read_model, luthier::pd_is_in_batch_mode()) {
    luthier::Living<Reader>::add(this);
  }
  void stop() noexcept { info.stop(); }

  luthier::PdHost host;
  luthier::ModelInfo info;
  Reader* next = nullptr;
  Reader* previous = nullptr;
};

struct NnInfo {
  t_object object;
  t_clock* clock;
  std::unique_ptr<Reader> reader;
};

void poll(NnInfo* x) {
  x->reader->info.poll();
  clock_delay(x->clock, poll_every_ms);
}

void* create(t_symbol*, int count, t_atom* atoms) {
  auto* x = reinterpret_cast<NnInfo*>(pd_new(info_class));
  new (&x->reader) std::unique_ptr<Reader>(std::make_unique<Reader>(&x->object, canvas_getcurrent()));
  x->reader->host.set_info_outlet(outlet_new(&x->object, nullptr));
  x->reader->host.playing();
  try {
    if (count > 0) x->reader->info.read_now(luthier::from_pd(count, atoms));
  } catch (const std::exception& error) {
    x->reader->host.error(error.what());
  }
  x->clock = clock_new(x, pd_function<t_method>(poll));
  clock_delay(x->clock, poll_every_ms);
  return x;
}

void destroy(NnInfo* x) {
  clock_free(x->clock);
  luthier::Living<Reader>::retire(std::move(x->reader));
  std::destroy_at(&x->reader);
}

void any_message(NnInfo* x, t_symbol* selector, int count, t_atom* atoms) {
  luthier::run_from_table(luthier::info_commands(), x->reader->info, selector->s_name, luthier::from_pd(count, atoms));
}

}  // namespace

LUTHIER_PD_SETUP void setup_nn0x2einfo() {
  info_class = class_new(gensym("nn.info"), pd_function<t_newmethod>(create), pd_function<t_method>(destroy),
                         sizeof(NnInfo), CLASS_DEFAULT, A_GIMME, A_NULL);
  class_addanything(info_class, pd_function<t_method>(any_message));
}
