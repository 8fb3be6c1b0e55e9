#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "engine/native/model_file.h"
#include "hosts/max/patch.h"

using namespace luthier::test;
using fake_max::Box;
using Texts = std::vector<std::string>;

namespace {

/// A model file in a folder of its own, which is gone when the test is over.
class PlacedModel {
 public:
  explicit PlacedModel(const std::string& name) {
    static int count = 0;
    folder_ = std::filesystem::temp_directory_path() /
              ("luthier_" + std::to_string(getpid()) + "_placed_" + std::to_string(++count));
    path_ = folder_ / std::filesystem::u8path(name);
    std::filesystem::create_directories(path_.parent_path());
    ModelFile model;
    const int weight = model.weight({1, 1, 1}, {1.0f});
    model.segment("net", {{{"op", "convolution"}, {"weight", weight}, {"history", 0}, {"dilation", 1}}});
    model.method("forward", {"net"}, 1, 1, 1, 1);
    std::ofstream(path_, std::ios::binary) << model.bytes();
  }
  ~PlacedModel() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string path() const { return path_.string(); }
  /// As Max writes it, which knows several disks.
  std::string max_path() const { return "Macintosh HD:" + path(); }

 private:
  std::filesystem::path folder_, path_;
};

std::vector<t_atom> symbol(const std::string& text) {
  t_atom atom{};
  atom.a_type = A_SYM;
  atom.a_w.w_sym = gensym(text.c_str());
  return {atom};
}

}  // namespace

TEST_CASE("a file is found by its name, with or without .ts, in Max's search path") {
  Patch patch;
  Box box("nn~");
  box.send("load dotted");
  box.send("load dotted.ts");
  CHECK(box.take_sent() == Texts{"1: loaded /models/model", "1: loaded /models/model"});
  CHECK(patch.errors().empty());
}

TEST_CASE(
    "a file is found by a path with a disk, by a path of the system, and with spaces and letters of any language") {
  for (const char* name : {"voice.ts", "my voice.ts",
                           "Gr\xc3\xbc\xc3\x9f"
                           "e \xe5\xa3\xb0.ts",
                           "a folder/of sounds/v.ts"}) {
    Patch patch;
    const PlacedModel model(name);
    Box box("nn~");
    const auto loaded = Texts{"1: loaded " + model.path()};
    const auto short_path = model.max_path().substr(0, model.max_path().size() - 3);
    for (const auto& path : {model.max_path(), model.path(), short_path}) {
      INFO(path);
      box.send("load", symbol(path));
      CHECK(box.take_sent() == loaded);
    }
    CHECK(patch.errors().empty());
  }
}

TEST_CASE("a path that is longer than the names that Max looks for is found all the same, and a longer one refused") {
  Patch patch;
  const std::string folder(200, 'f');
  const PlacedModel model(folder + "/" + folder + "/" + folder + "/voice.ts");
  Box box("nn~");
  box.send("load", symbol(model.max_path()));
  CHECK(box.take_sent() == Texts{"1: loaded " + model.path()});
  CHECK(patch.errors().empty());
  box.send("load", symbol("Macintosh HD:/" + std::string(5000, 'x') + ".ts"));
  CHECK(patch.errors().size() == 1);
}

TEST_CASE("a folder, or a file that is not there, is one error line, and comes out as a message") {
  Patch patch;
  const PlacedModel model("voice.ts");
  Box box("nn~");
  const auto folder = std::filesystem::path(model.path()).parent_path().string();
  for (const auto& path :
       {model.max_path() + "x", "Macintosh HD:" + folder, std::string("Macintosh HD:"), std::string()}) {
    const auto before = patch.errors().size();
    box.send("load", symbol(path));
    INFO(path);
    CHECK(patch.errors().size() == before + 1);
    const auto sent = box.take_sent();
    REQUIRE(sent.size() == 1);
    CHECK(sent[0] == "1: error " + patch.errors().back());
  }
}

TEST_CASE("a model file that is dropped on an object is loaded, other files are not taken") {
  Patch patch;
  const PlacedModel model("my voice.ts");
  Box box("nn~");
  const auto message = fake_max::drop(box.object(), model.max_path());
  CHECK(message == "load");
  box.send(message, symbol(model.max_path()));
  CHECK(box.take_sent() == Texts{"1: loaded " + model.path()});
  CHECK(fake_max::drop(box.object(), "disk:/sounds/voice.wav").empty());
  CHECK(fake_max::drop(box.object(), ".ts").empty());
}

TEST_CASE("a frozen device, a project or an application is told which model file the object needs") {
  Patch patch;
  const PlacedModel model("my voice.ts");
  Box box("nn~");
  CHECK(fake_max::files_of(box.object()).empty());
  box.send("load", symbol(model.max_path()));
  CHECK(fake_max::files_of(box.object()) == Texts{"1 " + model.path()});
}
