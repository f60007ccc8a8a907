// A stream of households, cut into blocks of whole ones that threads may read apart.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "table/csv.h"

namespace ventanilla {

inline constexpr std::size_t kBlock = std::size_t{1} << 18;         // bytes at which a block is cut
inline constexpr std::size_t kMaxHousehold = std::size_t{4} << 20;  // bytes of one household

struct Block {
  std::string text;
  std::size_t line = 1;  // of the stream, at which it begins
  bool cut = false;      // its last household goes on: it is too long, and the rest of it is in no block
};

class BlockCutter {
 public:
  // Of NDJSON: a line is a household.
  BlockCutter() = default;
  // Of CSV, behind its header: neighbouring records with the same field in `id_column` are a household.
  BlockCutter(char separator, std::size_t id_column, std::size_t line) : separator_(separator), id_column_(id_column), csv_(true), line_(line) {}

  void Feed(std::string_view bytes) { buffer_.append(bytes); }

  // The next block. False when more bytes have to be fed first; `last`: none will come. Holds kMaxHousehold and what was fed at once.
  bool Next(bool last, Block& block);

 private:
  struct Scan {
    std::size_t whole = 0;     // bytes of whole households
    std::size_t records = 0;   // bytes of whole records
    std::string id;            // of the last record
    bool broken_line = false;  // the last record is the beginning of a line that is too long
  };

  void SkipRest(bool last);
  Scan ScanLines(bool last) const;
  Scan ScanRecords(bool last);
  std::string_view IdOf(std::string_view record);
  void Drop(std::size_t bytes);

  char separator_ = ',';
  std::size_t id_column_ = 0;
  bool csv_ = false;
  std::size_t line_ = 1;
  std::string buffer_;
  bool skip_line_ = false;       // the rest of a line that was too long
  bool skip_household_ = false;  // the records that have skip_id_
  std::string skip_id_;
  std::string id_;               // what IdOf() decoded
};

}  // namespace ventanilla
