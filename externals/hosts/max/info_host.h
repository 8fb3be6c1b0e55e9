// What [nn.info] says goes out as messages and, when all is said, as one dictionary of the same words.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hosts/max/max_host.h"

namespace luthier {

class InfoHost final : public MaxHost {
 public:
  explicit InfoHost(t_object* object) : MaxHost(object) {}
  /// The dictionary belongs to Max's main thread, on which this object need not be destroyed.
  void close();

  void set_dictionary_outlet(void* outlet) { dictionary_outlet_ = outlet; }
  void send(const std::string& selector, const Atoms& values) override;

 private:
  void send_dictionary();

  void* dictionary_outlet_ = nullptr;
  t_dictionary* dictionary_ = nullptr;
  std::map<std::string, std::vector<Atoms>> said_;
};

}  // namespace luthier
