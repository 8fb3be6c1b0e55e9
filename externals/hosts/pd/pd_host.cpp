#include "hosts/pd/pd_host.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

#include "contract/shown.h"
#include "hosts/pd/system.h"

namespace luthier {
namespace {

constexpr std::size_t longest_name = 500;

/// Pd's console and files are lines.
t_symbol* symbol_of(const std::string& text) { return gensym(shown(text).c_str()); }

t_atom to_pd(const Atom& atom) {
  t_atom result;
  if (const auto* number = std::get_if<double>(&atom)) {
    SETFLOAT(&result, static_cast<t_float>(*number));
  } else if (const auto* word = std::get_if<std::string>(&atom)) {
    SETSYMBOL(&result, symbol_of(*word));
  } else {
    SETSYMBOL(&result, symbol_of(std::get<std::shared_ptr<const SampleArray>>(atom)->name));
  }
  return result;
}

/// The first members of a canvas, which are the same in every Pd; its header is not part of what externals are given.
struct CanvasHead {
  t_object object;
  t_gobj* list;
  void* stub;
  int valid;
  t_canvas* owner;
};

/// The patch that a subpatch or an abstraction is in; nullptr for a window of its own.
t_canvas* owner_of(const t_canvas* canvas) {
  CanvasHead head;
  std::memcpy(&head, canvas, sizeof head);
  return head.owner;
}

/// Full path by Pd's rules (the patch's folder, [declare -path], the search path); empty when there is none.
std::string open_with(t_canvas* canvas, const std::string& name, const char* extension) {
  std::array<char, MAXPDSTRING> folder{};
  char* file = nullptr;
  const int descriptor = canvas_open(canvas, name.c_str(), extension, folder.data(), &file, folder.size(), 1);
  if (descriptor < 0) return {};
  sys_close(descriptor);
  return std::string(folder.data()) + "/" + file;
}

}  // namespace

void PdHost::print(const std::string& line) { post("%s: %s", name_.c_str(), shown(line).c_str()); }

void PdHost::error(const std::string& line) {
  pd_error(object_, "%s: %s", name_.c_str(), shown(line).c_str());
  send("error", {line});  // who plays from far away sees no console
}

void PdHost::send(const std::string& selector, const Atoms& values) {
  std::vector<t_atom> atoms;
  for (const auto& value : values) atoms.push_back(to_pd(value));
  if (info_outlet_ == nullptr) return;  // while the object is being made
  outlet_anything(info_outlet_, gensym(selector.c_str()), static_cast<int>(atoms.size()), atoms.data());
}

/// In an abstraction, what lies beside the patches that use it is found too.
std::string PdHost::find_model(const std::string& name) {
  if (name.empty() || name.size() > longest_name) return {};
  for (auto* canvas = canvas_; canvas != nullptr; canvas = owner_of(canvas)) {
    for (const auto* extension : {"", ".ts"}) {
      const auto path = open_with(canvas, name, extension);
      if (!path.empty()) return path;
    }
  }
  return {};
}

std::string PdHost::places() const {
  std::vector<std::string> folders;
  for (auto* canvas = canvas_; canvas != nullptr; canvas = owner_of(canvas)) {
    const std::string folder = canvas_getdir(canvas)->s_name;
    if (std::find(folders.begin(), folders.end(), folder) == folders.end()) folders.push_back(folder);
  }
  std::string text;
  for (const auto& folder : folders) text += (text.empty() ? "'" : ", '") + folder + "'";
  return text + " and Pd's search path";
}

std::shared_ptr<const SampleArray> PdHost::read_array(const std::string& name) {
  auto* const array = reinterpret_cast<t_garray*>(pd_findbyclass(gensym(name.c_str()), garray_class));
  int count = 0;
  t_word* words = nullptr;
  if (array == nullptr || garray_getfloatwords(array, &count, &words) == 0) return nullptr;
  auto result = std::make_shared<SampleArray>();
  result->name = name;
  result->sample_rate = static_cast<int>(sys_getsr());
  for (int i = 0; i < count; ++i) result->samples.push_back(static_cast<float>(words[i].w_float));
  return result;
}

void PdHost::channels_changed() {
  if (channels_follow_) canvas_update_dsp();
}

/// As [vline~] counts. What was sent while nothing played takes place at the beginning of what plays next.
int PdHost::sample_now() const {
  if (vector_frames_ == 0) return 0;
  constexpr double rounding = 1e-6;
  const double since = clock_gettimesince(vector_ends_at_) / vector_ms_ * vector_frames_ + rounding;
  return since < vector_frames_ ? static_cast<int>(since) : 0;
}

void PdHost::playing() {
  // Pd ends with exit() and frees no object: libtorch's statics would be destroyed under a computing thread. The last
  // registered runs first, so this is registered again when twice as many streams as then have begun, after whatever
  // their models have made static; not for each, because none is ever taken back.
  static std::atomic<unsigned> begun{0};
  const unsigned number = ++begun;
  if ((number & (number - 1)) == 0) when_process_ends(stop_all_);
}

Atoms from_pd(int count, const t_atom* atoms) {
  Atoms result;
  for (int i = 0; i < count; ++i) {
    if (atoms[i].a_type == A_FLOAT) {
      result.emplace_back(static_cast<double>(atoms[i].a_w.w_float));
    } else if (atoms[i].a_type == A_SYMBOL) {
      result.emplace_back(atoms[i].a_w.w_symbol->s_name);
    }
  }
  return result;
}

// Pd knows, but does not export it everywhere.
bool pd_is_in_batch_mode() { return was_started_with("-batch"); }

}  // namespace luthier
