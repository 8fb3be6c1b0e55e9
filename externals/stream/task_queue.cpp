#include "stream/task_queue.h"

#include <numeric>
#include <utility>

namespace luthier {

TaskQueue::TaskQueue() : tasks_(most_tasks), free_(most_tasks), todo_(most_tasks), done_(most_tasks) {
  std::iota(free_.begin(), free_.end(), std::size_t{0});
}

bool TaskQueue::post(Task task) {
  take_back();
  if (free_.empty()) return false;
  auto number = free_.back();
  free_.pop_back();
  tasks_[number] = std::move(task);
  todo_.push(std::move(number));
  return true;
}

bool TaskQueue::is_idle() {
  take_back();
  return free_.size() == most_tasks;
}

void TaskQueue::run() noexcept {
  for (std::size_t number = 0; todo_.pop(number);) {
    tasks_[number]();
    done_.push(std::move(number));
  }
}

void TaskQueue::take_back() {
  for (std::size_t number = 0; done_.pop(number);) {
    tasks_[number] = nullptr;
    free_.push_back(number);
  }
}

}  // namespace luthier
