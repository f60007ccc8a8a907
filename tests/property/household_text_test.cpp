// Households as text: what is printed reads back as it was, and no text is too strange to be read.
#include "assess/print_household.h"
#include "explore/synth.h"
#include "property/instance.h"
#include "property/random_household.h"
#include "unit/catch.h"

namespace ventanilla::property {
namespace {

constexpr int kHouseholdTextHouseholds = 8;

struct ReadBack {
  NamedBatch batch;
  std::vector<Rejected> rejected;
};

// Through the cutter, as the command line does.
ReadBack Read(const Instance& instance, const HouseholdFormat& format, std::string_view text) {
  ReadBack read{NamedBatch(instance.engine->NewBatch()), {}};
  HouseholdTextReader reader(instance.engine->catalog(), format);
  BlockCutter cutter = format.format == TextFormat::kNdjson
                           ? BlockCutter()
                           : BlockCutter(format.layout.separator, static_cast<std::size_t>(format.layout.column(CsvKey::kHouseholdId)), 2);
  cutter.Feed(text);
  Block block;
  while (cutter.Next(true, block)) {
    reader.Start(block);
    while (reader.Read(1000000, read.batch, read.rejected)) {
    }
  }
  return read;
}

HouseholdFormat FormatOf(const Instance& instance, TextFormat format, std::string& text) {
  if (format == TextFormat::kNdjson) return {format, {}, ""};
  const std::size_t header = text.find('\n');
  const Result<CsvLayout> layout = ReadCsvHeader(instance.engine->catalog(), text.substr(0, header));
  if (!layout.ok()) FAIL(Print(layout.errors()));
  text.erase(0, header + 1);
  return {format, *layout, ""};
}

bool SameCell(const Cell& a, const Cell& b) { return a.lo == b.lo && a.hi == b.hi && a.least == b.least && a.most == b.most; }

// Of a household of `table` and one of a batch.
std::string Differs(const Catalog& catalog, const Table& table, std::size_t household, const Table& other, std::size_t at) {
  const auto first = static_cast<std::size_t>(table.first_person[household]), other_first = static_cast<std::size_t>(other.first_person[at]);
  const auto people = static_cast<std::size_t>(table.first_person[household + 1]) - first;
  if (static_cast<std::size_t>(other.first_person[at + 1]) - other_first != people) return "the number of people differs";
  if (table.as_of.lo<std::int32_t>()[household] != other.as_of.lo<std::int32_t>()[at]) return "the day differs";
  for (std::size_t p = 0; p < people; ++p) {
    if (table.resident.TruthAt(first + p) != other.resident.TruthAt(other_first + p)) return "who lives there differs";
  }
  for (std::size_t f = 0; f < catalog.facts.size(); ++f) {
    const Fact& fact = catalog.facts[f];
    const std::size_t rows = fact.of == Owner::kPerson ? people : 1;
    for (std::size_t r = 0; r < rows; ++r) {
      const std::size_t a = (fact.of == Owner::kPerson ? first : household) + r, b = (fact.of == Owner::kPerson ? other_first : at) + r;
      const bool same = fact.reference ? table.references[f][a] == other.references[f][b] : SameCell(Load(table.facts[f], a), Load(other.facts[f], b));
      if (!same) return fact.id + " differs";
    }
  }
  return "";
}

TEST_CASE("a household printed as CSV or NDJSON reads back as it was", "[property]") {
  ForManyCatalogs("printed households", 31, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.engine->catalog();
    std::vector<Table> tables;
    for (int i = 0; i < kHouseholdTextHouseholds; ++i) {
      Json household = RandomHousehold(instance.catalog, random);
      household.erase("answered_on");
      Table& table = tables.emplace_back();
      if (!ReadHousehold(catalog, household, {}, table).empty()) return "a random household is refused: " + household.dump();
    }
    for (const TextFormat format : {TextFormat::kCsv, TextFormat::kNdjson}) {
      const HouseholdPrinter printer(catalog, format);
      std::string text = printer.Header();
      for (std::size_t i = 0; i < tables.size(); ++i) printer.Print(tables[i], 0, "h" + std::to_string(i), text);
      const std::string printed = text;
      const HouseholdFormat how = FormatOf(instance, format, text);
      ReadBack read = Read(instance, how, text);
      if (!read.rejected.empty()) return Print(read.rejected.front(), "") + printed;
      if (read.batch.households.size() != tables.size()) return "some household is lost:\n" + printed;
      HouseholdTextReader reader(catalog, how);
      for (std::size_t i = 0; i < tables.size(); ++i) {
        std::string wrong = Differs(catalog, tables[i], 0, read.batch.batch.table(), i);
        if (!wrong.empty()) return wrong + "\n" + printed;
      }
    }
    return "";
  });
}

TEST_CASE("whatever the text, every household is read or rejected, and a batch of them can be screened", "[property]") {
  ForManyCatalogs("damaged text", 32, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.engine->catalog();
    for (const TextFormat format : {TextFormat::kCsv, TextFormat::kNdjson}) {
      const HouseholdPrinter printer(catalog, format);
      std::string text = printer.Header();
      for (int i = 0; i < kHouseholdTextHouseholds; ++i) {
        Table table;
        (void)ReadHousehold(catalog, RandomHousehold(instance.catalog, random), {}, table);
        printer.Print(table, 0, "h" + std::to_string(i), text);
      }
      const HouseholdFormat how = FormatOf(instance, format, text);
      static constexpr char kNasty[] = "\",\n\r;|-?.!0\0\xC3{[";
      for (int damage = random.Between(1, 12); damage > 0 && !text.empty(); --damage) {
        const auto at = static_cast<std::size_t>(random.Below(static_cast<int>(text.size())));
        const char nasty = kNasty[random.Below(sizeof kNasty - 1)];
        switch (random.Below(3)) {
          case 0: text[at] = nasty; break;
          case 1: text.insert(at, 1, nasty); break;
          default: text.erase(at, static_cast<std::size_t>(random.Between(1, 20))); break;
        }
      }
      ReadBack read = Read(instance, how, text);
      if (read.batch.households.empty()) continue;
      Screened screened;
      Screener screener = instance.engine->NewScreener(Screening::kAmounts);
      screener.Screen(read.batch.batch, screened);
      std::string out;
      ScreenedPrinter(catalog, ScreenedAs::kRows, {}).Print(read.batch, read.batch.batch.table(), screened, out);
    }
    return "";
  });
}

