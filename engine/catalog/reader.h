// A small typed reader over JSON trees. What has the wrong shape is reported, with what was expected and what was found, and
// reads as nothing; nothing that is read from there on is reported again. So callers just read, and every problem is told once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/problems.h"
#include "diagnostics/json.h"

namespace ventanilla {

// Where a tree stands, and who is told what is wrong in it.
struct JsonRoot {
  int file = -1;  // as in Place
  std::string_view prefix;
  Problems& problems;
};

class JsonItems;

// A value and its place, or an absent value, of which every reading is nothing. It refers to the object or list that it was read
// from, up to the root: those must outlive it.
class JsonNode {
 public:
  JsonNode() = default;
  JsonNode(const Json& json, const JsonRoot& root) : json_(&json), root_(&root) {}
  JsonNode(const Json& json, const JsonNode& inside) : json_(&json), inside_(&inside), root_(inside.root_) {}  // a member or element

  bool present() const { return json_ != nullptr; }
  const Json& json() const { return *json_; }  // of a present value
  // Nothing when it is none: unlike the readings below, these report nothing.
  const Json::object_t* AsObject() const { return present() ? json_->get_ptr<const Json::object_t*>() : nullptr; }
  const Json::array_t* AsList() const { return present() ? json_->get_ptr<const Json::array_t*>() : nullptr; }
  const std::string* AsText() const { return present() ? json_->get_ptr<const Json::string_t*>() : nullptr; }
  std::optional<std::int32_t> AsDay() const;  // "2026-11-21"
  Place place() const { return {root_->file, pointer()}; }
  std::string pointer() const;

  // Report; an absent value is silent. Text, values and mend are as for Problems::Add().
  void Report(const char* code, const char* text) const;
  void Report(const char* code, const char* text, Words values, const char* mend = "") const;
  void Report(const Formula& formula, const FormulaError& error) const;  // about the formula that stands here
  void ReportMissing(const char* key) const;
  void Expected(const char* what) const;  // "wrong-type": expected `what`, found this value

  std::string_view Text() const;              // not empty
  bool Flag(bool otherwise = false) const;    // true or false; `otherwise` where it is none
  bool Number(double& number) const;          // finite
  int Whole(int min, int max) const;          // less than `min` when it is none
  bool Day(std::int32_t& day) const;          // "2026-11-21"
  int OneOf(const char* names) const;         // which of the names, which are separated by spaces; -1 when it is none
  JsonNode Get(const char* key) const&;       // of an object; absent for any other value
  JsonNode Get(const char* key) const&& = delete;  // the value refers to the object
  bool Has(const char* key) const;
  JsonItems Items() const&;                   // of a list
  JsonItems SomeItems() const&;               // of a list that must not be empty
  JsonItems Items() const&& = delete;         // the items refer to the list
  JsonItems SomeItems() const&& = delete;

 private:
  const Json* json_ = nullptr;
  const JsonNode* inside_ = nullptr;  // the object or list that holds it
  const JsonRoot* root_ = nullptr;
};

// The elements of a list, for range-based `for`.
class JsonItems {
 public:
  JsonItems() = default;
  JsonItems(const Json* first, std::size_t size, const JsonNode* list) : first_(first), last_(first + size), list_(list) {}

  struct Iterator {
    const Json* at;
    const JsonNode* list;
    JsonNode operator*() const { return {*at, *list}; }
    void operator++() { ++at; }
    bool operator!=(const Iterator& other) const { return at != other.at; }
  };
  Iterator begin() const { return {first_, list_}; }
  Iterator end() const { return {last_, list_}; }
  std::size_t size() const { return static_cast<std::size_t>(last_ - first_); }

 private:
  const Json* first_ = nullptr;
  const Json* last_ = nullptr;
  const JsonNode* list_ = nullptr;
};

// Makes one element for each of the list, in its order, which `read(node, element)` fills, and `more` of them behind. In WebAssembly a
// vector that never grows costs half the code.
template <class T, class Read>
void ReadList(const JsonItems& items, std::vector<T>& elements, Read read, std::size_t more = 0) {
  std::vector<T>(items.size() + more).swap(elements);
  T* element = elements.data();
  for (const JsonNode item : items) read(item, *element++);
}

// What a key holds. Whatever is for people only is looked at when the object is: nobody reads it.
enum class Holds : std::uint8_t {
  kRead,      // what the caller reads
  kText,
  kTexts,     // a list of at least one text
  kWords,     // a text, or an object of texts by language
  kWordsList,
  kUrl,       // a text or null
  kDay,
  kOneOf,     // one of the key's names
};

struct Key {
  const char* name;
  Holds holds = Holds::kRead;
  const char* names = "";  // separated by spaces
};

// In every file: the JSON Schema by which an editor completes it.
inline constexpr Key kSchemaKey{"$schema", Holds::kText};

// The values of an object by key. A key that is neither one of `keys` nor a word key is reported. Word keys ("title", "text", ...)
// may stand in every object and hold words.
class Object {
 public:
  template <std::size_t kCount>
  Object(const JsonNode& node, const Key (&keys)[kCount]) : Object(node, keys, kCount) {}
  Object(const Object&) = delete;  // values refer to it
  Object& operator=(const Object&) = delete;

  bool Has(const char* key) const { return node_.Has(key); }
  JsonNode Get(const char* key) const& { return node_.Get(key); }
  JsonNode Need(const char* key) const&;  // reports when missing
  JsonNode Get(const char* key) const&& = delete;
  JsonNode Need(const char* key) const&& = delete;
  const JsonNode& node() const { return node_; }  // absent when it is not an object

 private:
  Object(const JsonNode& node, const Key* keys, std::size_t count);

  JsonNode node_;
};

}  // namespace ventanilla
