#include "catalog/texts.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "catalog/files.h"
#include "catalog/letters.h"
#include "catalog/link.h"
#include "catalog/problems.h"
#include "diagnostics/json.h"
#include "diagnostics/text.h"
#include "diagnostics/utf8.h"

namespace ventanilla {
namespace {

// Read by the engine alone, which checks them for itself.
constexpr std::string_view kFormulaKeys[] = {"when", "formula", "applies", "in", "schedule"};

// Languages that are written in other letters; of those that stand in a catalog and not here texts are Latin.
constexpr std::string_view kOtherLetters[] = {"am", "ar", "be", "bg", "bn", "el", "fa", "he", "hi", "hy", "ja", "ka", "km", "ko", "mk",
                                              "mn", "ne", "ps", "ru", "sr", "ta", "te", "th", "uk", "ur", "yi", "zh"};

template <std::size_t kCount>
bool IsOneOf(std::string_view key, const std::string_view (&keys)[kCount]) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

std::string CodeName(std::uint32_t code) {
  std::string digits;
  for (int shift = code > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) digits += "0123456789ABCDEF"[(code >> shift) & 15u];
  return Concat({"U+", digits});
}

// What is wrong with a text, at the first place where something is.
class TextChecker {
 public:
  TextChecker(std::string_view text, bool latin) : text_(text), latin_(latin) {}

  // Whether something was found.
  bool Run() {
    for (std::size_t at = 0; at < text_.size() && code_.empty();) {
      const std::size_t length = CodePointLength(text_, at);
      if (length == 0) break;  // JSON that parses has none of it
      Look(CodePointAt(text_, at), text_.substr(at, length));
      at += length;
    }
    return !code_.empty();
  }

  const std::string& code() const { return code_; }
  const std::string& message() const { return message_; }
  const std::string& mend() const { return mend_; }

 private:
  void Look(std::uint32_t code, std::string_view letter) {
    const bool space = code == ' ';
    word_ = space ? 0 : word_ + 1;
    marks_ = IsMark(code) ? marks_ + 1 : 0;
    if (!IsMark(code)) Remember(code, space);
    if (IsHidden(code)) {
      Report("hidden-character", Concat({"this text has the character ", CodeName(code), ", which nobody sees"}), "Take it out: type the text anew.");
    } else if (latin_ ? !IsLatinText(code) : latin_seen_ && other_seen_) {
      Report("foreign-letter",
             latin_ ? Concat({"\"", letter, "\" (", CodeName(code), ") is no letter or sign of this language"})
                    : Concat({"\"", letter, "\" (", CodeName(code), ") stands in one word with letters of another script"}),
             "Type the word anew: it may look like another letter, and is none.");
    } else if (marks_ > 2) {
      Report("stacked-marks", "more than two accents stand on one letter", "Take them out.");
    } else if (++characters_ > kMaxTextCharacters) {
      Report("long-text", Concat({"a text may have ", PrintWhole(kMaxTextCharacters), " characters"}), "Say it in fewer words.");
    } else if (word_ > kMaxWordCharacters) {
      Report("long-word", Concat({"there may be ", PrintWhole(kMaxWordCharacters), " characters between two spaces"}), "Break it by spaces.");
    }
  }

  void Remember(std::uint32_t code, bool space) {
    latin_seen_ = !space && (latin_seen_ || IsLatinLetter(code));
    other_seen_ = !space && (other_seen_ || LooksLatin(code));
  }

  void Report(const char* code, std::string message, const char* mend) {
    code_ = code;
    message_ = std::move(message);
    mend_ = mend;
  }

  std::string_view text_;
  bool latin_;
  std::size_t word_ = 0, marks_ = 0, characters_ = 0;
  bool latin_seen_ = false, other_seen_ = false;
  std::string code_, message_, mend_;
};

class Walker {
 public:
  explicit Walker(Diagnostics& errors) : errors_(errors) {}

  void Walk(const Document& document) {
    source_ = document.source;
    Walk(*document.tree, "", "", true);
  }

 private:
  // `key` is that of the value or, of elements, of their list.
  void Walk(const Json& value, const std::string& pointer, std::string_view key, bool latin) {
    if (const auto* text = value.get_ptr<const Json::string_t*>()) {
      if (key == "url") return Link(*text, pointer);
      if (!IsOneOf(key, kFormulaKeys)) Text(*text, pointer, latin);
    } else if (const auto* items = value.get_ptr<const Json::array_t*>()) {
      for (std::size_t i = 0; i < items->size(); ++i) Walk((*items)[i], Join(pointer, i), key, latin);
    } else if (const auto* members = value.get_ptr<const Json::object_t*>()) {
      for (const auto& [name, member] : *members) Walk(member, Join(pointer, name), name, latin && !(member.is_string() && IsOneOf(name, kOtherLetters)));
    }
  }

  void Text(std::string_view text, const std::string& pointer, bool latin) {
    TextChecker checker(text, latin);
    if (checker.Run()) errors_.push_back(At(*source_, pointer, checker.code(), checker.message(), checker.mend()));
  }

  void Link(std::string_view address, const std::string& pointer) {
    if (IsLink(address)) return;
    const std::string shown(address.substr(0, kMaxWordCharacters));
    errors_.push_back(At(*source_, pointer, "bad-link", Fill("\"{}\" is no address that a page may lead to", {shown}),
                         "Write https://, tel: or mailto: and what follows, without spaces; null when there is none."));
  }

  Diagnostics& errors_;
  const SourceText* source_ = nullptr;
};

}  // namespace

Diagnostics CheckTexts(const std::vector<Document>& documents) {
  Diagnostics errors;
  Walker walker(errors);
  for (const Document& document : documents) walker.Walk(document);
  if (errors.size() > kMaxCatalogErrors) errors.resize(kMaxCatalogErrors);
  return errors;
}

}  // namespace ventanilla
