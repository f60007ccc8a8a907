#include "catalog/reader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "diagnostics/excerpt.h"
#include "diagnostics/suggest.h"
#include "language/calendar.h"

namespace ventanilla {
namespace {

constexpr std::string_view kWordKeys[] = {"title", "name", "summary", "text", "question", "label",
                                          "help",  "note", "disclaimer", "doubt", "reason"};
constexpr std::size_t kMaxQuoted = 60;

bool Contains(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string Suggestion(std::string_view word, std::span<const std::string_view> names) {
  return DidYouMean(word, std::vector<std::string>(names.begin(), names.end()));
}

}  // namespace

std::string Enumerate(std::span<const std::string_view> names, std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) out += i + 1 == names.size() ? " " + std::string(word) + " " : ", ";
    out += Quote(names[i]);
  }
  return out;
}

std::string Quote(std::string_view word) { return "\"" + Presentable(word, kMaxQuoted) + "\""; }

JsonNode::JsonNode(const Json& json, Place place, Problems& problems) : json_(&json), place_(std::move(place)), problems_(&problems) {}

void JsonNode::Report(std::string code, std::string message, std::string mend) const {
  if (present()) problems_->Add(place_, std::move(code), std::move(message), std::move(mend));
}

void JsonNode::Report(const Formula& formula, FormulaError error) const {
  if (present()) problems_->Add(formula, std::move(error));
}

void JsonNode::ReportMissing(std::string_view key) const {
  if (present()) problems_->AddMissing(place_, key);
}

void JsonNode::Expected(std::string_view what) const {
  if (present()) Report("wrong-type", "expected " + std::string(what) + ", found " + Describe(*json_));
}

std::optional<std::string> JsonNode::Text() const {
  if (present() && json_->is_string() && !json_->get_ref<const std::string&>().empty()) return json_->get_ref<const std::string&>();
  Expected("a text that is not empty");
  return std::nullopt;
}

std::optional<double> JsonNode::Number() const {
  if (present() && json_->is_number()) {
    const double number = json_->get<double>();
    if (std::isfinite(number)) return number;
  }
  Expected("a number");
  return std::nullopt;
}

std::optional<int> JsonNode::Whole(int min, int max) const {
  const std::optional<double> number = Number();
  if (!number) return std::nullopt;
  if (*number >= min && *number <= max && std::floor(*number) == *number) return static_cast<int>(*number);
  Expected("a whole number from " + std::to_string(min) + " to " + std::to_string(max));
  return std::nullopt;
}

std::optional<std::int32_t> JsonNode::Day() const {
  if (present() && json_->is_string()) {
    if (const std::optional<std::int32_t> day = ParseDay(json_->get_ref<const std::string&>())) return day;
  }
  Expected("a date like \"2026-11-21\"");
  return std::nullopt;
}

std::optional<std::size_t> JsonNode::OneOf(std::span<const std::string_view> names) const {
  const std::optional<std::string> text = Text();
  if (!text) return std::nullopt;
  const auto found = std::find(names.begin(), names.end(), *text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  Report("unknown-value", "expected " + Enumerate(names, "or") + ", found " + Quote(*text) + "." + Suggestion(*text, names));
  return std::nullopt;
}

std::vector<JsonNode> JsonNode::Items() const {
  std::vector<JsonNode> items;
  if (!present()) return items;
  if (!json_->is_array()) {
    Expected("a list");
    return items;
  }
  items.reserve(json_->size());
  for (std::size_t i = 0; i < json_->size(); ++i) {
    items.emplace_back((*json_)[i], Place{place_.file, Join(place_.pointer, i)}, *problems_);
  }
  return items;
}

std::vector<JsonNode> JsonNode::SomeItems() const {
  std::vector<JsonNode> items = Items();
  if (present() && json_->is_array() && items.empty()) Report("empty-list", "expected a list with at least one element");
  return items;
}

void JsonNode::Words() const {
  if (!present() || json_->is_string()) return;
  const auto is_text = [](const Json& value) { return value.is_string(); };
  if (json_->is_object() && !json_->empty() && std::all_of(json_->begin(), json_->end(), is_text)) return;
  Expected("a text, or an object with a text for each language");
}

void JsonNode::Url() const {
  if (present() && !json_->is_null() && !json_->is_string()) Expected("an address or null");
}

Object::Object(const JsonNode& node, std::initializer_list<std::string_view> keys) {
  if (!node.present()) return;
  if (!node.json().is_object()) {
    node.Expected("an object");
    return;
  }
  node_ = node;
  const std::span<const std::string_view> known(keys.begin(), keys.size());
  for (auto member = node.json().begin(); member != node.json().end(); ++member) {
    const std::string& key = member.key();
    if (Contains(known, key)) continue;
    if (Contains(kWordKeys, key)) {
      Get(key).Words();
    } else {
      Get(key).Report("unknown-key", "unknown key " + Quote(key) + "." + Suggestion(key, known),
                      "The keys known here are " + Enumerate(known, "and") + ".");
    }
  }
}

JsonNode Object::Get(std::string_view key) const {
  if (!node_.present()) return {};
  const auto found = node_.json_->find(key);
  if (found == node_.json_->end()) return {};
  return {*found, {node_.place_.file, Join(node_.place_.pointer, key)}, *node_.problems_};
}

JsonNode Object::Need(std::string_view key) const {
  JsonNode value = Get(key);
  if (!value.present()) node_.ReportMissing(key);
  return value;
}

}  // namespace ventanilla
