// Reads mutated inputs until they have been so many, or for so long; an input is known again by its target and number.
//   fuzz CORPUS ROUNDS               every target, so many inputs each: what the tests run
//   fuzz CORPUS ROUNDS TARGET FIRST  the same of one target from number FIRST on: to look at what failed
//   fuzz CORPUS minutes=30           for half an hour, from a place that differs from day to day
// It fails where an input ends the program, takes longer than five seconds of the processor, or where memory has grown
// beyond a stated limit.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "fuzz/targets.h"

namespace {

using namespace luthier::fuzz;

constexpr double longest_seconds = 5.0;
/// Of the whole process under a sanitizer, which keeps what was freed for a while.
constexpr long most_kilobytes = 1 << 20;

std::vector<std::string> inputs_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> inputs;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    inputs.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return inputs;
}

double processor_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

long kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/// Says which input it was before anything can go wrong with it.
void announce(const Target& target, unsigned long number) { std::fprintf(stderr, "\r%s %lu ", target.name, number); }

/// False where it went wrong.
bool read(const Target& target, const std::vector<std::string>& inputs, unsigned long number) {
  std::seed_seq seed{static_cast<unsigned>(number), static_cast<unsigned>(number >> 32)};
  Random random(seed);
  announce(target, number);
  const double before = processor_seconds();
  try {
    target.read(inputs[random() % inputs.size()], random);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "\n%s %lu: %s\n", target.name, number, error.what());
    return false;
  }
  const double seconds = processor_seconds() - before;
  if (seconds > longest_seconds) std::fprintf(stderr, "\n%s %lu: took %.1f s\n", target.name, number, seconds);
  if (kilobytes() > most_kilobytes) std::fprintf(stderr, "\n%s %lu: %ld kB\n", target.name, number, kilobytes());
  return seconds <= longest_seconds && kilobytes() <= most_kilobytes;
}

bool read_each(const std::vector<Target>& all, const std::string& corpus, const std::string& only, unsigned long first,
               unsigned long rounds) {
  bool good = true;
  for (const auto& target : all) {
    if (!only.empty() && only != target.name) continue;
    const auto inputs = inputs_in(corpus + "/" + target.folder);
    for (unsigned long n = first; n < first + rounds; ++n) good = read(target, inputs, n) && good;
  }
  return good;
}

}  // namespace

// The sanitizer keeps what was freed, 256 MB of it, to see it touched again: the limit of memory would count that.
extern "C" __attribute__((visibility("default"))) const char* __asan_default_options() {
  return "quarantine_size_mb=8";
}

int main(int count, char** words) {
  if (count < 3) return std::fprintf(stderr, "usage: fuzz CORPUS ROUNDS|minutes=N [TARGET [FIRST]]\n"), 2;
  const std::string corpus = words[1], amount = words[2], only = count > 3 ? words[3] : "";
  const auto all = targets(corpus);
  bool good = true;
  unsigned long read_inputs = 0;
  if (amount.rfind("minutes=", 0) == 0) {
    using Clock = std::chrono::steady_clock;
    const auto end = Clock::now() + std::chrono::duration<double, std::ratio<60>>(std::atof(amount.c_str() + 8));
    auto first = static_cast<unsigned long>(std::time(nullptr)) << 24;
    for (constexpr unsigned long at_once = 200; Clock::now() < end; first += at_once, read_inputs += at_once)
      good = read_each(all, corpus, only, first, at_once) && good;
  } else {
    read_inputs = std::strtoul(amount.c_str(), nullptr, 10);
    good = read_each(all, corpus, only, count > 4 ? std::strtoul(words[4], nullptr, 10) : 0, read_inputs);
  }
  std::fprintf(stderr, "\n%lu inputs a target, %ld MB: %s\n", read_inputs, kilobytes() / 1024,
               good ? "all were read or refused" : "SOME WENT WRONG");
  return good ? 0 : 1;
}
