// What the command line writes, and how it ends.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdio>
#include <string>
#include <string_view>

namespace ventanilla {

// Exit statuses.
inline constexpr int kFailed = 1;    // a case failed, a household was rejected, something is to be mended
inline constexpr int kUnusable = 2;  // a catalog, a file or an option cannot be used

inline constexpr char kExitStatus[] =
    "Exit status: 0 all is well; 1 a case failed, a household was rejected, or there is something to mend; 2 the catalog, a file or an option "
    "cannot be used.";

// A file, or standard output.
class Output {
 public:
  // "-" or empty: standard output. Ends the program when the file cannot be written.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // Ends the program when it cannot be written, without a word when the reader at the other end of a pipe is gone.
  void Write(std::string_view text);
  void Finish();

 private:
  [[noreturn]] void Fail() const;

  std::string path_;
  std::FILE* file_;
};

using Clock = std::chrono::steady_clock;
inline double SecondsSince(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// The CPU time of the calling thread, in seconds: what it did, whatever else the machine does.
double ThreadSeconds();

// "8,700,000"
std::string Grouped(std::size_t number);

// Says how far long work has come, on a terminal and nowhere else, twice a second.
class Progress {
 public:
  // How much there is in all, in whatever unit; 0 when that is not known.
  // `things`: what is counted beside it.
  explicit Progress(std::size_t whole, const char* things = "households");
  ~Progress();  // takes its line away

  void Show(std::size_t things, std::size_t done);

 private:
  bool terminal_;
  std::size_t whole_;
  const char* things_;
  Clock::time_point begin_ = Clock::now(), shown_ = begin_;
};

}  // namespace ventanilla
