#include "diagnostics/suggest.h"

#include <string>
#include <vector>

#include "unit/catch.h"

namespace ventanilla::test {
namespace {

const std::vector<std::string> kNames = {"birth_date", "sex", "age", "monthly_income"};

TEST_CASE("A slip of the pen finds its word") {
  CHECK(Nearest("birht_date", kNames) == "birth_date");
  CHECK(Nearest("monthly_incom", kNames) == "monthly_income");
  CHECK(Nearest("aeg", kNames) == "age");
  CHECK(DidYouMean("sez", kNames) == " Did you mean \"sex\"?");
}

TEST_CASE("A word that is far from all finds nothing") {
  CHECK(Nearest("household", kNames).empty());
  CHECK(Nearest("", kNames).empty());
  CHECK(DidYouMean("pension", kNames).empty());
}

TEST_CASE("A word of one letter is not near to another one") {
  const std::vector<std::string> letters = {"a", "xy"};
  CHECK(Nearest("b", letters).empty());
  CHECK(Nearest("x", letters) == "xy");
}

TEST_CASE("Of words equally near the first is taken") {
  const std::vector<std::string> names = {"care", "cart"};
  CHECK(Nearest("carx", names) == "care");
}

TEST_CASE("A long word is never near") {
  const std::vector<std::string> names = {std::string(65, 'a')};
  CHECK(Nearest(std::string(65, 'a'), names).empty());
  CHECK(Nearest(std::string(64, 'a'), names).empty());
}

}  // namespace
}  // namespace ventanilla::test
