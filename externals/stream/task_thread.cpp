#include "stream/task_thread.h"

#include "stream/priority.h"

namespace luthier {

TaskThread::TaskThread() : tasks_(most_tasks), thread_([this] { loop(); }) {}

TaskThread::~TaskThread() {
  ending_.store(true, std::memory_order_release);
  wake_.post();
  thread_.join();
}

bool TaskThread::post(Task task) {
  if (!tasks_.push(std::move(task))) return false;
  wake_.post();
  return true;
}

void TaskThread::loop() {
  become_ordinary();
  while (true) {
    wake_.wait();
    if (ending_.load(std::memory_order_acquire)) return;
    Task task;
    if (tasks_.pop(task)) task();
  }
}

}  // namespace luthier
