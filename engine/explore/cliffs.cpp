#include "explore/cliffs.h"

#include <algorithm>
#include <cmath>

#include "assess/print.h"
#include "diagnostics/real.h"
#include "diagnostics/suggest.h"
#include "diagnostics/text.h"
#include "language/number.h"

namespace ventanilla {
namespace {

bool SamePlace(const Benefit& a, const Benefit& b) { return a.program == b.program && a.subject == b.subject && a.person == b.person; }

// Cash in pesos is compared by the first year: from one a month to one a year is no loss.
bool IsCompared(const FollowedTotal& total) { return total.like == nullptr || TimesAYear(*total.like) == 0; }

bool IsTaken(const Followed& followed) {
  return followed.benefit.verdict >= Verdict::kLikely && (followed.chosen[kLeast] || followed.chosen[kMost]);
}

// How much a course may fall by one step of the fact without a cliff.
double Slope(const Course& course, double steps) {
  if (course.closed) return SteepestFall(course);
  return steps > 0 ? std::ceil(std::abs(course.last - course.first) / steps) : 0;
}

// Where two pieces meet.
struct Fall {
  const FollowedTotal* before = nullptr;
  Band after{Still(0), Still(0)};
  double least() const { return before->sum.lo.last - after.lo.first; }
  double most() const { return before->sum.hi.last - after.hi.first; }
};

std::vector<Fall> FallsBetween(const Piece& before, const Piece& after) {
  std::vector<Fall> falls;
  for (const FollowedTotal& total : before.totals) {
    if (!IsCompared(total)) continue;
    Fall fall{.before = &total};
    for (const FollowedTotal& other : after.totals) {
      if (other.like == total.like || (other.like != nullptr && total.like != nullptr && AddsUp(*other.like, *total.like))) fall.after = other.sum;
    }
    const auto falls_off = [&](double lost, const Course& from, const Course& to) {
      return lost > std::max(Slope(from, before.steps), Slope(to, after.steps));
    };
    if (falls_off(fall.least(), total.sum.lo, fall.after.lo) || falls_off(fall.most(), total.sum.hi, fall.after.hi)) falls.push_back(fall);
  }
  return falls;
}

class CliffsPrinter {
 public:
  CliffsPrinter(const Catalog& catalog, FactAt at, ResultWriter& to)
      : catalog_(catalog), fact_(catalog.facts[static_cast<std::size_t>(at.fact)]), to_(to), out_(to.out) {}

  void Print(const std::vector<Piece>& pieces) {
    out_.Key("domain").Open('{');
    Value("min", fact_.domain.min);
    Value("max", fact_.domain.max);
    out_.Key("step");
    to_.Number(fact_.type.kind == Kind::kDate ? Type{.kind = Kind::kInt} : fact_.type, fact_.domain.step);
    out_.Close('}').Key("complete").Bool(!pieces.empty() && pieces.back().to >= fact_.domain.max).Key("pieces").Open('[');
    for (const Piece& piece : pieces) Print(piece);
    out_.Close(']').Key("cliffs").Open('[');
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      if (pieces[i - 1].possible && pieces[i].possible) Cliff(pieces[i - 1], pieces[i]);
    }
    out_.Close(']');
  }

 private:
  void Value(const char* key, double value) {
    out_.Key(key);
    to_.Number(fact_.type, value);
  }

  void Print(const Piece& piece) {
    out_.Open('{');
    Value("from", piece.from);
    Value("to", piece.to);
    out_.Key("possible").Bool(piece.possible).Key("proved").Text(piece.exact ? "exact" : "sound").Key("totals").Open('[');
    for (const FollowedTotal& total : piece.totals) {
      Open(total);
      Print("amount", total.sum, piece, DecimalsOf(total));
      out_.Close('}');
    }
    out_.Close(']').Key("benefits").Open('[');
    for (const Followed& followed : piece.benefits) Print(followed, piece);
    out_.Close(']').Close('}');
  }

  static int DecimalsOf(const FollowedTotal& total) { return total.like == nullptr ? 0 : Decimals(*total.like); }

  void Open(const FollowedTotal& total) {
    out_.Open('{').Key("kind").Text(total.like == nullptr ? "cash" : total.like->kind.c_str());
    out_.Key("unit").Text(total.like == nullptr ? "CLP" : total.like->unit.c_str());
    out_.Key("per").Text(total.like == nullptr ? "first_year" : total.like->per.c_str());
    out_.Key("decimals").Raw(PrintScaled(DecimalsOf(total), 0));
  }

  void Place(const Benefit& benefit) {
    out_.Open('{');
    to_.Benefit(benefit.program, benefit.subject, benefit.person);
  }

  void Print(const Followed& followed, const Piece& piece) {
    Place(followed.benefit);
    out_.Key("verdict").Text(Name(followed.benefit.verdict)).Key("received").Bool(followed.benefit.received);
    out_.Key("chosen").Text(followed.chosen[kLeast] != followed.chosen[kMost] ? "open" : followed.chosen[kLeast] ? "yes" : "no");
    Print("first_year", followed.first_year, piece, 0);
    out_.Key("amounts").Open('[');
    const Program& program = catalog_.programs[static_cast<std::size_t>(followed.benefit.program)];
    for (std::size_t a = 0; a < followed.amounts.size(); ++a) {
      out_.Open('{').Key("id").Text(program.amounts[a].id).Key("payments").Open('[');
      for (std::size_t i = 0; i < followed.amounts[a].size(); ++i) Print(nullptr, followed.amounts[a][i], piece, Decimals(program.amounts[a], i));
      out_.Close(']').Close('}');
    }
    out_.Close(']').Close('}');
  }

