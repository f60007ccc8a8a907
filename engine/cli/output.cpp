#include "cli/output.h"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace ventanilla {
namespace {

constexpr double kEvery = 0.5;  // seconds

std::string Duration(double seconds) {
  const auto whole = static_cast<long>(seconds + 0.5);
  char text[32];
  std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  return text;
}

}  // namespace

Output::Output(const std::string& path) : path_(path.empty() ? "-" : path), file_(path_ == "-" ? stdout : std::fopen(path_.c_str(), "wb")) {
  if (file_ == nullptr) Fail();
}

Output::~Output() { Finish(); }

void Output::Write(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), file_) != text.size()) Fail();
}

void Output::Finish() {
  if (file_ == nullptr) return;
  if (std::fflush(file_) != 0) Fail();
  if (file_ != stdout && std::fclose(file_) != 0) Fail();
  file_ = nullptr;
}

void Output::Fail() const {
  if (errno != EPIPE) std::fprintf(stderr, "%s cannot be written: %s.\n", path_ == "-" ? "standard output" : path_.c_str(), std::strerror(errno));
  std::_Exit(kUnusable);
}

double ThreadSeconds() {
  std::timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

std::string Grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

Progress::Progress(std::size_t whole, const char* things) : terminal_(isatty(STDERR_FILENO) != 0), whole_(whole), things_(things) {}

Progress::~Progress() {
  if (terminal_ && shown_ != begin_) std::fputs("\r\033[K", stderr);
}

void Progress::Show(std::size_t things, std::size_t done) {
  if (!terminal_ || SecondsSince(shown_) < kEvery) return;
  shown_ = Clock::now();
  const double seconds = SecondsSince(begin_);
  std::string line = Grouped(things) + " " + things_ + ", " + Grouped(static_cast<std::size_t>(static_cast<double>(things) / seconds)) + "/s";
  if (whole_ > 0 && done > 0 && done <= whole_) {
    const double share = static_cast<double>(done) / static_cast<double>(whole_);
    line += ", " + std::to_string(static_cast<int>(share * 100)) + "%, " + Duration(seconds / share - seconds) + " left";
  }
  std::fprintf(stderr, "\r\033[K%s", line.c_str());
}

}  // namespace ventanilla