TEST_CASE("a drawn household is valid, whichever of them are drawn at once", "[property]") {
  ForManyCatalogs("drawn households", 33, {}, Rounds(), [](const Instance& instance, Random& random) -> std::string {
    const Catalog& catalog = instance.engine->catalog();
    const Population population = AnyPopulation(catalog);
    const SynthOptions options{static_cast<std::uint64_t>(random.Below(1000)), 1}, hidden{options.seed, 0.5};
    const HouseholdPrinter printer(catalog, TextFormat::kNdjson);
    const auto print = [&](const SynthOptions& how, std::uint64_t first, std::size_t count) {
      Synthesizer synthesizer(catalog, population, how);
      const Table& table = synthesizer.Make(first, count);
      std::string text;
      for (std::size_t i = 0; i < count; ++i) printer.Print(table, i, std::to_string(first + i), text);
      return text;
    };
    const std::string text = print(options, 0, 6);
    if (text != print(options, 0, 2) + print(options, 2, 4)) return "it matters how many are drawn at once:\n" + text;
    for (const std::string& households : {text, print(hidden, 0, 6)}) {
      for (std::size_t at = 0; at < households.size();) {
        const std::size_t end = households.find('\n', at);
        const std::string household = households.substr(at, end - at), result = instance.engine->Assess(household);
        if (result.starts_with("{\"errors\"")) return result + "\n" + household;
        at = end + 1;
      }
    }
    return "";
  });
}

}  // namespace
}  // namespace ventanilla::property
