#include "catalog/texts.h"

#include <string>

#include "engine.h"
#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

// The errors of the valid catalog with one value changed, as `code file+pointer: message`.
std::string Saying(const std::string& place, Json value) {
  Sample sample = ValidSample();
  sample[place] = std::move(value);
  std::string out;
  for (const auto& [path, tree] : sample.files) {
    const std::string text = tree.dump();
    const SourceText source{path, text};
    for (const Diagnostic& error : CheckTexts({{path, &tree, &source}})) {
      out += (out.empty() ? "" : "\n") + error.code + " " + error.file + error.pointer + ": " + error.message;
      CHECK(!error.mend.empty());
      CHECK(error.position.line == 1);
    }
  }
  return out;
}

constexpr char kName[] = "programs/asignacion-familiar.json/name/es";
constexpr char kNote[] = "documents.json/documents/0/text";
constexpr char kWay[] = "programs/asignacion-familiar.json/apply/0/url";
constexpr char kSource[] = "programs/asignacion-familiar.json/sources/0/url";

std::string CodeOf(const std::string& found) { return found.substr(0, found.find(' ')); }

TEST_CASE("texts of people pass: accents, quotes, signs, a decomposed letter", "[catalog][texts]") {
  CHECK(Saying(kName, "Asignación “única” de $22.601 — año 1.º, ¿cuándo? Ñandú’s €5 ≤ 10 → sí «ya»") == "");
  CHECK(Saying(kName, "nin\u0303o") == "");
  CHECK(Saying(kName, "Ch’in sañ, Mapuzugun, Qhichwa ch\u02BCaki") == "");
}

TEST_CASE("markup is a text like any other: whoever shows it shows it as it is written", "[catalog][texts]") {
  CHECK(Saying(kName, "<img src=x onerror=alert(1)>") == "");
}

TEST_CASE("a character that nobody sees is refused by name, in every language", "[catalog][texts]") {
  CHECK(Saying(kName, "Bono\u202Eonob") == "hidden-character programs/asignacion-familiar.json/name/es: this text has the character U+202E, which nobody sees");
  for (const char* hidden : {"\u200B", "\u200D", "\u2066", "\u00AD", "\uFEFF", "\u2028", "\u0085", "\U000E0041", "\uE000", "\uFE0F", "\u3164"}) {
    CHECK(CodeOf(Saying(kName, std::string("a") + hidden + "b")) == "hidden-character");
    CHECK(CodeOf(Saying("documents.json/documents/0/note/ar", std::string("a") + hidden + "b")) == "hidden-character");
  }
  CHECK(CodeOf(Saying(kName, "una\nlínea")) == "hidden-character");
  CHECK(CodeOf(Saying(kName, "una\tlínea")) == "hidden-character");
}

TEST_CASE("a letter that only looks Latin is refused by name", "[catalog][texts]") {
  CHECK(Saying(kName, "Ventаnilla") == "foreign-letter programs/asignacion-familiar.json/name/es: \"а\" (U+0430) is no letter or sign of this language");
  for (const char* letter : {"Ε", "ѕ", "ı", "ɡ", "Ａ", "𝐀", "Ꭺ", "ꓮ", "ℂ", "ᴀ", "❶", "😀"}) CHECK(CodeOf(Saying(kName, letter)) == "foreign-letter");
  CHECK(CodeOf(Saying(kNote, "Сédula")) == "foreign-letter");
  CHECK(CodeOf(Saying("catalog.json/licence", "СС-BY")) == "foreign-letter");
}

TEST_CASE("a language of other letters has them, but in no word with Latin ones", "[catalog][texts]") {
  const std::string russian = "documents.json/documents/0/note/ru";
  CHECK(Saying(russian, "Паспорт или cédula") == "");
  CHECK(CodeOf(Saying(russian, "Пaспорт")) == "foreign-letter");
  CHECK(Saying("documents.json/documents/0/note/ja", "Fonasaに聞く") == "");
}

TEST_CASE("texts and words have an end, and letters few accents", "[catalog][texts]") {
  CHECK(Saying(kName, std::string(120, 'a') + " " + std::string(120, 'b')) == "");
  CHECK(CodeOf(Saying(kName, std::string(121, 'a'))) == "long-word");
  std::string lines;
  while (lines.size() < 999) lines += "ab ";
  CHECK(CodeOf(Saying(kName, lines + "ab")) == "long-text");
  CHECK(CodeOf(Saying(kName, "a\u0300\u0301\u0302")) == "stacked-marks");
}

TEST_CASE("a link leads to a page, a telephone or a letter box", "[catalog][texts]") {
  for (const char* fine : {"https://example.org", "http://example.org/old", "https://example.org:8443/a?b=c#d", "tel:+56-2-2345", "tel:*600", "mailto:hola@example.org?subject=x"}) {
    CHECK(Saying(kWay, fine) == "");
  }
  for (const char* wrong : {"javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc", "ftp://example.org", "//example.org",
                            "/a", "https:example.org", "https://", "https://user:word@example.org", "https://example.org@evil.example", "https://exa mple.org",
                            "https://example.org\\@evil.example", "https://пример.example", "https://example", "https://..example.org", "https://1.2.3.4",
                            "https://example.org:99999999", " https://example.org", "blob:https://example.org/1", "intent://x", "tel:", "mailto:@@", "sms:1", ""}) {
    INFO(wrong);
    CHECK(CodeOf(Saying(kWay, wrong)) == "bad-link");
  }
}

TEST_CASE("a source may have no address, and no other kind of it", "[catalog][texts]") {
  CHECK(Saying(kSource, nullptr) == "");
  CHECK(CodeOf(Saying(kSource, "javascript:alert(1)")) == "bad-link");
}

TEST_CASE("formulas are for the engine to check", "[catalog][texts]") {
  CHECK(Saying("programs/suf.json/criteria/all_of/0/when", std::string(5000, '1')) == "");
}

TEST_CASE("the engine takes no catalog with such a text, and says where it stands", "[catalog][texts]") {
  Sample sample = ValidSample();
  sample[kName] = "Ventаnilla";
  std::vector<SourceFile> files;
  for (const auto& [path, tree] : sample.files) files.push_back({path, tree.dump(1)});
  const Result<Engine> engine = Engine::Load(files);
  REQUIRE(!engine.ok());
  CHECK(engine.errors().front().code == "foreign-letter");
  CHECK(engine.errors().front().position.line > 1);
}

}  // namespace
}  // namespace ventanilla
