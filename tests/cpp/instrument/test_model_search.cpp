#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "instrument/fake_host.h"
#include "instrument/model_search.h"

using namespace luthier;
namespace fs = std::filesystem;

namespace {

/// A folder with files of these names, gone with the object.
class Folder {
 public:
  explicit Folder(const std::vector<std::string>& files) : path_(fs::temp_directory_path() / "luthier shipped é") {
    fs::create_directories(path_ / "inner.ts");
    for (const auto& file : files) std::ofstream(path_ / file) << "model";
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string name() const { return path_.u8string() + "/"; }

 private:
  fs::path path_;
};

}  // namespace

TEST_CASE("a model that is shipped is found by its name, with or without its ending") {
  const Folder folder({"strings.ts", "drums.ts", "notes.txt"});
  const std::vector<std::string> folders{"/there is none/", folder.name()};
  CHECK(shipped_path(folders, "strings") == folder.name() + "strings.ts");
  CHECK(shipped_path(folders, "strings.ts") == folder.name() + "strings.ts");
  CHECK(shipped_path(folders, "piano").empty());
  CHECK(shipped_path(folders, "inner").empty());
  CHECK(shipped_path(folders, "").empty());
}

TEST_CASE("a name that is a path leads nowhere") {
  const Folder folder({"strings.ts"});
  CHECK(shipped_path({folder.name() + "inner.ts/"}, "../strings").empty());
  CHECK(shipped_path({folder.name()}, folder.name() + "strings.ts").empty());
}

TEST_CASE("what the host finds comes first, and what nobody finds is told by its name") {
  FakeHost host;
  CHECK(model_path(host, "strings") == "/models/strings");
  CHECK_THROWS_WITH(model_path(host, "lost"), doctest::Contains("cannot find 'lost'"));
}

namespace {

/// Has these models only.
struct Shelf final : FakeHost {
  std::string find_model(const std::string& name) override {
    for (const std::string known : {"voice", "my sounds/take 2.ts", "20231224", "0.1"}) {
      if (name == known) return "/models/" + name;
    }
    return {};
  }
  std::string places() const override { return "'/patches'"; }
};

}  // namespace

TEST_CASE("a name takes as many words as it needs, and what is left is the method") {
  Shelf host;
  const auto check = [&host](const Atoms& words, const std::string& name, const std::string& method) {
    const auto found = model_in_words(host, words);
    CHECK(found.name == name);
    CHECK(found.method == method);
  };
  check({"voice"}, "voice", "");
  check({"voice", "encode"}, "voice", "encode");
  check({"my", "sounds/take", "2.ts"}, "my sounds/take 2.ts", "");
  check({"my", "sounds/take", "2.ts", "decode"}, "my sounds/take 2.ts", "decode");
  check({20231224.0}, "20231224", "");
  check({double(0.1f)}, "0.1", "");
}

TEST_CASE("words that name no model are all told, with where it was looked") {
  Shelf host;
  const std::string where = ": put it beside the patch or in the search path (looked in '/patches')";
  const auto refusal = [&host](const Atoms& words) {
    try {
      model_in_words(host, words);
    } catch (const EngineError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(refusal({"lost"}) == "cannot find 'lost'" + where);
  CHECK(refusal({"lost", "forward"}) == "cannot find 'lost' or 'lost forward'" + where);
  CHECK(refusal({7.0}) == "cannot find '7'" + where + "; a name that looks like a number may reach nn~ as another one");
  CHECK(refusal({"voice", "a", "b"}) == "cannot find 'voice' or 'voice a b'" + where);
}
