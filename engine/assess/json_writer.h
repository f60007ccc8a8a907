// Writes JSON text in one pass, keys in the order given, no white space.
#pragma once

#include <string>
#include <string_view>

namespace ventanilla {

class JsonWriter {
 public:
  JsonWriter& Open(char bracket);  // '{' or '['
  JsonWriter& Close(char bracket);
  JsonWriter& Key(std::string_view key);
  JsonWriter& Text(std::string_view text);  // UTF-8; escaped as needed
  // Not inlined: to find where a string keeps its text is 30 bytes of WebAssembly at every call.
  [[gnu::noinline]] JsonWriter& Text(const std::string& text) { return Text(std::string_view(text)); }
  JsonWriter& Text(const char* text) { return Text(std::string_view(text)); }
  JsonWriter& Raw(std::string_view json);   // a number, true, false or null
  JsonWriter& Bool(bool value) { return Raw(value ? "true" : "false"); }

  const std::string& text() const { return text_; }

 private:
  void Comma();
  std::string text_;
};

}  // namespace ventanilla
