#include "contract/bounded_json.h"

#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>
#include <vector>

namespace luthier {
namespace {

using Json = nlohmann::json;

constexpr std::size_t most_bytes = 16 * 1024 * 1024;
/// What reads and shows values calls itself for each level.
constexpr int deepest = 32;

struct Problem : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Looks at each part while it is read, before much has been made of it.
class Watch {
 public:
  explicit Watch(std::size_t most_values) : left_(most_values) {}

  bool operator()(int depth, Json::parse_event_t event, Json& value) {
    using Event = Json::parse_event_t;
    const bool begins = event == Event::object_start || event == Event::array_start;
    if (begins && depth > deepest) throw Problem("has lists within lists without end");
    if ((begins || event == Event::value) && left_-- == 0) throw Problem("has too many values");
    if (event == Event::object_start) names_.emplace_back();
    if (event == Event::object_end) names_.pop_back();
    if (event == Event::key) check_name(value.get_ref<const std::string&>());
    return true;
  }

 private:
  void check_name(const std::string& name) {
    if (!names_.back().insert(name).second) throw Problem("says the same name twice in one place");
  }

  std::size_t left_;
  /// Of the objects that are open.
  std::vector<std::set<std::string>> names_;
};

}  // namespace

Json bounded_json(const std::string& text, std::size_t most_values, std::string& problem) {
  problem.clear();
  if (text.size() > most_bytes) {
    problem = "is larger than 16 MB";
    return {};
  }
  try {
    auto root = Json::parse(text, Watch(most_values), /*allow_exceptions=*/false);
    if (root.is_discarded()) problem = "is not JSON";
    if (!root.is_discarded() && !root.is_object()) problem = "is not an object";
    return root;
  } catch (const Problem& caught) {
    problem = caught.what();
  }
  return {};
}

}  // namespace luthier
