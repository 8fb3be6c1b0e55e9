// The functions of Max for files, buffers, dictionaries and what is dragged, that the objects call.
#include <cstring>
#include <filesystem>

#include "hosts/max/fake_max_state.h"

using namespace fake_max;

namespace {

/// The disk of the system is one of several.
std::string without_disk(const std::string& path) {
  const std::string disk = "Macintosh HD:";
  return path.rfind(disk, 0) == 0 ? path.substr(disk.size()) : path;
}

}  // namespace

extern "C" {

/// Writes the name without its folder over a full path.
short locatefile_extended(char* name, short* folder, t_fourcc*, const t_fourcc*, short) {
  on_main_thread(__func__);
  *folder = 0;
  if (world().files.count(name) == 1) return 0;
  const auto path = without_disk(name);
  if (path.front() != '/' || !std::filesystem::exists(path)) return 1;
  return path_frompathname(path.c_str(), folder, name);
}

short path_frompathname(const char* name, short* folder, char* file) {
  on_main_thread(__func__);
  const std::filesystem::path path(without_disk(name));
  state().folders.push_back(path.parent_path().string());
  *folder = static_cast<short>(state().folders.size() - 1);
  std::strcpy(file, path.filename().string().c_str());
  return 0;
}

t_max_err path_toabsolutesystempath(const short folder, const char* name, char* path) {
  on_main_thread(__func__);
  const auto whole =
      folder == 0 ? world().files.at(name) : state().folders.at(static_cast<std::size_t>(folder)) + "/" + name;
  std::strncpy(path, whole.c_str(), MAX_PATH_CHARS - 1);
  return MAX_ERR_NONE;
}

void fileusage_addfile(void* list, long flags, const char* name, short folder) {
  on_main_thread(__func__);
  const auto place = state().folders.at(static_cast<std::size_t>(folder));
  thing_at<FileList>(list)->files.push_back(std::to_string(flags) + " " + place + "/" + name);
}

t_buffer_ref* buffer_ref_new(t_object*, t_symbol* name) {
  on_main_thread(__func__);
  auto reference = std::make_unique<BufferReference>();
  reference->name = name->s_name;
  return reinterpret_cast<t_buffer_ref*>(static_cast<Thing*>(keep(std::move(reference))));
}

t_buffer_obj* buffer_ref_getobject(t_buffer_ref* reference) {
  const auto found = world().buffers.find(thing_at<BufferReference>(reference)->name);
  return found != world().buffers.end() ? reinterpret_cast<t_buffer_obj*>(&found->second) : nullptr;
}

float* buffer_locksamples(t_buffer_obj* buffer) { return reinterpret_cast<Buffer*>(buffer)->samples.data(); }
void buffer_unlocksamples(t_buffer_obj*) {}
t_atom_long buffer_getchannelcount(t_buffer_obj* buffer) { return reinterpret_cast<Buffer*>(buffer)->channels; }

t_atom_long buffer_getframecount(t_buffer_obj* buffer) {
  const auto* const known = reinterpret_cast<Buffer*>(buffer);
  return static_cast<t_atom_long>(known->samples.size()) / known->channels;
}

t_atom_float buffer_getsamplerate(t_buffer_obj* buffer) { return reinterpret_cast<Buffer*>(buffer)->sample_rate; }

t_dictionary* dictionary_new(void) {
  on_main_thread(__func__);
  return reinterpret_cast<t_dictionary*>(static_cast<Thing*>(keep(std::make_unique<Dictionary>())));
}

t_max_err dictionary_appendatoms(t_dictionary* dictionary, t_symbol* key, long count, t_atom* atoms) {
  auto* const known = thing_at<Dictionary>(dictionary);
  known->lines.push_back(std::string(key->s_name) + ": " + text_of(count, atoms));
  if (!known->registered.empty()) world().dictionaries[known->registered] = known->lines;
  return MAX_ERR_NONE;
}

/// The inner one belongs to the outer one.
t_max_err dictionary_appenddictionary(t_dictionary* dictionary, t_symbol* key, t_object* value) {
  auto* const known = thing_at<Dictionary>(dictionary);
  for (const auto& line : thing_at<Dictionary>(value)->lines)
    known->lines.push_back(std::string(key->s_name) + "." + line);
  state().things.erase(value);
  if (!known->registered.empty()) world().dictionaries[known->registered] = known->lines;
  return MAX_ERR_NONE;
}

t_dictionary* dictobj_register(t_dictionary* dictionary, t_symbol** name) {
  on_main_thread(__func__);
  auto* const known = thing_at<Dictionary>(dictionary);
  known->registered = "u" + std::to_string(++state().dictionaries);
  *name = gensym(known->registered.c_str());
  return dictionary;
}

char* jdrag_getitemstring(t_object* drag, long, long, long) { return thing_at<Drag>(drag)->file.data(); }
void jdrag_object_add(t_object* drag, t_object*, t_symbol* message) {
  on_main_thread(__func__);
  thing_at<Drag>(drag)->message = message->s_name;
}

}  // extern "C"
