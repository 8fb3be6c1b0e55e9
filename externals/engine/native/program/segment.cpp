#include "engine/native/program/segment.h"

#include <algorithm>
#include <map>
#include <utility>

namespace luthier::native {
namespace {

constexpr std::int64_t most_memory = 1LL << 27;  // floats
constexpr int longest_history = 1 << 22;

[[noreturn]] void refuse(const Segment& segment, const std::string& problem) {
  refuse_program("has a segment '" + segment.name.substr(0, 64) + "' " + problem);
}

/// What each slot keeps, by its name and channels: the first that keeps it, so that looking it up takes no time.
using Kept = std::map<std::pair<std::string, int>, int>;

Kept kept_in(const Segment& segment) {
  Kept kept;
  for (const auto& operation : segment.operations) {
    if (operation->slot.empty() || operation->recalls) continue;
    kept.emplace(std::pair(operation->slot, operation->shape.channels), operation->inputs[0]);
  }
  return kept;
}

/// The value that a view is a part of, or -1 for values with memory of their own.
int source_of(const Segment& segment, const Kept& kept, int value) {
  if (value == 0) return -1;
  const auto& operation = *segment.operations[static_cast<std::size_t>(value) - 1];
  if (!operation.view()) return -1;
  if (!operation.recalls) return operation.inputs[0];
  const auto found = kept.find({operation.slot, operation.shape.channels});
  if (found == kept.end()) refuse(segment, "with a 'recall' whose slot nothing of as many channels keeps");
  return found->second;
}

/// Finds what each value is a part of, and where. Each value is looked at once, however long the chains are.
class Views {
 public:
  explicit Views(Segment& segment)
      : segment_(segment), kept_(kept_in(segment)), states_(segment.values.size(), State::unknown) {}

  void find(int value) {
    std::vector<int> chain;
    for (int at = value; at >= 0 && state(at) != State::known; at = source_of(segment_, kept_, at)) {
      if (state(at) == State::open) refuse(segment_, "whose delays have no end");
      state(at) = State::open;
      chain.push_back(at);
    }
    for (; !chain.empty(); chain.pop_back()) settle(chain.back());
  }

 private:
  enum class State { unknown, open, known };

  State& state(int value) { return states_[static_cast<std::size_t>(value)]; }

  void settle(int at) {
    auto& value = segment_.values[static_cast<std::size_t>(at)];
    const int source = source_of(segment_, kept_, at);
    value.base = at;
    if (source >= 0) {
      const auto& whole = segment_.values[static_cast<std::size_t>(source)];
      const auto view = *segment_.operations[static_cast<std::size_t>(at) - 1]->view();
      value.base = whole.base;
      value.view = {whole.view.column + view.column, whole.view.delay + view.delay};
      if (value.view.delay > longest_history) refuse(segment_, "whose delays have no end");
    }
    state(at) = State::known;
  }

  Segment& segment_;
  Kept kept_;
  std::vector<State> states_;
};

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
  Views views(segment);
  for (std::size_t v = 0; v < values.size(); ++v) views.find(static_cast<int>(v));
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

std::int64_t memory_of(const Segment& segment) {
  std::int64_t floats = segment.memory;
  for (std::size_t v = 0; v < segment.values.size(); ++v) {
    const auto& value = segment.values[v];
    if (value.base != static_cast<int>(v) || value.history == 0) continue;
    floats += (std::int64_t{value.history} + std::max(value.history, value.shape.frames)) * value.shape.channels;
  }
  return floats;
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
