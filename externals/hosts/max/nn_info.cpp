// [nn.info model] for Max: only translates to a ModelInfo.
#include <chrono>
#include <memory>
#include <new>

#include "engine/engine_library.h"
#include "hosts/max/info_host.h"
#include "hosts/max/max_atoms.h"
#include "instrument/model_info.h"
#include "instrument/reaper.h"

namespace {

using luthier::InfoHost;
using luthier::max_method;
using luthier::ModelInfo;

constexpr double poll_every_ms = 10;

t_class* info_class = nullptr;
luthier::Reaper reaper;

/// The C++ half of an object; Max allocates and frees only the C half.
struct Reader {
  explicit Reader(t_object* object) : host(object), info(host, luthier::read_model, false) {}

  InfoHost host;
  ModelInfo info;
};

struct NnInfo {
  t_object object;
  void* clock;
  void* poll;
  std::unique_ptr<Reader> reader;
};

void deferred_message(NnInfo* x, t_symbol* selector, short count, t_atom* atoms) {
  luthier::run_from_table(luthier::info_commands(), x->reader->info, selector->s_name, luthier::from_max(count, atoms));
}

void message(NnInfo* x, t_symbol* selector, long count, t_atom* atoms) {
  const auto carried = static_cast<short>(count < 16 ? count : 16);  // none takes more
  if (systhread_ismainthread() != 0) return deferred_message(x, selector, carried, atoms);
  defer_low(x, max_method(deferred_message), selector, carried, atoms);
}

void bang(NnInfo* x) { message(x, gensym("bang"), 0, nullptr); }

void ask_for_poll(NnInfo* x) {
  qelem_set(x->poll);
  clock_fdelay(x->clock, poll_every_ms);
}

void poll(NnInfo* x) { x->reader->info.poll(); }

void* create(t_symbol*, long count, t_atom* atoms) {
  auto* const x = static_cast<NnInfo*>(object_alloc(info_class));
  if (x == nullptr) return nullptr;
  new (&x->reader) std::unique_ptr<Reader>(std::make_unique<Reader>(&x->object));
  auto& reader = *x->reader;
  reader.host.set_info_outlet(outlet_new(x, nullptr));
  reader.host.set_dictionary_outlet(outlet_new(x, "dictionary"));
  try {
    if (count > 0) reader.info.read_now(luthier::from_max(count, atoms));
  } catch (const std::exception& error) {
    reader.host.error(error.what());
  }
  x->poll = qelem_new(x, max_method(poll));
  x->clock = clock_new(x, max_method(ask_for_poll));
  clock_fdelay(x->clock, poll_every_ms);
  return x;
}

/// A file that is being read is waited for elsewhere.
void destroy(NnInfo* x) {
  clock_unset(x->clock);
  freeobject(x->clock);
  qelem_free(x->poll);
  x->reader->host.close();
  reaper.take(std::move(x->reader));
  std::destroy_at(&x->reader);
}

void assist(NnInfo*, void*, long kind, long port, char* text) {
  const char* const outlets[] = {"(dictionary) what the model file promises", "(message) the same, one by one"};
  const char* const line = kind == ASSIST_INLET ? "bang, read model" : outlets[port == 0 ? 0 : 1];
  std::string(line).copy(text, ASSIST_MAX_STRING_LEN - 1);
  text[std::string(line).size()] = '\0';
}

/// Max must be able to quit whatever a model does.
void at_quit(void*) { reaper.finish_within(std::chrono::seconds(5)); }

}  // namespace

void ext_main(void*) {
  info_class = class_new("nn.info", max_method(create), max_method(destroy), static_cast<long>(sizeof(NnInfo)), nullptr,
                         A_GIMME, 0);
  for (const auto& row : luthier::info_commands()) {
    if (std::string(row.name) != "bang") class_addmethod(info_class, max_method(message), row.name, A_GIMME, 0);
  }
  class_addmethod(info_class, max_method(bang), "bang", 0);
  class_addmethod(info_class, max_method(message), "anything", A_GIMME, 0);
  class_addmethod(info_class, max_method(assist), "assist", A_CANT, 0);
  class_register(gensym("box"), info_class);
  quittask_install(max_method(at_quit), nullptr);
}
