#include "engine/native/program/segment.h"

#include <algorithm>

namespace luthier::native {
namespace {

constexpr std::int64_t most_memory = 1LL << 27;  // floats
constexpr int longest_history = 1 << 22;

[[noreturn]] void refuse(const Segment& segment, const std::string& problem) {
  refuse_program("has a segment '" + segment.name.substr(0, 64) + "' " + problem);
}

/// The value that a view is a part of, or -1 for values with memory of their own.
int source_of(const Segment& segment, int value) {
  if (value == 0) return -1;
  const auto& operation = *segment.operations[static_cast<std::size_t>(value) - 1];
  if (!operation.view()) return -1;
  if (!operation.recalls) return operation.inputs[0];
  for (const auto& other : segment.operations) {
    if (other->slot == operation.slot && !other->recalls && other->shape.channels == operation.shape.channels) {
      return other->inputs[0];
    }
  }
  refuse(segment, "with a 'recall' whose slot nothing of as many channels keeps");
}

std::int64_t whole_lines(const Value& value) {
  constexpr std::int64_t line = 16;  // floats of a cache line
  const auto floats = std::int64_t{value.shape.frames} * value.shape.channels;
  return (floats + line - 1) / line * line;
}

/// When a value's memory is in use, in steps.
struct Life {
  int value = 0, first = 0, last = 0;
};

std::vector<Life> lives_of(const Segment& segment) {
  std::vector<Life> lives;
  for (std::size_t v = 0; v < segment.values.size(); ++v) lives.push_back({static_cast<int>(v), -2, -2});
  const auto use = [&](int value, int step) {
    if (value < 0) return;
    auto& life = lives[static_cast<std::size_t>(segment.values[static_cast<std::size_t>(value)].base)];
    if (life.first == -2) life.first = step;
    life.last = std::max(life.last, step);
  };
  use(0, -1);
  for (int i = 0; i < static_cast<int>(segment.steps.size()); ++i) {
    const auto& step = segment.steps[static_cast<std::size_t>(i)];
    for (const int value : step.in) use(value, i);
    use(step.residual, i);
    use(step.out, i);
    use(step.activated, i);
  }
  use(static_cast<int>(segment.values.size()) - 1, static_cast<int>(segment.steps.size()));
  return lives;
}

}  // namespace

void find_views(Segment& segment) {
  auto& values = segment.values;
  for (std::size_t v = 0; v < values.size(); ++v) {
    int at = static_cast<int>(v);
    std::size_t steps = 0;
    for (int source = source_of(segment, at); source >= 0; source = source_of(segment, at)) {
      const auto view = *segment.operations[static_cast<std::size_t>(at) - 1]->view();
      values[v].view.column += view.column;
      values[v].view.delay += view.delay;
      at = source;
      if (++steps > values.size() || values[v].view.delay > longest_history)
        refuse(segment, "whose delays have no end");
    }
    values[v].base = at;
  }
  const auto need = [&](int value, int frames) {
    auto& base = values[static_cast<std::size_t>(values[static_cast<std::size_t>(value)].base)];
    base.history = std::max(base.history, values[static_cast<std::size_t>(value)].view.delay + frames);
    if (base.history > longest_history) refuse(segment, "that remembers too much");
  };
  for (std::size_t v = 0; v < values.size(); ++v) need(static_cast<int>(v), 0);
  for (const auto& operation : segment.operations) {
    if (!operation->view()) {
      if (!operation->inputs.empty()) need(operation->inputs[0], operation->history());
    }
  }
}

void lay_out(Segment& segment) {
  auto lives = lives_of(segment);
  std::vector<Life> placed;
  std::sort(lives.begin(), lives.end(), [](const Life& a, const Life& b) { return a.first < b.first; });
  for (const auto& life : lives) {
    auto& value = segment.values[static_cast<std::size_t>(life.value)];
    if (life.first == -2 || value.base != life.value || value.history > 0) continue;
    // first fit among those that live at the same time, which are kept in the order of their places
    std::int64_t offset = 0;
    auto before = placed.begin();
    for (; before != placed.end(); ++before) {
      const auto& other = segment.values[static_cast<std::size_t>(before->value)];
      if (other.offset >= offset + whole_lines(value)) break;
      if (before->last >= life.first) offset = std::max(offset, other.offset + whole_lines(other));
    }
    value.offset = offset;
    segment.memory = std::max(segment.memory, offset + whole_lines(value));
    if (segment.memory > most_memory) refuse(segment, "that needs too much memory");
    placed.erase(std::remove_if(placed.begin(), placed.end(), [&](const Life& old) { return old.last < life.first; }),
                 placed.end());
    const auto by_offset = [&](const Life& a, std::int64_t at) {
      return segment.values[static_cast<std::size_t>(a.value)].offset < at;
    };
    placed.insert(std::lower_bound(placed.begin(), placed.end(), offset, by_offset), life);
  }
}

}  // namespace luthier::native
