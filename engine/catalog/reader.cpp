#include "catalog/reader.h"

#include <cmath>
#include <optional>

#include "diagnostics/word_list.h"
#include "language/calendar.h"

namespace ventanilla {
namespace {

constexpr std::string_view kWordKeys = "title name summary text question label help note disclaimer doubt reason";

bool IsWords(const Json& json) {
  if (json.is_string()) return true;
  const auto* texts = json.get_ptr<const Json::object_t*>();
  if (texts == nullptr || texts->empty()) return false;
  for (const auto& [language, text] : *texts) {
    if (!text.is_string()) return false;
  }
  return true;
}

void CheckWords(const JsonNode& node) {
  if (!IsWords(node.json())) node.Expected("a text, or an object with a text for each language");
}

void Check(const JsonNode& node, const Key& key) {
  std::int32_t day = 0;
  switch (key.holds) {
    case Holds::kRead:
      return;
    case Holds::kText:
      node.Text();
      return;
    case Holds::kTexts:
      for (const JsonNode item : node.SomeItems()) item.Text();
      return;
    case Holds::kWords:
      return CheckWords(node);
    case Holds::kWordsList:
      for (const JsonNode item : node.Items()) CheckWords(item);
      return;
    case Holds::kUrl:
      if (!node.json().is_null() && !node.json().is_string()) node.Expected("an address or null");
      return;
    case Holds::kDay:
      node.Day(day);
      return;
    case Holds::kOneOf:
      node.OneOf(key.names);
      return;
  }
}

}  // namespace

std::string JsonNode::pointer() const {
  if (inside_ == nullptr) return std::string(root_->prefix);
  const std::string before = inside_->pointer();
  if (const Json::array_t* list = inside_->AsList()) {
    return Join(before, static_cast<std::size_t>(json_ - list->data()));
  }
  for (const auto& [name, json] : *inside_->AsObject()) {
    if (&json == json_) return Join(before, name);
  }
  return before;
}

void JsonNode::Report(const char* code, const char* text) const { Report(code, text, {}); }

void JsonNode::Report(const char* code, const char* text, Words values, const char* mend) const {
  if (present()) root_->problems.Add(place(), code, text, values, mend);
}

void JsonNode::Report(const Formula& formula, const FormulaError& error) const { root_->problems.Add(formula, error); }

void JsonNode::ReportMissing(const char* key) const {
  if (present()) root_->problems.AddMissing(place(), key);
}

void JsonNode::Expected(const char* what) const {
  if (present()) Report("wrong-type", "expected {}, found {}", {what, Describe(*json_)});
}

std::string_view JsonNode::Text() const {
  const std::string* text = AsText();
  if (text != nullptr && !text->empty()) return *text;
  Expected("a text that is not empty");
  return {};
}

bool JsonNode::Number(double& number) const {
  if (present() && json_->is_number()) {
    number = json_->get<double>();
    if (std::isfinite(number)) return true;
  }
  Expected("a number");
  return false;
}

bool JsonNode::Flag(bool otherwise) const {
  if (!present()) return otherwise;
  const bool* const flag = json_->get_ptr<const bool*>();
  if (flag == nullptr) Expected("true or false");
  return flag == nullptr ? otherwise : *flag;
}

int JsonNode::Whole(int min, int max) const {
  double number = 0;
  if (!Number(number)) return min - 1;
  if (number >= min && number <= max && std::floor(number) == number) return static_cast<int>(number);
  Expected(Concat({"a whole number from ", PrintWhole(min), " to ", PrintWhole(max)}).c_str());
  return min - 1;
}

std::optional<std::int32_t> JsonNode::AsDay() const {
  const std::string* text = AsText();
  return text == nullptr ? std::nullopt : ParseDay(*text);
}

bool JsonNode::Day(std::int32_t& day) const {
  const std::optional<std::int32_t> parsed = AsDay();
  if (parsed) day = *parsed;
  if (!parsed) Expected("a date like \"2026-11-21\"");
  return parsed.has_value();
}

int JsonNode::OneOf(const char* names) const {
  const std::string_view text = Text();
  if (text.empty()) return -1;
  const int index = IndexOf(names, text);
  if (index < 0) {
    const WordList words = Split(names);
    Report("unknown-value", "expected {}, found \"{}\".{}", {Enumerate(words, "or"), text, Similar(text, words)});
  }
  return index;
}

JsonNode JsonNode::Get(const char* key) const& {
  if (const Json::object_t* members = AsObject()) {
    for (const auto& [name, value] : *members) {
      if (name == key) return {value, *this};
    }
  }
  return {};
}

bool JsonNode::Has(const char* key) const { return Get(key).present(); }

JsonItems JsonNode::Items() const& {
  if (const Json::array_t* list = AsList()) return {list->data(), list->size(), this};
  Expected("a list");
  return {};
}

JsonItems JsonNode::SomeItems() const& {
  const JsonItems items = Items();
  if (AsList() != nullptr && items.size() == 0) Report("empty-list", "expected a list with at least one element");
  return items;
}

Object::Object(const JsonNode& node, const Key* keys, std::size_t count) {
  const Json::object_t* members = node.AsObject();
  if (members == nullptr) {
    node.Expected("an object");
    return;
  }
  node_ = node;
  for (const auto& [name, json] : *members) {
    const std::string_view word = name;
    const JsonNode value(json, node_);
    const Key* key = keys;
    while (key != keys + count && key->name != word) ++key;
    if (key != keys + count) {
      Check(value, *key);
    } else if (IndexOf(kWordKeys, word) >= 0) {
      CheckWords(value);
    } else {
      WordList known;
      for (const Key* one = keys; one != keys + count; ++one) known.push_back(one->name);
      value.Report("unknown-key", "unknown key \"{}\".{}", {word, Similar(word, known), Enumerate(known, "and")},
                   "The keys known here are {}.");
    }
  }
}

JsonNode Object::Need(const char* key) const& {
  const JsonNode value = Get(key);
  if (!value.present()) node_.ReportMissing(key);
  return value;
}

}  // namespace ventanilla
