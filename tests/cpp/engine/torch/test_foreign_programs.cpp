// A TorchScript file is a program, and its parts are programs too: what libtorch would do with those of a stranger.
#include <doctest/doctest.h>
#include <torch/script.h>

#include <filesystem>
#include <fstream>

#include "engine/archive/archive_check.h"
#include "engine/archive/pickle_check.h"
#include "engine/archive/script_check.h"
#include "engine/torch/torch_engine.h"

#undef CHECK
#define CHECK DOCTEST_CHECK

using namespace luthier;
namespace fs = std::filesystem;

namespace {

const std::string plain_forward = "    def forward(self, x):\n        return x\n";

/// A folder of its own, in which the model lies and might write.
struct Place {
  Place() : folder(fs::temp_directory_path() / "luthier_foreign_programs"), victim(folder / "victim.bin") {
    fs::remove_all(folder);
    fs::create_directory(folder);
    std::ofstream(victim) << "0123456789abcdef";
  }
  ~Place() { fs::remove_all(folder); }

  std::string saved(const std::string& methods, const std::function<void(torch::jit::Module&)>& add = {}) const {
    torch::jit::Module module("foreign");
    module.register_buffer("forward_params", torch::tensor({1, 1, 1, 1}, torch::kInt64));
    if (add) add(module);
    module.define(methods);
    const auto path = (folder / "model.ts").string();
    module.save(path);
    return path;
  }
  bool victim_is_whole() const {
    std::string text;
    std::ifstream(victim) >> text;
    return text == "0123456789abcdef";
  }
  std::string writing() const {
    return "        y = torch.from_file('" + victim.string() +
           "', True, 4)\n        y.fill_(42.0)\n        assert bool(y.sum() > 0.0)\n";
  }

  fs::path folder, victim;
};

std::string error_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a model that would write into files is refused before anything of it runs, also when it is only looked at") {
  const Place place;
  const auto in_forward = "    def forward(self, x):\n" + place.writing() + "        return x\n";
  const auto in_list =
      plain_forward + "    def get_methods(self):\n" + place.writing() + "        return ['forward']\n";
  const auto in_unused = plain_forward + "    def other(self, x):\n" + place.writing() + "        return x\n";
  for (const auto& methods : {in_forward, in_list, in_unused}) {
    const auto path = place.saved(methods);
    CHECK(holds(error_of([&] { load_torch_engine(path); }), "calls 'from_file', which reaches files"));
    CHECK(holds(error_of([&] { read_torch_model(path); }), "calls 'from_file', which reaches files"));
  }
  const auto saving = place.saved("    def forward(self, x):\n        torch.save(x, '" + place.victim.string() +
                                  "')\n        return x\n");
  CHECK(holds(error_of([&] { load_torch_engine(saving); }), "calls 'save', which reaches files"));
  CHECK(place.victim_is_whole());
}

TEST_CASE("a model that does anything but compute is refused by the name of what it calls") {
  const Place place;
  const auto refusal = [&](const std::string& line) {
    const auto path = place.saved("    def forward(self, x):\n        " + line + "\n        return x\n");
    return error_of([&] { load_torch_engine(path); });
  };
  CHECK(holds(refusal("print(x)"), "it calls 'prim::Print', and a model may only compute"));
  CHECK(holds(refusal("x = torch._unsafe_index(x, [torch.ones([1], dtype=4) * 1000000])"), "'aten::_unsafe_index'"));
  CHECK(holds(refusal("x = torch._reshape_alias(x, [1000], [1000])"), "'aten::_reshape_alias'"));
  CHECK(refusal("y = torch.softmax(x, -1).sum() + torch.fft_rfft(x).abs().max()").empty());
}

TEST_CASE("looking at a model runs none of its methods") {
  const Place place;
  const std::string computed = plain_forward +
                               "    def get_methods(self):\n"
                               "        assert False, 'it was run'\n"
                               "        names = ['forward']\n"
                               "        names.append('x')\n"
                               "        return names\n";
  const auto looked_at = read_torch_model(place.saved(computed));
  REQUIRE(looked_at.methods.size() == 1);
  CHECK(looked_at.methods[0].name == "forward");
  const auto listed = plain_forward + "    def get_methods(self):\n        return self.names\n";
  const auto kept = read_torch_model(place.saved(listed, [](auto& module) {
    const c10::List<std::string> names({"forward"});
    module.register_attribute("names", c10::ListType::ofStrings(), names);
  }));
  CHECK(kept.methods.size() == 1);
}

TEST_CASE("methods that would be endless when they are written out are refused") {
  const Place place;
  std::string methods = "    def m0(self, x):\n        return x + 1\n";
  for (int i = 1; i < 30; ++i) {
    const auto called = "self.m" + std::to_string(i - 1);
    methods += "    def m" + std::to_string(i) + "(self, x):\n        return " + called + "(" + called + "(x))\n";
  }
  const auto path = place.saved(methods + "    def forward(self, x):\n        return self.m29(x)\n");
  CHECK(holds(error_of([&] { load_torch_engine(path); }), "its methods are too large"));
}

TEST_CASE("code that runs while a file is read, or ends the compiler, is seen in the source") {
  CHECK(problem_of_script("def f(self):\n  return 'from_file' # __setstate__ in a comment\n").empty());
  CHECK(problem_of_script("  save : int\n  def save(self):\n    return getattr(self, \"0\")\n").empty());
  CHECK(holds(problem_of_script("def __setstate__(self, x):\n  pass"), "would run while the file is read"));
  CHECK(holds(problem_of_script("def f(x=torch . from_file('a')):\n  pass"), "'from_file'"));
  CHECK(holds(problem_of_script("f = getattr(torch, 'from\\x5ffile')"), "reaches files"));
  CHECK(holds(problem_of_script("x = " + std::string(100000, '(')), "too many brackets"));
  CHECK(holds(problem_of_script("x = " + std::string(100000, '-') + "1"), "too long"));
  std::string list = "x = [1";
  for (int i = 0; i < 100000; ++i) list += ", 1";
  CHECK(problem_of_script(list + "]\n").empty());
}

TEST_CASE("pickles that ask for more than they hold are refused") {
  using namespace std::string_literals;
  CHECK(problem_of_pickle("\x80\x02]q\x00X\x03\x00\x00\x00"s + "abcah\x00\x85."s).empty());
  CHECK(holds(problem_of_pickle("\x80\x02]r\xff\xff\xff\xff."s), "names place 4294967295 of its memory"));
  CHECK(holds(problem_of_pickle("\x80\x02]r\x00\x00\x00\x0c."s), "names place"));
  CHECK(holds(problem_of_pickle("\x80\x02X\xff\xff\xff\x7f."s), "ends too early"));
  CHECK(holds(problem_of_pickle("\x80\x02]h\x07."s), "takes what is not there"));
  CHECK(holds(problem_of_pickle("\x80\x02)"s + std::string(100000, '\x85') + "."), "too deep"));
  CHECK(holds(problem_of_pickle("\x80\x02" + std::string(100000, ']') + std::string(99999, 'a') + "."), "too deep"));
  CHECK(holds(problem_of_pickle("\x80\x02"
                                "c__torch__.torch\nclasses.profiler.RecordFunction\n."s),
              "of a library"));
}

TEST_CASE("every place of a real file's pickle is looked at, by whatever name libtorch finds it") {
  const Place place;
  const auto path = place.saved(plain_forward);
  check_archive(path);
  CHECK(error_of([&] { load_torch_engine(path); }).empty());
}