  void Print(const char* key, const Band& band, const Piece& piece, int decimals) {
    if (key != nullptr) out_.Key(key);
    out_.Open('{').Key("min");
    Print(band.lo, piece, decimals);
    out_.Key("max");
    Print(band.hi, piece, decimals);
    out_.Close('}');
  }

  void Print(const Course& course, const Piece& piece, int decimals) {
    const auto scaled = [&](const char* key, double value) { out_.Key(key).Raw(PrintScaled(value, decimals)); };
    out_.Open('{').Key("form").Text(course.still() ? "constant" : !course.closed ? "one_way" : course.linear() ? "linear" : "rounded");
    scaled("from", course.first);
    scaled("to", course.last);
    if (!course.still() && course.closed) {
      scaled("step", course.step);
      out_.Key("rounded").Open('[');
      for (const RoundedTerm& term : course.terms) {
        out_.Open('{');
        scaled("times", term.times);
        out_.Key("numerator").Raw(PrintScaled(term.numerator, 0)).Key("step").Raw(PrintScaled(term.step, 0));
        out_.Key("divisor").Raw(PrintScaled(term.divisor, 0));
        out_.Key("rounding").Text(term.rounding == Rounding::kTruncated ? "truncated" : "half_away").Close('}');
      }
      out_.Close(']');
    }
    out_.Key("slope").Raw(PrintReal(SlopeOf(course, piece) / PowerOfTen(decimals)));
    out_.Close('}');
  }

  // By one of the fact, on the way.
  double SlopeOf(const Course& course, const Piece& piece) const {
    if (course.still() || piece.steps == 0) return 0;
    double step = course.step;
    for (const RoundedTerm& term : course.terms) step += term.times * term.step / term.divisor;
    if (!course.closed) step = (course.last - course.first) / piece.steps;
    return step / fact_.domain.step * PowerOfTen(ventanilla::DecimalsOf(fact_.type));
  }

  void Cliff(const Piece& before, const Piece& after) {
    const std::vector<Fall> falls = FallsBetween(before, after);
    if (falls.empty()) return;
    out_.Open('{');
    Value("before", before.to);
    Value("at", after.from);
    out_.Key("falls").Open('[');
    for (const Fall& fall : falls) {
      const int decimals = DecimalsOf(*fall.before);
      Open(*fall.before);
      to_.Range("before", {fall.before->sum.lo.last, fall.before->sum.hi.last}, decimals);
      to_.Range("after", {fall.after.lo.first, fall.after.hi.first}, decimals);
      out_.Close('}');
    }
    out_.Close(']').Key("lost").Open('[');
    for (const Followed& followed : before.benefits) {
      if (IsTaken(followed)) Lost(followed, after);
    }
    out_.Close(']').Close('}');
  }

  void Lost(const Followed& had, const Piece& after) {
    const auto is_it = [&](const Followed& other) { return SamePlace(had.benefit, other.benefit); };
    const auto found = std::find_if(after.benefits.begin(), after.benefits.end(), is_it);
    if (found != after.benefits.end() && IsTaken(*found)) return;
    Place(had.benefit);
    out_.Key("verdict").Text(Name(found == after.benefits.end() ? Verdict::kNotEligible : found->benefit.verdict)).Close('}');
  }

  const Catalog& catalog_;
  const Fact& fact_;
  ResultWriter& to_;
  JsonWriter& out_;
};

}  // namespace

Result<FactAt> FindNumber(const Catalog& catalog, const Table& table, std::string_view fact, std::string_view person) {
  const Owner of = person.empty() ? Owner::kHousehold : Owner::kPerson;
  FactAt at;
  Suggester facts(fact);
  bool of_other = false;
  for (std::size_t f = 0; f < catalog.facts.size(); ++f) {
    facts.Offer(catalog.facts[f].id);
    if (catalog.facts[f].id != fact) continue;
    of_other = of_other || catalog.facts[f].of != of;
    if (catalog.facts[f].of == of) at.fact = static_cast<int>(f);
  }
  const auto refuse = [](const char* code, std::string message, std::string mend = {}) -> Result<FactAt> {
    return Diagnostics{{.code = code, .message = std::move(message), .mend = std::move(mend)}};
  };
  if (at.fact < 0 && of_other) {
    const bool of_person = of == Owner::kHousehold;
    return refuse("unknown-fact", Fill("\"{}\" is a fact of {}.", {fact, of_person ? "a person" : "the household"}),
                  of_person ? "Say of whom." : "Leave out the person.");
  }
  if (at.fact < 0) return refuse("unknown-fact", Fill("there is no fact \"{}\".{}", {fact, facts.Print()}));
  const Fact& found = catalog.facts[static_cast<std::size_t>(at.fact)];
  const Kind kind = found.type.kind;
  if (found.reference || (kind != Kind::kInt && kind != Kind::kDecimal && kind != Kind::kDouble && kind != Kind::kDate)) {
    return refuse("wrong-type", Fill("\"{}\" is neither a number nor a day.", {fact}));
  }
  if (of == Owner::kHousehold) return at;
  const auto who = std::find(table.person_ids.begin(), table.person_ids.end(), person);
  if (who == table.person_ids.end()) return refuse("unknown-person", Fill("nobody here has the id \"{}\".", {person}));
  at.row = static_cast<std::int32_t>(who - table.person_ids.begin());
  return at;
}

void PrintCliffs(const Evaluated& household, FactAt at, ResultWriter& to) {
  to.Fact(at);
  CliffsPrinter(household.catalog, at, to).Print(FindPieces(household, at));
}

}  // namespace ventanilla
