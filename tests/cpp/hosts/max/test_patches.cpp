// The objects of our own patches and help for Max, made as Max makes them: what is saved of each is what it has.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "hosts/max/patch.h"

using namespace luthier::test;
using fake_max::Box;
using Json = nlohmann::json;
using Texts = std::vector<std::string>;

namespace {

/// The objects of ours in a window and in the windows inside it.
void collect(const Json& patcher, std::vector<Json>& found) {
  for (const auto& item : patcher.at("boxes")) {
    const auto& box = item.at("box");
    if (box.contains("patcher")) collect(box.at("patcher"), found);
    const auto text = box.value("text", std::string());
    if (box.at("maxclass") == "newobj" && fake_max::knows(text.substr(0, text.find(' ')))) found.push_back(box);
  }
}

std::vector<Json> objects_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::vector<Json> found;
  collect(Json::parse(stream).at("patcher"), found);
  return found;
}

}  // namespace

TEST_CASE("every object of ours in a patch or in the help has the inlets and outlets that the file says") {
  Patch patch;
  fake_max::world().files.clear();  // cords must stay where somebody opens a patch before there is a model
  std::size_t objects = 0, files = 0;
  for (const char* folder : {PATCHES, HELP}) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().extension() == ".xml") continue;
      ++files;
      for (const auto& saved : objects_of(entry.path())) {
        const auto text = saved.at("text").get<std::string>();
        INFO(entry.path().filename().string() << ": " << text);
        Box box(text);
        CHECK(saved.at("numinlets") == (text.rfind("nn.info", 0) == 0 ? 1 : box.inlets()));
        CHECK(saved.at("outlettype").get<Texts>() == box.outlets());
        ++objects;
      }
    }
  }
  CHECK(files > 10);
  CHECK(objects > 2 * files);
  for (const auto& error : patch.errors()) {
    INFO(error);
    CHECK(error.find("cannot find") != std::string::npos);
  }
}
