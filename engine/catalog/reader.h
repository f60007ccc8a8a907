// A small typed reader over JSON trees. What has the wrong shape is reported, with what was expected and what was found, and
// reads as nothing; nothing that is read from there on is reported again. So callers just read, and every problem is told once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/problems.h"
#include "diagnostics/json.h"

namespace ventanilla {

// A value and its place, or an absent value, of which every reading is nothing.
class JsonNode {
 public:
  JsonNode() = default;
  JsonNode(const Json& json, Place place, Problems& problems);

  bool present() const { return json_ != nullptr; }
  const Json& json() const { return *json_; }  // of a present value
  const Place& place() const { return place_; }

  // Reports; an absent value is silent.
  void Report(std::string code, std::string message, std::string mend = {}) const;
  void Report(const Formula& formula, FormulaError error) const;  // about the formula that stands here
  void ReportMissing(std::string_view key) const;
  void Expected(std::string_view what) const;  // "wrong-type": expected `what`, found this value

  std::optional<std::string> Text() const;       // not empty
  std::optional<double> Number() const;          // finite
  std::optional<int> Whole(int min, int max) const;
  std::optional<std::int32_t> Day() const;       // "2026-11-21"
  std::optional<std::size_t> OneOf(std::span<const std::string_view> names) const;  // which of them the text is
  std::vector<JsonNode> Items() const;               // of a list
  std::vector<JsonNode> SomeItems() const;           // of a list that must not be empty
  void Words() const;                            // a text, or an object of texts by language
  void Url() const;                              // a text or null

 private:
  friend class Object;

  const Json* json_ = nullptr;
  Place place_;
  Problems* problems_ = nullptr;
};

// The keys of an object. A key that is neither one of `keys` nor a word key is reported. Word keys ("title", "text", ...) may stand
// in every object: they are for people, so only their shape is looked at.
class Object {
 public:
  Object(const JsonNode& node, std::initializer_list<std::string_view> keys);

  bool Has(std::string_view key) const { return Get(key).present(); }
  JsonNode Get(std::string_view key) const;
  JsonNode Need(std::string_view key) const;  // reports when missing
  const JsonNode& node() const { return node_; }

 private:
  JsonNode node_;  // absent when it is not an object
};

// `"a", "b" or "c"`, with `word` before the last.
std::string Enumerate(std::span<const std::string_view> names, std::string_view word);

// For messages: a word of the catalog in quotes, cut when it is very long.
std::string Quote(std::string_view word);

}  // namespace ventanilla
