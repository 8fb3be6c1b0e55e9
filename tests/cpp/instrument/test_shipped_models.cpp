#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "instrument/fake_host.h"
#include "instrument/shipped_models.h"

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
