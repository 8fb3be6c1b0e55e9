// What follows a convolution goes through in the same breath: a sum with a skipped path, and an activation.
#include <algorithm>

#include "engine/native/program/segment.h"

namespace luthier::native {
namespace {

class Fusion {
 public:
  explicit Fusion(Segment& segment)
      : segment_(segment), users_(segment.values.size()), absorbed_(segment.operations.size(), false) {
    for (std::size_t i = 0; i < segment.operations.size(); ++i) {
      for (const int value : segment.operations[i]->inputs)
        users_[static_cast<std::size_t>(value)].push_back(static_cast<int>(i));
    }
    // what goes out is used by whoever plays the segment
    users_.back().push_back(static_cast<int>(segment.operations.size()));
  }

  void run() {
    std::vector<std::pair<int, Step>> placed;
    for (int i = 0; i < static_cast<int>(segment_.operations.size()); ++i) {
      const auto& operation = of(i);
      if (operation.view() || absorbed_[static_cast<std::size_t>(i)]) continue;
      Step step;
      step.operation = i;
      step.in = operation.inputs;
      step.out = i + 1;
      // Where its last part stood: by then there is everything that it needs.
      int place = i;
      if (operation.takes_epilogue()) place = absorb(step);
      placed.emplace_back(place, std::move(step));
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, step] : placed) segment_.steps.push_back(std::move(step));
  }

 private:
  const Operation& of(int operation) const { return *segment_.operations[static_cast<std::size_t>(operation)]; }
  const std::vector<int>& users(int value) const { return users_[static_cast<std::size_t>(value)]; }
  bool is_operation(int user) const { return user < static_cast<int>(segment_.operations.size()); }

  int absorb(Step& step) {
    const int sum = sum_after(step.out);
    const int place = sum < 0 ? step.operation : sum;
    if (sum >= 0) {
      const auto& in = of(sum).inputs;
      step.residual = in[0] == step.out ? in[1] : in[0];
      step.out = sum + 1;
      absorbed_[static_cast<std::size_t>(sum)] = true;
    }
    const int activation = activation_after(step.out);
    if (activation >= 0) {
      step.activated = activation + 1;
      step.epilogue = of(activation).as_epilogue();
      absorbed_[static_cast<std::size_t>(activation)] = true;
      if (users(step.out).size() == 1) step.out = -1;
    }
    return place;
  }

  /// The sum that is all that becomes of a value, or -1.
  int sum_after(int value) const {
    if (users(value).size() != 1 || !is_operation(users(value)[0])) return -1;
    const int user = users(value)[0];
    if (!of(user).adds() || absorbed_[static_cast<std::size_t>(user)]) return -1;
    const auto channels = [&](int v) { return segment_.values[static_cast<std::size_t>(v)].shape.channels; };
    return channels(of(user).inputs[0]) == channels(of(user).inputs[1]) ? user : -1;
  }

  int activation_after(int value) const {
    for (const int user : users(value)) {
      if (is_operation(user) && of(user).as_epilogue() != nullptr) return user;
    }
    return -1;
  }

  Segment& segment_;
  std::vector<std::vector<int>> users_;
  std::vector<bool> absorbed_;
};

}  // namespace

void fuse(Segment& segment) { Fusion(segment).run(); }

}  // namespace luthier::native
