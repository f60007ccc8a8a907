// A file or stream of households, block by block.
#pragma once

#include <cstdio>
#include <optional>
#include <string>

#include "engine.h"

namespace ventanilla {

// "ndjson", "csv", or empty: by the file's ending, else by its first byte.
struct InputOptions {
  std::string format;
  std::string as_of;  // for households that state no day
  // Another catalog that reads the same file: columns that only one of the two knows count for nothing in the other.
  const Engine* also = nullptr;
};

class HouseholdInput {
 public:
  // "-" is standard input. Says on standard error why it cannot be used.
  static std::optional<HouseholdInput> Open(const std::string& path, const InputOptions& options, const Engine& engine);

  HouseholdInput(HouseholdInput&&) noexcept;
  HouseholdInput& operator=(HouseholdInput&&) = delete;
  ~HouseholdInput();

  const HouseholdFormat& format() const { return format_; }
  const HouseholdFormat& other_format() const { return other_format_; }  // of InputOptions::also
  std::size_t size() const { return size_; }  // bytes; 0 when it is not known

  // False at the end.
  bool Next(Block& block);
  // Whether the file could not be read to its end: then the last blocks are missing, and standard error says so.
  bool failed() const { return failed_; }

 private:
  explicit HouseholdInput(std::FILE* file) : file_(file) {}
  bool Read(std::string& into);  // more bytes; false at the end
  bool ReadHeader(const std::string& path, std::string& text, const InputOptions& options, const Engine& engine);

  std::FILE* file_;
  std::string path_;
  std::size_t size_ = 0;
  bool ended_ = false, failed_ = false;
  HouseholdFormat format_, other_format_;
  BlockCutter cutter_;
  std::string bytes_;
};

}  // namespace ventanilla
