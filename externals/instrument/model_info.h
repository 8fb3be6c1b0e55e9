// What nn.info is in every host: a model file's promises as messages, without running the model.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/engine.h"
#include "instrument/command_table.h"
#include "instrument/host.h"
#include "stream/ring_buffer.h"
#include "stream/task_thread.h"

namespace luthier {

using ModelReader = std::function<ModelSpec(const std::string& path)>;

class ModelInfo {
 public:
  /// `offline`: messages wait for the file; else a helper thread reads it and poll() sends what it says.
  ModelInfo(Host& host, ModelReader reader, bool offline);
  ~ModelInfo();

  /// Reads a file and sends what it says. Throws std::exception with a sentence, or reports it in poll().
  /// `name`: the words that the host made of it.
  void read(const Atoms& name);
  /// Reads without sending, and waits for it. Throws.
  void read_now(const Atoms& name);
  /// Sends: model path · sample_rate hz where · method name in_channels in_ratio out_channels out_ratio delay · inputs
  /// method label ... · outputs method label ... · events method name kind label ... · event_inputs method name label
  /// ... · attribute name settable type ... · range name min max default ... · latents fact number ... (one a latent) ·
  /// follows latent descriptor correlation · json key value · done. Throws when there is nothing to send.
  void send();
  void poll();
  /// Ends the helper thread.
  void stop() noexcept { helper_.reset(); }

  Host& host() noexcept { return host_; }

 private:
  struct Found {
    std::string path, error;
    ModelSpec spec;
  };
  Found look(const std::string& path) noexcept;
  void take(Found found);
  void send_methods();
  void send_attributes();
  void send_latents();

  Host& host_;
  ModelReader reader_;
  bool offline_;
  std::string path_;
  ModelSpec spec_;
  RingBuffer<Found> found_;
  std::unique_ptr<TaskThread> helper_;
};

const CommandTable<ModelInfo>& info_commands();

}  // namespace luthier
