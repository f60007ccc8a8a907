#include "diagnostics/json.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "diagnostics/excerpt.h"
#include "diagnostics/json_scan.h"

namespace ventanilla {
namespace {

constexpr std::int64_t kMaxExactWhole = std::int64_t{1} << 53;
constexpr std::size_t kMaxShownCharacters = 40;
constexpr std::size_t kMaxParserMessage = 300;

// nlohmann's message without its own number and place: the diagnostic carries the place.
std::string ParserMessage(std::string_view what) {
  const std::size_t bracket = what.find("] ");
  if (bracket != std::string_view::npos) what.remove_prefix(bracket + 2);
  if (what.starts_with("parse error at ")) what.remove_prefix(std::min(what.find(": ") + 2, what.size()));
  return Presentable(what, kMaxParserMessage);
}

// Receives the events of nlohmann's parser (its SAX interface) and builds the tree. An event that returns false ends it.
class TreeBuilder {
 public:
  explicit TreeBuilder(const SourceText& source) : source_(source) {}

  bool null() { return Put(nullptr); }
  bool boolean(bool value) { return Put(value); }
  bool number_integer(std::int64_t value) { return value >= -kMaxExactWhole ? Put(value) : Put(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) {
    return value <= static_cast<std::uint64_t>(kMaxExactWhole) ? Put(value) : Put(static_cast<double>(value));
  }
  bool number_float(double value, const std::string& /*written*/) { return Put(value); }
  bool string(std::string& value) { return Put(std::move(value)); }
  bool binary(Json::binary_t& /*value*/) { return false; }
  bool start_object(std::size_t /*size*/) { return Open(Json::object()); }
  bool start_array(std::size_t /*size*/) { return Open(Json::array()); }
  bool end_object() { return Close(); }
  bool end_array() { return Close(); }

  bool key(std::string& name) {
    Level& level = open_.back();
    level.key = name;
    const auto [member, added] = level.value->get_ref<Json::object_t&>().emplace(name, nullptr);
    level.slot = &member->second;
    if (added) return true;
    const std::string pointer = Pointer();
    const ValuePlace again = FindValue(source_.text, pointer, /*occurrence=*/2);
    return Fail({.code = "json-duplicate-key",
                 .pointer = pointer,
                 .position = PositionAt(source_.text, again.key_begin),
                 .message = "the key \"" + Presentable(name, kMaxShownCharacters) + "\" stands twice in one object",
                 .mend = "Remove or rename one of the two.",
                 .excerpt = Excerpt(source_.text, again.key_begin, again.key_end)});
  }

  bool parse_error(std::size_t read, const std::string& /*token*/, const nlohmann::detail::exception& error) {
    const std::size_t offset = read == 0 ? 0 : read - 1;
    return Fail({.code = "json-syntax",
                 .position = PositionAt(source_.text, offset),
                 .message = ParserMessage(error.what()),
                 .excerpt = Excerpt(source_.text, offset, offset + 1)});
  }

  Json& tree() { return tree_; }
  Diagnostics& errors() { return errors_; }

 private:
  struct Level {
    Json* value;
    Json* slot = nullptr;  // of an object: where the value of `key` goes
    std::string key;
  };

  bool Fail(Diagnostic diagnostic) {
    diagnostic.file = source_.file;
    errors_.push_back(std::move(diagnostic));
    return false;
  }

  template <class T>
  bool Put(T&& value) {
    Place() = Json(std::forward<T>(value));
    return true;
  }

  bool Open(Json container) {
    Json& value = Place();
    value = std::move(container);
    if (open_.size() == kMaxJsonDepth) {
      const ValuePlace place = FindValue(source_.text, Pointer(), 1);
      return Fail({.code = "json-depth",
                   .position = PositionAt(source_.text, place.begin),
                   .message = "objects and lists are nested more than " + std::to_string(kMaxJsonDepth) + " deep",
                   .excerpt = Excerpt(source_.text, place.begin, place.begin + 1)});
    }
    open_.push_back({&value, nullptr, {}});
    return true;
  }

  bool Close() {
    open_.pop_back();
    return true;
  }

  // Where the next value goes.
  Json& Place() {
    if (open_.empty()) return tree_;
    Level& level = open_.back();
    if (level.slot != nullptr) return *level.slot;
    level.value->push_back(nullptr);
    return level.value->back();
  }

  // Of the value that was placed last.
  std::string Pointer() const {
    std::string pointer;
    for (const Level& level : open_) {
      pointer = level.slot != nullptr ? Join(pointer, level.key) : Join(pointer, level.value->size() - 1);
    }
    return pointer;
  }

  const SourceText& source_;
  Json tree_;
  std::vector<Level> open_;
  Diagnostics errors_;
};

std::string Named(std::string_view article, const std::string& shown) { return std::string(article) + shown; }

}  // namespace

Result<Json> ParseJson(const SourceText& source) {
  if (source.text.size() > kMaxJsonBytes) {
    return Diagnostics{
        {.code = "json-size",
         .file = source.file,
         .message = "the text has " + std::to_string(source.text.size()) + " bytes; at most " + std::to_string(kMaxJsonBytes) + " are read",
         .mend = "Split it into several files."}};
  }
  TreeBuilder builder(source);
  const bool parsed = Json::sax_parse(source.text.begin(), source.text.end(), &builder);
  if (!parsed) return std::move(builder.errors());
  return std::move(builder.tree());
}

Diagnostic At(const SourceText& source, std::string pointer, std::string code, std::string message, std::string mend) {
  Diagnostic diagnostic{
      .code = std::move(code), .file = source.file, .pointer = std::move(pointer), .message = std::move(message), .mend = std::move(mend)};
  const ValuePlace place = FindValue(source.text, diagnostic.pointer, 1);
  if (!place.found) return diagnostic;
  const char first = source.text[place.begin];
  const bool container = first == '{' || first == '[';
  diagnostic.position = PositionAt(source.text, place.begin);
  diagnostic.excerpt = Excerpt(source.text, place.begin, container ? place.begin + 1 : place.end);
  return diagnostic;
}

std::string Join(std::string_view pointer, std::string_view key) {
  std::string joined(pointer);
  joined += '/';
  for (const char c : key) {
    if (c == '~') {
      joined += "~0";
    } else if (c == '/') {
      joined += "~1";
    } else {
      joined += c;
    }
  }
  return joined;
}

std::string Join(std::string_view pointer, std::size_t index) { return std::string(pointer) + "/" + std::to_string(index); }

std::string PrintNumber(const Json& number) {
  if (number.is_number_unsigned()) return std::to_string(number.get<std::uint64_t>());
  if (number.is_number_integer()) return std::to_string(number.get<std::int64_t>());
  char buffer[64];
  return {buffer, nlohmann::detail::to_chars(buffer, buffer + sizeof buffer, number.get<double>())};
}

std::string Describe(const Json& value) {
  switch (value.type()) {
    case Json::value_t::null:
      return "null";
    case Json::value_t::boolean:
      return value.get<bool>() ? "true" : "false";
    case Json::value_t::string:
      return Named("the text ", "\"" + Presentable(value.get_ref<const std::string&>(), kMaxShownCharacters) + "\"");
    case Json::value_t::number_integer:
    case Json::value_t::number_unsigned:
    case Json::value_t::number_float:
      return Named("the number ", PrintNumber(value));
    case Json::value_t::array:
      return value.empty() ? "an empty list" : "a list";
    case Json::value_t::object:
      return value.empty() ? "an empty object" : "an object";
    case Json::value_t::binary:
    case Json::value_t::discarded:
      break;
  }
  return "nothing";
}

}  // namespace ventanilla
