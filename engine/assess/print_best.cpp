#include "assess/print_best.h"

#include <algorithm>

namespace ventanilla {
namespace {

const char* Name(Because because) {
  switch (because) {
    case Because::kReceived: return "received";
    case Because::kPreference: return "preference";
    case Because::kUndecided: return "undecided";
    case Because::kInKind: return "in_kind";
    case Because::kWorth: return "worth";
    case Because::kCertainty: return "certainty";
    case Because::kTie: return "tie";
    case Because::kUnproved: return "unproved";
  }
  return "";
}

class BestSetsPrinter {
 public:
  BestSetsPrinter(const BestSets& best, ResultWriter& to) : best_(best), to_(to), out_(to.out) {}

  void Print() {
    out_.Key("best").Open('{').Key("proved").Text(best_.proved ? "exact" : "sound").Key("sets").Open('[');
    Set(kLeast);
    if (!best_.one) Set(kMost);
    out_.Close(']');
    to_.OpenFacts(Deciding(best_));
    out_.Close('}').Key("totals").Open('[');
    for (const Total& total : best_.totals) {
      const Amount& like = *total.like;
      out_.Open('{').Key("kind").Text(like.kind).Key("unit").Text(like.unit).Key("per").Text(like.per);
      static constexpr const char* kKeys[] = {"certain", "likely", "possible"};
      for (std::size_t reach = 0; reach < kReaches; ++reach) {
        const Quantity &a = total.sums[reach][kLeast], &b = total.sums[reach][kMost];
        to_.Range(kKeys[reach], {std::min(a.lo, b.lo), std::max(a.hi, b.hi)}, Decimals(like));
      }
      out_.Close('}');
    }
    out_.Close(']');
  }

 private:
  void Open(const Benefit& benefit) {
    out_.Open('{');
    to_.Benefit(benefit.program, benefit.subject, benefit.person);
  }

  // Its benefits, or all others.
  void List(End end, bool chosen) {
    out_.Key(chosen ? "benefits" : "lost").Open('[');
    for (const Benefit& benefit : best_.benefits) {
      if (benefit.received || IsChosen(best_, benefit, Reach::kExpected, end) != chosen) continue;
      Open(benefit);
      to_.Range("first_year", benefit.first_year, 0);
      if (!chosen) Reason(LossOf(best_, benefit, end));
      out_.Close('}');
    }
    out_.Close(']');
  }

  void Reason(const Loss& loss) {
    out_.Key("because").Text(Name(loss.because)).Key("to").Open('[');
    for (const int benefit : loss.to) {
      Open(best_.benefits[static_cast<std::size_t>(benefit)]);
      out_.Close('}');
    }
    out_.Close(']');
    if (loss.because > Because::kPreference) to_.Range("instead", loss.instead, 0);
  }

  void Set(End end) {
    out_.Open('{');
    List(end, true);
    List(end, false);
    out_.Close('}');
  }

  const BestSets& best_;
  ResultWriter& to_;
  JsonWriter& out_;
};

}  // namespace

void PrintBestSets(const BestSets& best, ResultWriter& to) { BestSetsPrinter(best, to).Print(); }

}  // namespace ventanilla
