#include "stream/glides.h"

#include <algorithm>

namespace luthier {

Glides::Glides(Engine& engine) : engine_(engine) {
  for (const auto& attribute : engine.spec().attributes) {
    if (attribute.types != std::vector<std::string>{"float"}) continue;
    glides_.emplace_back();
    glides_.back().attribute = &attribute;
    glides_.back().value = {0.0};
  }
}

Glides::Glide* Glides::glide_of(const std::string& attribute) noexcept {
  const auto found = std::find_if(glides_.begin(), glides_.end(),
                                  [&](const Glide& glide) { return glide.attribute->name == attribute; });
  return found == glides_.end() ? nullptr : &*found;
}

void Glides::set(const std::string& attribute, const Atoms& values, int samples) {
  auto* const glide = glide_of(attribute);
  const auto* target = values.size() == 1 ? std::get_if<double>(&values.front()) : nullptr;
  if (glide != nullptr) glide->done = glide->samples = 0;
  if (glide == nullptr || target == nullptr || samples <= 0) return engine_.set_attribute(attribute, values);
  engine_.read_attribute(attribute, glide->value);
  glide->from = std::get<double>(glide->value.at(0));
  glide->target = *target;
  engine_.set_attribute(attribute, values);
  engine_.set_attribute(attribute, glide->value);
  glide->samples = samples;
}

void Glides::advance(int block) {
  for (auto& glide : glides_) {
    if (glide.done == glide.samples) continue;
    glide.done = std::min(glide.done + block, glide.samples);
    const double share = static_cast<double>(glide.done) / glide.samples;
    const bool arrives = glide.done == glide.samples;
    glide.value.front() = arrives ? glide.target : glide.from + (glide.target - glide.from) * share;
    try {
      engine_.set_attribute(glide.attribute->name, glide.value);
    } catch (const std::exception&) {
      glide.done = glide.samples;
      throw;
    }
  }
}

}  // namespace luthier
