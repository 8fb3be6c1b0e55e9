#include "hosts/max/max_host.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <limits>

#include "contract/shown.h"
#include "hosts/max/max_atoms.h"

namespace luthier {
namespace {

/// Full path by Max's rules (the patch's folder, the search path); empty when there is none.
std::string locate(const std::string& name) {
  if (name.empty() || name.size() >= MAX_FILENAME_CHARS) return {};
  std::array<char, MAX_PATH_CHARS> file{}, path{};  // Max writes the name without its folder over the first
  std::copy(name.begin(), name.end(), file.begin());
  short folder = 0;
  t_fourcc type = 0;
  if (locatefile_extended(file.data(), &folder, &type, nullptr, 0) != 0) return {};
  return path_toabsolutesystempath(folder, file.data(), path.data()) == MAX_ERR_NONE ? path.data() : std::string();
}

std::string existing(const std::string& name) {
  std::error_code ignored;
  const auto path = std::filesystem::u8path(name);
  return path.is_absolute() && std::filesystem::is_regular_file(path, ignored) ? name : std::string();
}

/// Of a full path as Max writes it, such as Macintosh HD:/Users/me/voice.ts, which may be longer than names that Max
/// looks for.
std::string system_path(const std::string& name) {
  if (name.empty() || name.size() >= MAX_PATH_CHARS) return {};
  std::array<char, MAX_PATH_CHARS> file{}, path{};
  short folder = 0;
  if (path_frompathname(name.c_str(), &folder, file.data()) != 0) return {};
  return path_toabsolutesystempath(folder, file.data(), path.data()) == MAX_ERR_NONE ? path.data() : std::string();
}

std::string found(const std::string& name) {
  for (const auto& path : {locate(name), existing(system_path(name)), existing(name)}) {
    if (!path.empty()) return path;
  }
  return {};
}

/// The first channel.
std::shared_ptr<const SampleArray> copied(t_buffer_obj* buffer, const std::string& name) {
  const float* const samples = buffer_locksamples(buffer);
  if (samples == nullptr) return nullptr;
  auto result = std::make_shared<SampleArray>();
  result->name = name;
  result->sample_rate = static_cast<int>(buffer_getsamplerate(buffer));
  const auto channels = std::max<t_atom_long>(1, buffer_getchannelcount(buffer));
  const auto frames = buffer_getframecount(buffer);
  for (t_atom_long i = 0; i < frames; ++i) result->samples.push_back(samples[i * channels]);
  buffer_unlocksamples(buffer);
  return result;
}

}  // namespace

void send_out(void* outlet, const std::string& selector, const Atoms& values) {
  auto atoms = to_max(values);
  const auto count = std::min<std::size_t>(atoms.size(), std::numeric_limits<short>::max());
  outlet_anything(outlet, max_symbol(selector), static_cast<short>(count), atoms.data());
}

void MaxHost::print(const std::string& line) { object_post(object_, "%s", shown(line).c_str()); }

void MaxHost::error(const std::string& line) {
  object_error(object_, "%s", shown(line).c_str());
  send("error", {line});  // who plays from far away sees no console
}

void MaxHost::send(const std::string& selector, const Atoms& values) {
  if (info_outlet_ == nullptr) return;  // while the object is being made
  send_out(info_outlet_, selector, values);
}

std::string MaxHost::find_model(const std::string& name) {
  const auto path = found(name);
  return path.empty() ? found(name + ".ts") : path;
}

void MaxHost::list_file(void* list, const std::string& path) {
  constexpr long copied_beside_an_application = 1;  // models are read from disk, not out of a collective
  std::array<char, MAX_PATH_CHARS> file{};
  short folder = 0;
  if (path.empty() || path.size() >= MAX_PATH_CHARS) return;
  if (path_frompathname(path.c_str(), &folder, file.data()) != 0) return;
  fileusage_addfile(list, copied_beside_an_application, file.data(), folder);
}

std::shared_ptr<const SampleArray> MaxHost::read_array(const std::string& name) {
  t_buffer_ref* const reference = buffer_ref_new(object_, max_symbol(name));
  if (reference == nullptr) return nullptr;
  t_buffer_obj* const buffer = buffer_ref_getobject(reference);
  const auto result = buffer != nullptr ? copied(buffer, name) : nullptr;
  object_free(reference);
  return result;
}

void MaxHost::model_changed() {
  if (on_model_) on_model_();
}

void MaxHost::channels_changed() {
  if (on_channels_) on_channels_();
}

}  // namespace luthier
