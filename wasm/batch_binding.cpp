// The engine for JavaScript, for households by the thousand and for verdicts alone: JavaScript fills columns where they are, and
// reads verdicts where they are. batch.js is the only caller.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <emscripten/emscripten.h>

#include "engine.h"
#include "wasm/texts.h"

namespace ventanilla {
namespace {

// A batch in the memory that JavaScript sees.
struct Rows {
  explicit Rows(const Engine& engine) : batch(engine.NewBatch()) {}
  Batch batch;
  std::vector<std::uint8_t> people;  // by household
  Screened screened;
};

struct Session {
  explicit Session(Engine loaded)
      : engine(std::move(loaded)), screener(engine.NewScreener(Screening::kVerdicts)), many(engine), one(engine), verdicts(engine.catalog().programs.size()) {
    one.batch.MakeRoom(1, kMaxPeople);
    one.people.resize(1);
  }
  Engine engine;
  Screener screener;
  std::optional<Screener> receipts;  // of whom it is wanted whether they receive what they are screened for
  Rows many, one;
  std::vector<Verdict> verdicts;  // of one household, by program
};

// One per WebAssembly instance.
std::optional<Session> session;

DecidingFacts FoundIf(bool deciding) { return deciding ? DecidingFacts::kFound : DecidingFacts::kLeftOut; }

void Screen(Rows& rows, std::size_t households, bool deciding) {
  rows.batch.Divide(households, rows.people.data());
  session->screener.Screen(rows.batch, rows.screened, FoundIf(deciding));
}

Rows& RowsOf(bool many) { return many ? session->many : session->one; }

// False where an answer contradicts another.
bool KeepVerdicts(const Screened& screened) {
  for (std::size_t p = 0; p < session->verdicts.size(); ++p) session->verdicts[p] = screened.programs[p].households[0];
  return screened.broken[0] < 0;
}

}  // namespace
}  // namespace ventanilla

using namespace ventanilla;

extern "C" {

// The bundle is the text in text_room(). A catalog that is refused leaves the one before it in place.
EMSCRIPTEN_KEEPALIVE const char* load() {
  Result<Engine> loaded = Engine::LoadBundle(TakeText());
  if (!loaded.ok()) return Answer(PrintErrors(loaded.errors()));
  session.emplace(std::move(*loaded));
  return Answer(session->engine.Describe());
}

EMSCRIPTEN_KEEPALIVE const char* layout() { return Answer(session->engine.DescribeColumns()); }

// Then the columns of many households hold all that can be. Those of one household always have room for all its people.
EMSCRIPTEN_KEEPALIVE void make_room(std::size_t households, std::size_t people) {
  session->many.batch.MakeRoom(households, people);
  session->many.people.assign(households, 1);
}

EMSCRIPTEN_KEEPALIVE std::uint8_t* people_column(bool many) {
  return RowsOf(many).people.data();
}

EMSCRIPTEN_KEEPALIVE void* day_column(bool many) { return RowsOf(many).batch.cells().as_of.view().low; }
EMSCRIPTEN_KEEPALIVE void* resident_column(bool many) { return RowsOf(many).batch.cells().resident.view().low; }

// Of a fact: the lower ends (or truths, or masks of what is possible), and the upper ones. Of a reference: whom it may mean.
EMSCRIPTEN_KEEPALIVE void* fact_column(bool many, std::size_t fact, bool upper) {
  Table& cells = RowsOf(many).batch.cells();
  if (session->engine.catalog().facts[fact].reference) return cells.references[fact].data();
  const View view = cells.facts[fact].view();
  return upper ? view.high : view.low;
}

// `deciding`: also which one fact settles a verdict.
EMSCRIPTEN_KEEPALIVE void screen_many(std::size_t households, bool deciding) {
  Screen(session->many, households, deciding);
}
EMSCRIPTEN_KEEPALIVE const void* deciding_column(std::size_t program) { return session->many.screened.programs[program].deciding.data(); }

EMSCRIPTEN_KEEPALIVE const void* verdict_column(std::size_t program, bool of_households) {
  const ScreenedProgram& screened = session->many.screened.programs[program];
  return of_households ? screened.households.data() : screened.verdicts.data();
}
EMSCRIPTEN_KEEPALIVE const void* broken_column() { return session->many.screened.broken.data(); }

// Households one after the other, in the place of the batch of many.
EMSCRIPTEN_KEEPALIVE void start_rows() { session->many.batch.Clear(); }

// The one household, whose answers are of another day than its own: durations grow as they do in its text.
EMSCRIPTEN_KEEPALIVE void append_one(std::int32_t answered_on) {
  Rows& one = session->one;
  Batch& batch = session->many.batch;
  one.batch.Divide(1, one.people.data());
  batch.Append(one.batch.table());
  batch.Elapse(answered_on);
}

// The household in text_room(), as JSON; false where it cannot be read.
EMSCRIPTEN_KEEPALIVE bool append_text() { return session->engine.Read(TakeText(), session->many.batch).empty(); }

EMSCRIPTEN_KEEPALIVE std::size_t rows(bool people) { return people ? session->many.batch.people() : session->many.batch.households(); }

// Verdicts of these, and who receives what already.
EMSCRIPTEN_KEEPALIVE void screen_rows(bool deciding) {
  if (!session->receipts) session->receipts.emplace(session->engine.NewScreener(Screening::kReceipts));
  session->receipts->Screen(session->many.batch, session->many.screened, FoundIf(deciding));
}
EMSCRIPTEN_KEEPALIVE const void* receives_column(std::size_t program) { return session->many.screened.programs[program].receives.data(); }

// The result of one household, whose text takes the first bytes, for the programs whose numbers follow it, separated by spaces.
EMSCRIPTEN_KEEPALIVE const char* assess_some(std::size_t household) {
  const std::string texts = TakeText();
  std::vector<int> programs;
  const char* end = texts.data() + texts.size();
  for (const char* at = texts.data() + household; at < end; ++at) at = std::from_chars(at, end, programs.emplace_back()).ptr;
  return Answer(session->engine.AssessSome(std::string_view(texts).substr(0, household), programs));
}

EMSCRIPTEN_KEEPALIVE const void* verdicts_of_one() { return session->verdicts.data(); }

// False: an answer contradicts another.
EMSCRIPTEN_KEEPALIVE bool screen_one() {
  Screen(session->one, 1, false);
  return KeepVerdicts(session->one.screened);
}

// The household in text_room(), as JSON: {"errors": ...}, or nothing when its verdicts were kept.
EMSCRIPTEN_KEEPALIVE const char* screen_text() {
  const std::string text = TakeText();
  Rows rows(session->engine);
  const Diagnostics errors = session->engine.Read(text, rows.batch);
  if (!errors.empty()) return Answer(PrintErrors(errors));
  session->screener.Screen(rows.batch, rows.screened);
  if (KeepVerdicts(rows.screened)) return Answer({});
  return Answer(PrintErrors(session->engine.Contradictions(text)));
}
}
