#include <cmath>
#include <cstdint>
#include <utility>

#include "diagnostics/excerpt.h"
#include "diagnostics/json.h"
#include "diagnostics/json_lexer.h"
#include "diagnostics/real.h"
#include "diagnostics/text.h"

namespace ventanilla {
namespace {

constexpr std::size_t kMaxShownMessage = 300;

// Control characters as "<U+000A>".
std::string Visible(std::string_view text) {
  std::string visible;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20) {
      visible += c;
      continue;
    }
    visible += c < 0x10 ? "<U+000" : "<U+001";
    visible += "0123456789ABCDEF"[c % 16];
    visible += '>';
  }
  return visible;
}

// A container that is being read, and what of it.
struct Level {
  const Level* around;
  const std::string* key = nullptr;  // of an object
  std::size_t index = 0;             // of a list
};

std::string PointerOf(const Level* level) {
  if (level == nullptr) return {};
  const std::string around = PointerOf(level->around);
  return level->key != nullptr ? Join(around, *level->key) : Join(around, level->index);
}

// Every Read...() begins at the token that was read last, and is false after an error.
class JsonParser {
 public:
  explicit JsonParser(const SourceText& source) : source_(source), lexer_(source.text) {}

  Result<Json> Parse() {
    Json tree;
    Next();
    if (ReadValue(tree, nullptr, 0) && Next() != JsonToken::kEnd) Unexpected("value", JsonToken::kEnd);
    if (!errors_.empty()) return std::move(errors_);
    return tree;
  }

 private:
  JsonToken Next() { return token_ = lexer_.Next(); }

  bool ReadValue(Json& value, const Level* around, int depth) {
    switch (token_) {
      case JsonToken::kTrue: value = true; return true;
      case JsonToken::kFalse: value = false; return true;
      case JsonToken::kNull: return true;
      case JsonToken::kText: value = std::move(lexer_.text()); return true;
      case JsonToken::kNumber: return ReadNumber(value);
      case JsonToken::kOpenList: return CheckDepth(depth) && ReadList(value, around, depth + 1);
      case JsonToken::kOpenObject: return CheckDepth(depth) && ReadObject(value, around, depth + 1);
      case JsonToken::kError: return Unexpected("value", JsonToken::kError);
      default: return Unexpected("value", JsonToken::kAnyValue);
    }
  }

  bool CheckDepth(int depth) {
    if (depth < kMaxJsonDepth) return true;
    const std::size_t begin = lexer_.read() - 1;
    return Fail("json-depth", "", begin, begin + 1,
                "objects and lists are nested more than {} deep", {PrintWhole(kMaxJsonDepth)});
  }

  bool ReadList(Json& value, const Level* around, int depth) {
    value = Json::value_t::array;
    auto& list = value.get_ref<Json::array_t&>();
    if (Next() == JsonToken::kCloseList) return true;
    for (Level level{around};; ++level.index, Next()) {
      if (!ReadValue(list.emplace_back(), &level, depth)) return false;
      if (Next() == JsonToken::kCloseList) return true;
      if (token_ != JsonToken::kComma) return Unexpected("array", JsonToken::kCloseList);
    }
  }

  bool ReadObject(Json& value, const Level* around, int depth) {
    value = Json::value_t::object;
    auto& object = value.get_ref<Json::object_t&>();
    if (Next() == JsonToken::kCloseObject) return true;
    for (Level level{around};; Next()) {
      if (token_ != JsonToken::kText) return Unexpected("object key", JsonToken::kText);
      const auto [member, added] = object.emplace(lexer_.text(), nullptr);
      level.key = &member->first;
      if (!added) {
        return Fail("json-duplicate-key", PointerOf(&level), lexer_.begin(), lexer_.read(),
                    "the key \"{}\" stands twice in one object", {Presentable(member->first, kMaxShownCharacters)},
                    "Remove or rename one of the two.");
      }
      if (Next() != JsonToken::kColon) return Unexpected("object separator", JsonToken::kColon);
      Next();
      if (!ReadValue(member->second, &level, depth)) return false;
      if (Next() == JsonToken::kCloseObject) return true;
      if (token_ != JsonToken::kComma) return Unexpected("object", JsonToken::kCloseObject);
    }
  }

  // Whole up to 2^53 and written like that; else a double.
  bool ReadNumber(Json& value) {
    const std::string_view written = lexer_.written();
    const bool negative = written.starts_with('-');
    if (const auto whole = ReadWhole(written.substr(negative ? 1 : 0), 10)) {
      if (negative) {
        value = -*whole;
      } else {
        value = static_cast<std::uint64_t>(*whole);
      }
      return true;
    }
    const double real = ReadReal(written);
    if (!std::isfinite(real)) return FailSyntax("number overflow parsing '{}'", {written});
    value = real;
    return true;
  }

  // `expected` is kError where the lexer says it all.
  bool Unexpected(const char* where, JsonToken expected) {
    const bool says_more = expected != JsonToken::kError;
    const std::string_view more = says_more ? "; expected " : "";
    const std::string_view wanted = says_more ? NameOf(expected) : "";
    if (token_ != JsonToken::kError) {
      return FailSyntax("syntax error while parsing {} - unexpected {}{}{}", {where, NameOf(token_), more, wanted});
    }
    return FailSyntax("syntax error while parsing {} - {}; last read: '{}'{}{}",
                      {where, lexer_.error(), Visible(lexer_.written()), more, wanted});
  }

  // At the byte that was read last.
  bool FailSyntax(const char* text, Words values) {
    const std::size_t begin = lexer_.read() - 1;
    Fail("json-syntax", "", begin, begin + 1, text, values);
    std::string& message = errors_.back().message;
    message = Presentable(message, kMaxShownMessage);
    return false;
  }

  // The text may have gaps for the values, as Fill() has them.
  bool Fail(const char* code, std::string_view pointer, std::size_t begin, std::size_t end, const char* text, Words values,
            const char* mend = "") {
    Diagnostic diagnostic = At({source_.file, {}}, pointer, code, Fill(text, values), mend);
    diagnostic.position = PositionAt(source_.text, begin);
    diagnostic.excerpt = Excerpt(source_.text, begin, end);
    errors_.push_back(std::move(diagnostic));
    return false;
  }

  const SourceText& source_;
  JsonLexer lexer_;
  JsonToken token_ = JsonToken::kEnd;
  Diagnostics errors_;
};

}  // namespace

Result<Json> ParseJson(const SourceText& source) {
  if (source.text.size() <= kMaxJsonBytes) return JsonParser(source).Parse();
  const std::string message = Fill("the text has {} bytes; at most {} are read", {PrintWhole(source.text.size()), PrintWhole(kMaxJsonBytes)});
  Diagnostics errors;
  errors.push_back(At({source.file, {}}, "", "json-size", message, "Split it into several files."));
  return errors;
}

}  // namespace ventanilla
