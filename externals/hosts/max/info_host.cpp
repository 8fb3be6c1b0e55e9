#include "hosts/max/info_host.h"

#include "hosts/max/max_atoms.h"
#include "instrument/commands.h"

namespace luthier {
namespace {

void append(t_dictionary* dictionary, const std::string& key, const Atoms& values) {
  auto atoms = to_max(values);
  dictionary_appendatoms(dictionary, max_symbol(key), static_cast<long>(atoms.size()), atoms.data());
}

/// Facts of many things, such as methods: a dictionary inside, by their names.
t_dictionary* by_name(const std::vector<Atoms>& all) {
  t_dictionary* const inside = dictionary_new();
  for (const auto& values : all) append(inside, text_of(values.front()), Atoms(values.begin() + 1, values.end()));
  return inside;
}

}  // namespace

void InfoHost::close() {
  if (dictionary_ != nullptr) object_free(dictionary_);
  dictionary_ = nullptr;
}

void InfoHost::send(const std::string& selector, const Atoms& values) {
  if (selector == "model") said_.clear();
  if (selector == "done") {
    send_dictionary();
  } else {
    said_[selector].push_back(values);
  }
  MaxHost::send(selector, values);
}

void InfoHost::send_dictionary() {
  t_dictionary* const before = dictionary_;
  t_symbol* name = nullptr;
  dictionary_ = dictobj_register(dictionary_new(), &name);
  for (const auto& [selector, all] : said_) {
    if (all.size() == 1 && all.front().size() == 1) {
      append(dictionary_, selector, all.front());
    } else {
      dictionary_appenddictionary(dictionary_, max_symbol(selector), reinterpret_cast<t_object*>(by_name(all)));
    }
  }
  if (dictionary_outlet_ != nullptr && name != nullptr) {
    send_out(dictionary_outlet_, "dictionary", {std::string(name->s_name)});
  }
  if (before != nullptr) object_free(before);
}

}  // namespace luthier
