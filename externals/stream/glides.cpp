#include "stream/glides.h"

#include <algorithm>

namespace luthier {
namespace {

double number_in(const Atoms& values, const std::string& attribute) {
  const auto* number = values.size() == 1 ? std::get_if<double>(&values.front()) : nullptr;
  if (number == nullptr) throw EngineError("attribute '" + attribute + "' is not one number: it cannot glide");
  return *number;
}

}  // namespace

void Glides::start(Engine& engine, const std::string& attribute, double target, int samples) {
  const double from = number_in(engine.get_attribute(attribute), attribute);
  engine.set_attribute(attribute, {target});
  engine.set_attribute(attribute, {from});
  glides_[attribute] = {from, target, 0, std::max(1, samples)};
}

void Glides::advance(Engine& engine, int block) {
  for (auto at = glides_.begin(); at != glides_.end();) {
    const std::string name = at->first;
    Glide& glide = at->second;
    glide.done = std::min(glide.done + block, glide.samples);
    const double share = static_cast<double>(glide.done) / glide.samples;
    const double value = glide.done == glide.samples ? glide.target : glide.from + (glide.target - glide.from) * share;
    at = glide.done == glide.samples ? glides_.erase(at) : std::next(at);
    try {
      engine.set_attribute(name, {value});
    } catch (const std::exception&) {
      stop(name);
      throw;
    }
  }
}

}  // namespace luthier
