#include "hosts/max/max_atoms.h"

#include <algorithm>
#include <cmath>

namespace luthier {
namespace {

constexpr double largest_whole = 9007199254740992.0;  // 2^53

/// Whole numbers are ints to Max, which counts and routes with them.
t_atom number(double value) {
  t_atom atom{};
  if (value == std::floor(value) && std::fabs(value) < largest_whole) {
    atom.a_type = A_LONG;
    atom.a_w.w_long = static_cast<t_atom_long>(value);
  } else {
    atom.a_type = A_FLOAT;
    atom.a_w.w_float = value;
  }
  return atom;
}

t_atom word(const std::string& text) {
  t_atom atom{};
  atom.a_type = A_SYM;
  atom.a_w.w_sym = max_symbol(text);
  return atom;
}

}  // namespace

t_symbol* max_symbol(std::string text) {
  std::replace_if(text.begin(), text.end(), [](unsigned char c) { return c < ' '; }, ' ');
  return gensym(text.c_str());
}

Atoms from_max(long count, const t_atom* atoms) {
  Atoms result;
  for (long i = 0; i < count; ++i) {
    if (atoms[i].a_type == A_LONG) {
      result.emplace_back(static_cast<double>(atoms[i].a_w.w_long));
    } else if (atoms[i].a_type == A_FLOAT) {
      result.emplace_back(static_cast<double>(atoms[i].a_w.w_float));
    } else if (atoms[i].a_type == A_SYM && atoms[i].a_w.w_sym != nullptr) {
      result.emplace_back(std::string(atoms[i].a_w.w_sym->s_name));
    }
  }
  return result;
}

std::vector<t_atom> to_max(const Atoms& atoms) {
  std::vector<t_atom> result;
  for (const auto& atom : atoms) {
    if (const auto* value = std::get_if<double>(&atom)) {
      result.push_back(number(*value));
    } else if (const auto* text = std::get_if<std::string>(&atom)) {
      result.push_back(word(*text));
    } else {
      result.push_back(word(std::get<std::shared_ptr<const SampleArray>>(atom)->name));
    }
  }
  return result;
}

}  // namespace luthier
