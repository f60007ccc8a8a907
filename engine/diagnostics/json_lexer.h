// The text of a JSON document (RFC 8259) as tokens.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "diagnostics/text.h"

namespace ventanilla {

enum class JsonToken : std::uint8_t {
  kTrue, kFalse, kNull, kText, kNumber, kOpenList, kOpenObject, kCloseList, kCloseObject, kColon, kComma, kEnd,
  kError,     // what stands here begins no token
  kAnyValue,  // never read: for messages that say what was expected
};

// For messages.
std::string_view NameOf(JsonToken token);

class JsonLexer {
 public:
  explicit JsonLexer(std::string_view text) : text_(text) {}

  // Reads the next token. A NUL byte between tokens ends the text; a byte order mark may begin it.
  JsonToken Next();

  std::size_t read() const { return read_; }    // bytes so far; one more when the end was met
  std::size_t begin() const { return begin_; }  // of the token that was read last
  std::string& text() { return decoded_; }      // the text that was read last, decoded
  std::string_view written() const { return text_.substr(shown_from_, read_ - shown_from_); }  // from the last text or number on
  const std::string& error() const { return error_; }

  // Of a document that is a text, before anything is read: where the character stands that holds byte `offset` of the decoded text.
  std::size_t FindInText(std::size_t offset);

 private:
  int Get() { return read_++ < text_.size() ? static_cast<unsigned char>(text_[read_ - 1]) : -1; }
  JsonToken Fail(const char* text, Words values = {});  // with gaps, as Fill() has them
  JsonToken ReadLiteral(std::string_view rest, JsonToken token);
  JsonToken ReadNumber(int c);
  bool SkipDigits(int& c);
  JsonToken ReadText();
  JsonToken FailAtControl(int c);
  bool ReadCharacter(int c);
  bool ReadEscape();
  bool ReadHex(std::uint32_t& code);
  bool ReadCodePoint(int lead);

  std::string_view text_;
  std::size_t read_ = 0;
  std::size_t begin_ = 0;
  std::size_t shown_from_ = 0;
  std::string decoded_;
  std::string error_;
};

}  // namespace ventanilla
