#include "table/csv.h"

#include "diagnostics/text.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

// The fields of a record, each in brackets; "refused" where it cannot be split.
std::string Fields(std::string_view record, char separator = ',') {
  CsvSplitter splitter(separator);
  std::vector<std::string_view> fields;
  if (!splitter.Split(record, fields)) return "refused";
  std::string shown;
  for (const std::string_view field : fields) shown += Concat({"[", field, "]"});
  return shown;
}

// The records of a text, each in brackets; one whose quote is not closed with a mark.
std::string Records(std::string_view text) {
  std::string shown;
  for (std::size_t at = 0; at < text.size();) {
    const CsvRecord found = FindRecord(text, at, ',', true);
    shown += Concat({"[", WithoutBreak(text.substr(at, found.end - at)), found.open_quote ? "]!" : "]"});
    at = found.end;
  }
  return shown;
}

TEST_CASE("a record is split at separators, and quotes hold them together", "[csv]") {
  CHECK(Fields("a,b,c") == "[a][b][c]");
  CHECK(Fields("") == "[]");
  CHECK(Fields(",") == "[][]");
  CHECK(Fields("a,,") == "[a][][]");
  CHECK(Fields(R"("a,b",c)") == "[a,b][c]");
  CHECK(Fields(R"("",x)") == "[][x]");
  CHECK(Fields(R"("say ""yes""","")") == R"([say "yes"][])");
  CHECK(Fields(R"("""")") == R"(["])");
  CHECK(Fields("a;b,c;d", ';') == "[a][b,c][d]");
  CHECK(Fields(R"(5" pipe,x)") == R"([5" pipe][x])");
  CHECK(Fields(std::string_view("a\0b,c", 5)) == std::string("[a\0b][c]", 8));
}

TEST_CASE("a quoted field that does not end where it should is refused", "[csv]") {
  CHECK(Fields(R"("a)") == "refused");
  CHECK(Fields(R"("a"b,c)") == "refused");
  CHECK(Fields(R"(x,"a"")") == "refused");
  CHECK(Fields(R"(")") == "refused");
}

TEST_CASE("a record ends at a line break outside quotes", "[csv]") {
  CHECK(Records("a\nb\r\nc") == "[a][b][c]");
  CHECK(Records("a\n\nb\n") == "[a][][b]");
  CHECK(Records("\"a\nb\",c\nd") == "[\"a\nb\",c][d]");
  CHECK(Records("x,\"a\"\"\nb\"\nd") == "[x,\"a\"\"\nb\"][d]");
  CHECK(Records("a\"\"b\nc") == "[a\"\"b][c]");
  CHECK(Records("5\" pipe\nc") == "[5\" pipe][c]");
}

TEST_CASE("a quote that is never closed spoils its own line only", "[csv]") {
  CHECK(Records("\"a\nb\nc") == "[\"a]![b][c]");
  CHECK(Records("\"a") == "[\"a]!");
  const std::string far = "\"a\n" + std::string(kMaxRecord, 'x') + "\"\n";
  CHECK(FindRecord(far, 0, ',', true).end == 3);
}

TEST_CASE("a record may still go on in text that is to come", "[csv]") {
  CHECK(FindRecord("abc", 0, ',', false).end == std::string_view::npos);
  CHECK(FindRecord("\"abc\n", 0, ',', false).end == std::string_view::npos);
  CHECK(FindRecord("abc", 0, ',', true).end == 3);
  CHECK(FindRecord(std::string(kMaxRecord + 5, 'x'), 0, ',', false).end == kMaxRecord);
}

TEST_CASE("a header is written with a comma, a semicolon or a tab", "[csv]") {
  CHECK(SeparatorOf("a,b;c") == ',');
  CHECK(SeparatorOf("a;b\tc") == ';');
  CHECK(SeparatorOf("a\tb") == '\t');
  CHECK(SeparatorOf("a") == ',');
}

}  // namespace
}  // namespace ventanilla
