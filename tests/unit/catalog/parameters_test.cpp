#include "unit/catalog/sample.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("parameters have ids of their own", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/1/id", "suf_amount") ==
        "duplicate-id parameters.json/parameters/1/id: there is already a parameter called param.suf_amount");
  CHECK(Setting("parameters.json/parameters/1/id", "uf-value") ==
        "bad-id parameters.json/parameters/1/id: the id \"uf-value\" must be small letters and digits joined by underscores, as "
        "in \"birth_date\"");
}

TEST_CASE("values are exact in the declared decimals", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/0/values/0/value", 22601.5) ==
        "wrong-type parameters.json/parameters/0/values/0/value: expected a whole number, found the number 22601.5");
  CHECK(Setting("parameters.json/parameters/1/values/0/value", 41057.205) ==
        "wrong-type parameters.json/parameters/1/values/0/value: expected a number with at most 2 decimals, found the number "
        "41057.205");
  CHECK(Setting("parameters.json/parameters/1/values/0/value", 1000000000000000.0) ==
        "out-of-range parameters.json/parameters/1/values/0/value: this number is beyond 2^53 when counted with 2 decimals");
  CHECK(Setting("parameters.json/parameters/0/values/0/value", "22601") ==
        "wrong-type parameters.json/parameters/0/values/0/value: expected a number, found the text \"22601\"");
}

TEST_CASE("dates are given once", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/0/values/1/from", "2026-05-01") ==
        "duplicate-date parameters.json/parameters/0/values/1/from: there are two values from 2026-05-01; the first is at "
        "/parameters/0/values/0/from\n"
        "undefined-before parameters.json/parameters/0/values: the first value counts from 2026-05-01, but the catalog is valid "
        "from 2026-03-01 | Add the value that was in force on 2026-03-01, or let the catalog begin later.");
}

TEST_CASE("a parameter is defined from the first valid day", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/1/values/0/from", "2026-03-02") ==
        "undefined-before parameters.json/parameters/1/values: the first value counts from 2026-03-02, but the catalog is valid "
        "from 2026-03-01 | Add the value that was in force on 2026-03-01, or let the catalog begin later.");
  CHECK(Setting("parameters.json/parameters/1/values", Json::parse(R"([])")) ==
        "empty-list parameters.json/parameters/1/values: expected a list with at least one element");
}

TEST_CASE("what is known until a day says what counts after it", "[catalog]") {
  CHECK(Removing("parameters.json/parameters/0/after") ==
        "undefined-after parameters.json/parameters/0/until: nothing counts after this day, but the catalog is valid to "
        "2027-12-31 | Write \"after\": \"same\" to let the last value count, marked as provisional.");
  CHECK(Setting("parameters.json/parameters/0/until", "2026-04-30") ==
        "wrong-range parameters.json/parameters/0/until: \"until\" is before the last value, from 2026-05-01");
  CHECK(Removing("parameters.json/parameters/0/until") ==
        "misplaced-key parameters.json/parameters/0/after: \"after\" says what counts after \"until\", which is missing");
  CHECK(Setting("parameters.json/parameters/0/after", "zero") ==
        "unknown-value parameters.json/parameters/0/after: expected \"same\", found \"zero\".");
}

TEST_CASE("tables rise, in whole keys", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/2/values/0/table/1/from", 0) ==
        "wrong-order parameters.json/parameters/2/values/0/table/1/from: the rows of a table must rise: this \"from\" is not "
        "above the one before");
  CHECK(Setting("parameters.json/parameters/2/values/0/table/1/from", 7.5) ==
        "wrong-type parameters.json/parameters/2/values/0/table/1/from: expected a whole number, found the number 7.5");
  CHECK(Setting("parameters.json/parameters/2/values/0/table", Json::parse(R"([])")) ==
        "empty-list parameters.json/parameters/2/values/0/table: expected a list with at least one element");
  CHECK(Setting("parameters.json/parameters/2/values/0/table/1/value", 0.5) ==
        "wrong-type parameters.json/parameters/2/values/0/table/1/value: expected a whole number, found the number 0.5");
}

TEST_CASE("a parameter has tables on all dates or on none", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/0/values/1", Json::parse(R"({"from": "2026-01-01", "table": [{"from": 0, "value": 1}]})")) ==
        "mixed-values parameters.json/parameters/0/values/1: a parameter has tables on all its dates or on none");
  CHECK(Setting("parameters.json/parameters/0/values/1/table", Json::parse(R"([{"from": 0, "value": 1}])")) ==
        "two-values parameters.json/parameters/0/values/1: expected either \"value\" or \"table\", found both\n"
        "mixed-values parameters.json/parameters/0/values/1: a parameter has tables on all its dates or on none");
  CHECK(Removing("parameters.json/parameters/0/values/1/value") ==
        "missing-key parameters.json/parameters/0/values/1/value: the key \"value\" is missing");
}

TEST_CASE("decimals belong to decimals", "[catalog]") {
  CHECK(Setting("parameters.json/parameters/0/decimals", 2) ==
        "misplaced-key parameters.json/parameters/0/decimals: \"decimals\" belongs to the type decimal only");
  CHECK(Removing("parameters.json/parameters/1/decimals") ==
        "missing-key parameters.json/parameters/1/decimals: the key \"decimals\" is missing");
  CHECK(Setting("parameters.json/parameters/1/type", "money") ==
        "unknown-value parameters.json/parameters/1/type: expected \"int\", \"decimal\" or \"double\", found \"money\".");
}

}  // namespace
}  // namespace ventanilla
