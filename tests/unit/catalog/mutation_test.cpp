#include <random>

#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

constexpr unsigned kSeed = 20261121;
constexpr int kCatalogs = 2000;

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  void Mutate(Sample& sample) {
    auto file = sample.files.begin();
    std::advance(file, Below(sample.files.size()));
    MutateInside(file->second);
  }

 private:
  std::ptrdiff_t Below(std::size_t count) { return static_cast<std::ptrdiff_t>(random_() % count); }

  // Goes down a random path and changes one child.
  void MutateInside(Json& parent) {
    if (!parent.is_structured() || parent.empty()) return;
    auto child = parent.begin();
    std::advance(child, Below(parent.size()));
    if (child->is_structured() && !child->empty() && Below(4) != 0) return MutateInside(*child);
    switch (Below(4)) {
      case 0:
        parent.erase(child);
        break;
      case 1:
        *child = RandomValue();
        break;
      case 2:
        if (parent.is_array()) {
          parent.push_back(Json(*child));
        } else {
          Rename(parent, std::string(child.key()));
        }
        break;
      default:
        if (child->is_string()) {
          Garble(child->get_ref<std::string&>());
        } else {
          *child = RandomValue();
        }
        break;
    }
  }

  void Rename(Json& parent, const std::string& key) {
    Json value = parent[key];
    parent.erase(key);
    std::string other = key;
    Garble(other);
    parent[other] = std::move(value);
  }

  void Garble(std::string& text) {
    if (text.empty() || Below(5) == 0) {
      text += "(/~.\"+-_1"[Below(9)];
      return;
    }
    const auto at = static_cast<std::size_t>(Below(text.size()));
    if (static_cast<unsigned char>(text[at]) >= 0x80) return;  // it stays UTF-8, as ParseJson() makes sure
    if (Below(2) == 0) {
      text.erase(at, 1);
    } else {
      text.insert(at, 1, "a(.9_-"[Below(6)]);
    }
  }

  Json RandomValue() {
    const Json values[] = {nullptr, true, -1, 0, 7, 1.5, 1e300, -9007199254740993.0, "", "person", "2026-01-01", "person.age",
                           Json::array(), Json::object(), {1, "a"}, {{"id", "x"}}, 18446744073709551615u};
    return values[Below(std::size(values))];
  }

  std::mt19937 random_;
};

TEST_CASE("a damaged catalog loads or says why not", "[catalog][property]") {
  Mutator mutator(kSeed);
  int refused = 0;
  for (int i = 0; i < kCatalogs; ++i) {
    Sample sample = ValidSample();
    for (int changes = i % 3; changes >= 0; --changes) mutator.Mutate(sample);
    const Loaded loaded(sample);
    if (loaded.ok()) continue;
    ++refused;
    bool complete = loaded.errors().size() <= 200;
    for (const Diagnostic& error : loaded.errors()) {
      complete = complete && !error.code.empty() && !error.file.empty() && !error.pointer.empty() && !error.message.empty() &&
                 error.position.line > 0 && !error.excerpt.empty();
    }
    INFO(Print(loaded.errors()));
    REQUIRE(complete);
  }
  CHECK(refused > kCatalogs / 2);
  CHECK(refused < kCatalogs);
}

}  // namespace
}  // namespace ventanilla
