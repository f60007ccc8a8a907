#include "table/household_text.h"

#include "unit/plan/little.h"

namespace ventanilla {
namespace {

const Engine& Little() {
  static const Engine engine = LittleEngine(ventanilla::Little({LittleProgram("household.flag")}));
  return engine;
}

// A line for each household that was read, `id: people`, then one for each reason to reject one, `line id path: message`.
std::string ReadBlock(const HouseholdFormat& format, const Block& block) {
  HouseholdTextReader reader(Little().catalog(), format);
  NamedBatch batch(Little().NewBatch());
  std::vector<Rejected> rejected;
  reader.Start(block);
  while (reader.Read(1000, batch, rejected)) {
  }
  std::string lines;
  const Table& table = batch.batch.table();
  for (std::size_t h = 0; h < batch.households.size(); ++h) {
    lines += batch.households[h].id + ":";
    for (auto p = table.first_person[h]; p < table.first_person[h + 1]; ++p) lines += " " + batch.people[static_cast<std::size_t>(p)];
    lines += "\n";
  }
  for (const Rejected& one : rejected) {
    lines += std::to_string(one.line) + " " + one.household_id + " " + one.error.pointer + ": " + one.error.message + "\n";
  }
  return lines;
}

std::string ReadCsv(const std::string& header, const std::string& rows) {
  const Result<CsvLayout> layout = ReadCsvHeader(Little().catalog(), header);
  if (!layout.ok()) return layout.errors().front().code + ": " + layout.errors().front().message;
  return ReadBlock({TextFormat::kCsv, *layout, "2026-11-21"}, {rows, 2, false});
}

std::string ReadNdjson(const std::string& lines) { return ReadBlock({TextFormat::kNdjson, {}, "2026-11-21"}, {lines, 1, false}); }

// What the fields of one person's row are as JSON.
std::string AsJson(const std::string& header, const std::string& row) {
  const Result<CsvLayout> layout = ReadCsvHeader(Little().catalog(), "household_id,person_id," + header);
  if (!layout.ok()) FAIL(Print(layout.errors()));
  const HouseholdFormat format{TextFormat::kCsv, *layout, "2026-11-21"};
  HouseholdTextReader reader(Little().catalog(), format);
  const std::string text = "h,ana," + row + "\nh,leo" + std::string(layout->facts.size() - 1, ',').substr(1) + "\n";
  const Json tree = Json::parse(reader.JsonOf({"h", 2, text}));
  Json answers = tree["people"][0];
  answers.erase("id");
  answers.update(tree["household"]);
  return answers.dump();
}

TEST_CASE("neighbouring rows with one household_id are a household", "[household_text]") {
  CHECK(ReadCsv("household_id,person_id,age", "a,ana,30\na,leo,2\nb,eva,\n") == "a: ana leo\nb: eva\n");
  CHECK(ReadCsv("age,household_id", "30,a\n2,a\n") == "a: 1 2\n");
  CHECK(ReadCsv("household_id;id;age", "a;ana;30\r\n\r\na;leo;2\r\n") == "a: ana leo\n");
  CHECK(ReadCsv("household_id,person_id", "\"a,1\",\"an\"\"a\"\n") == "a,1: an\"a\n");
}

TEST_CASE("a field says a value, a range, options, people, or that it is not known", "[household_text]") {
  CHECK(AsJson("age,n,uf,x", "30,2..4,10.5,-0.5..") == R"({"age":30,"n":{"max":4,"min":2},"uf":10.5,"x":{"min":-0.5}})");
  CHECK(AsJson("sex,region,flag", "female,rm|v,TRUE") == R"({"flag":true,"region":{"any_of":["rm","v"]},"sex":"female"})");
  CHECK(AsJson("pensions", "old|widow") == R"({"pensions":["old","widow"]})");
  CHECK(AsJson("pensions", "-") == R"({"pensions":[]})");
  CHECK(AsJson("pensions", "old|?|!widow") == R"({"pensions":{"excludes":["widow"],"includes":["old"]}})");
  CHECK(AsJson("guardian,day", "leo,..2024-02-29") == R"({"day":{"max":"2024-02-29"},"guardian":"leo"})");
  CHECK(AsJson("guardian", "leo|-") == R"({"guardian":{"any_of":["leo",null]}})");
  CHECK(AsJson("guardian,sex,n", "-,?,") == R"({"guardian":[],"sex":null})");
  CHECK(AsJson("receives.p", "false") == R"({"receives":{"p":false}})");
}

TEST_CASE("a household that is wrong is rejected with line and path, and the rest goes on", "[household_text]") {
  const std::string rows = "a,ana,30\na,leo,200\nb,eva,1\n";
  CHECK(ReadCsv("household_id,person_id,age", rows) ==
        "b: eva\n3 a /people/1/age: age wants a whole number from 0 to 120, not the number 200.\n");
  CHECK(ReadCsv("household_id,person_id,age", "a,ana,x\nb,eva,1..\n") ==
        "b: eva\n2 a /people/0/age: age wants a whole number from 0 to 120, not the text \"x\".\n");
  CHECK(ReadCsv("household_id,person_id", "a,ana\na,ana\n") == "3 a /people/1/id: two people have the id \"ana\".\n");
  CHECK(ReadCsv("household_id,n", "a,1\na,2\n") ==
        "2 a /household/n: \"n\" belongs to the household, and its rows say different things.\n");
  CHECK(ReadCsv("household_id,n", "a,1\na,\na,1\n") == "a: 1 2 3\n");
  CHECK(ReadCsv("household_id,resident", "a,false\nb,1\n") ==
        "b: 1\n2 a /people: at least one person must live in the home (\"resident\" not false).\n");
  CHECK(ReadCsv("household_id,as_of", "a,2025-01-01\n") ==
        "2 a /as_of: this catalog holds from 2026-03-01 to 2027-12-31, not on 2025-01-01.\n");
}

TEST_CASE("a record that cannot be split spoils its own household", "[household_text]") {
  const std::string header = "household_id,person_id,age";
  CHECK(ReadCsv(header, "a,ana\nb,eva,1\n") == "b: eva\n2 a : line 2 has 2 fields, and the header 3.\n");
  CHECK(ReadCsv(header, "a,ana,1\na,\"leo,2\nb,eva,1\n") == "b: eva\n2 a : line 3: a quote is not closed, or more text follows it.\n");
  const std::string doubtful = ReadCsv(header, "a,ana,1\n\"x\"y,leo,2\nb,eva,1\nc,pia,1\n");
  CHECK(doubtful ==
        "c: pia\n2 a : line 3: a quote is not closed, or more text follows it.\n"
        "4 b : line 3: a quote is not closed, or more text follows it. It may belong to this household.\n");
}

TEST_CASE("a household has at most 30 people, and its text is UTF-8", "[household_text]") {
  std::string rows;
  for (int i = 0; i < 31; ++i) rows += "a,1\n";
  CHECK(ReadCsv("household_id,n", rows + "b,1\n") == "b: 1\n2 a : a household has at most 30 people, a line at most 1 MB.\n");
  CHECK(ReadCsv("household_id,person_id", "a,\xC3\xB1\nb,\xF1\n") == "a: \xC3\xB1\n3 b : the text is not UTF-8. Save the file as UTF-8.\n");
}

TEST_CASE("a header names facts, each once", "[household_text]") {
  CHECK(ReadCsv("person_id,n", "") == "missing-column: there is no column \"household_id\".");
  CHECK(ReadCsv("household_id,regoin", "") == "unknown-column: there is no fact \"regoin\". Did you mean \"region\"?");
  CHECK(ReadCsv("household_id,n,n", "") == "duplicate-column: two columns are \"n\".");
  CHECK(ReadCsv("household_id,id,person_id", "") == "duplicate-column: two columns are \"person_id\".");
  CHECK(ReadCsv("household_id,\"n", "") == "csv-syntax: a quoted name of a column does not end where the next separator stands.");
  CHECK(ReadCsv("household_id,person.age,household.n", "a,3,4\n") == "a: 1\n");
}

TEST_CASE("a line of NDJSON is a household, with or without an id", "[household_text]") {
  CHECK(ReadNdjson("{\"people\": [{\"id\": \"ana\"}]}\n\n{\"household_id\": \"x\", \"people\": [{\"id\": \"leo\"}]}") == "1: ana\nx: leo\n");
  CHECK(ReadNdjson("{\n") == "1 1 : syntax error while parsing object key - unexpected end of input; expected string literal\n");
  CHECK(ReadNdjson("{\"household_id\": 3, \"people\": [{\"id\": \"leo\"}]}") == "1 1 /household_id: household_id wants a text, not the number 3.\n");
  CHECK(ReadNdjson("{\"people\": [{\"id\": \"ana\", \"age\": true}]}") == "1 1 /people/0/age: age wants a whole number from 0 to 120, not true.\n");
}

}  // namespace
}  // namespace ventanilla
