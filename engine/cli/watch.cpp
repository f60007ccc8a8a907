#include "cli/watch.h"

#include <unistd.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <map>
#include <thread>
#include <utility>
#include <vector>

#include "cli/folders.h"

namespace ventanilla {
namespace {

namespace fs = std::filesystem;
using Stamps = std::map<std::string, std::pair<fs::file_time_type, std::uintmax_t>>;  // by path: when written, and how long

constexpr auto kPause = std::chrono::milliseconds(200);
constexpr char kClear[] = "\x1b[H\x1b[2J\x1b[3J";

Stamps StampsOf(const std::vector<std::string>& folders) {
  Stamps stamps;
  for (const std::string& folder : folders) {
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      std::error_code gone;  // between one call and the next
      if (at->path().extension() == ".json") stamps[at->path().string()] = {at->last_write_time(gone), at->file_size(gone)};
    }
  }
  return stamps;
}

// Returns when they are others, and stay so for a moment: an editor may write a file in steps.
void AwaitChange(const std::vector<std::string>& folders, const Stamps& seen) {
  for (Stamps before = seen;;) {
    std::this_thread::sleep_for(kPause);
    Stamps now = StampsOf(folders);
    if (now != seen && now == before) return;
    before = std::move(now);
  }
}

void PutHour() {
  const std::time_t now = std::time(nullptr);
  char hour[9];
  std::strftime(hour, sizeof hour, "%H:%M:%S", std::localtime(&now));
  std::cout << (isatty(STDOUT_FILENO) != 0 ? kClear : "") << hour << std::endl;
}

}  // namespace

int Watch(const std::string& folder, const std::function<int()>& once) {
  for (;;) {
    const std::vector<std::string> folders = ReadCatalogFolder(folder).folders;
    const Stamps stamps = StampsOf(folders);
    PutHour();
    once();
    std::cout << std::flush;
    AwaitChange(folders, stamps);
  }
}

}  // namespace ventanilla
