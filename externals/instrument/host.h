// What an instrument asks of the program it lives in.
#pragma once

#include <memory>
#include <string>

#include "engine/engine.h"

namespace luthier {

class Host {
 public:
  virtual ~Host() = default;
  /// One line on the console.
  virtual void print(const std::string& line) = 0;
  virtual void error(const std::string& line) = 0;
  /// A message out of the object's information outlet.
  virtual void send(const std::string& selector, const Atoms& values) = 0;
  /// The full path of a model by the host's own search rules; empty when there is none.
  virtual std::string find_model(const std::string& name) = 0;
  /// Where find_model() looks, for a sentence; empty when that goes without saying.
  virtual std::string places() const { return {}; }
  /// A copy of the host's array of this name; null when there is none.
  virtual std::shared_ptr<const SampleArray> read_array(const std::string& name) = 0;
  /// A stream was prepared, so a thread may compute from now on. A host that ends without freeing its objects must see
  /// to it that Instrument::stop() comes first.
  virtual void playing() {}
  /// A signal of fewer channels than a method has inputs is repeated until there are enough; else the rest is silent.
  virtual bool repeats_channels() const { return false; }
  /// The host takes events by Instrument::take_event() and sends each at its time; else they are sent by poll().
  virtual bool times_events() const { return false; }
  /// Which sample of the next vector it is now, where a host's messages have a place between samples.
  virtual int sample_now() const { return 0; }
  /// Another model file plays from now on.
  virtual void model_changed() {}
  /// The method played from now on has other channels than the one before.
  virtual void channels_changed() {}
};

}  // namespace luthier
