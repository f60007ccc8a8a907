// Drawn households made valid, and some of their answers hidden.
#include <algorithm>

#include "explore/synth.h"

namespace ventanilla {
namespace {

constexpr int kAttempts = 30;  // to draw again what breaks a constraint, before it is left open

}  // namespace

// Evaluates the whole batch, and keeps which constraints hold and which facts apply.
void Synthesizer::Evaluate() {
  const Table& table = batch_.table();
  constraints_.resize(plan_.constraints.size());
  applies_.resize(plan_.applies.size());
  for (std::size_t first = 0, last = 0; first < table.households(); first = last) {
    last = BlockEnd(table, first, table.households());
    schedule_.Run(table, first, last);
    const auto keep = [&](int node, std::vector<Truth>& truths) {
      if (node < 0) return truths.clear();
      const Level level = plan_.nodes[static_cast<std::size_t>(node)].level;
      const std::size_t offset = level == Level::kPerson ? static_cast<std::size_t>(table.first_person[first]) : first;
      truths.resize(table.rows(level));
      const View& view = schedule_[node];
      for (std::size_t row = 0; row < schedule_.rows(level); ++row) truths[offset + row] = view.lo<Truth>()[view.one ? 0 : row];
    };
    for (std::size_t c = 0; c < constraints_.size(); ++c) keep(plan_.constraints[c], constraints_[c]);
    for (std::size_t f = 0; f < applies_.size(); ++f) keep(plan_.applies[f], applies_[f]);
  }
}

// Draws anew the facts of every constraint that fails; after so many attempts, leaves them open.
void Synthesizer::Redraw(std::uint64_t first, int attempt) {
  const Table& table = batch_.table();
  for (std::size_t c = 0; c < catalog_.constraints.size(); ++c) {
    const Owner owner = catalog_.constraints[c].of;
    for (std::size_t row = 0; row < constraints_[c].size(); ++row) {
      if (constraints_[c][row] != kFalse) continue;
      const std::size_t household = owner == Owner::kPerson ? static_cast<std::size_t>(table.household_of[row]) : row;
      const auto begin = static_cast<std::size_t>(table.first_person[household]), end = static_cast<std::size_t>(table.first_person[household + 1]);
      RandomStream random(options_.seed, first + household, kRedrawing + static_cast<std::uint64_t>(attempt) * 64 + (row - begin) % 64);
      for (const int index : read_by_[c]) {
        const auto f = static_cast<std::size_t>(index);
        const Fact& fact = catalog_.facts[f];
        const Cell whole = fact.reference ? Cell{} : Whole(catalog_, fact);
        const bool one_person = owner == Owner::kPerson && fact.of == Owner::kPerson;
        const std::size_t from = fact.of == Owner::kHousehold ? household : one_person ? row : begin;
        const std::size_t to = fact.of == Owner::kHousehold ? household + 1 : one_person ? row + 1 : end;
        for (std::size_t at = from; at < to; ++at) {
          if (fact.reference) {
            batch_.SetReference(f, at, kNobody);
          } else {
            batch_.Set(f, at, attempt < kAttempts ? random.One(fact, whole) : whole);
          }
        }
      }
    }
  }
}

void Synthesizer::Repair(std::uint64_t first) {
  for (int attempt = 0; attempt <= kAttempts; ++attempt) {
    Evaluate();
    const auto broken = [](const std::vector<Truth>& truths) { return std::find(truths.begin(), truths.end(), kFalse) != truths.end(); };
    if (std::none_of(constraints_.begin(), constraints_.end(), broken)) return;
    Redraw(first, attempt);
  }
  Evaluate();
}

// The table that is handed out: what applies was asked.
void Synthesizer::Finish(std::uint64_t first) {
  table_ = batch_.table();
  table_.person_ids.clear();
  for (std::size_t household = 0; household < table_.households(); ++household) {
    for (auto person = table_.first_person[household]; person < table_.first_person[household + 1]; ++person) {
      table_.person_ids.push_back("p" + PrintWhole(person - table_.first_person[household] + 1));
    }
  }
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    table_.asked[f].assign(table_.rows(fact.of), Asked::kAnswered);
    for (std::size_t row = 0; row < table_.rows(fact.of); ++row) {
      const bool applies = applies_[f].empty() || applies_[f][row] != kFalse;
      const bool open = !fact.reference && fact.type.kind == Kind::kBool && !table_.facts[f].Single(row);
      if (!applies || open) table_.asked[f][row] = Asked::kNotAsked;
    }
  }
  if (options_.known < 1) Hide(first);
}

void Synthesizer::Hide(std::uint64_t first) {
  std::vector<RandomStream> streams;
  for (std::size_t household = 0; household < table_.households(); ++household) {
    streams.emplace_back(options_.seed, first + household, kHiding);
  }
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    for (std::size_t row = 0; row < table_.rows(fact.of); ++row) {
      RandomStream& random = streams[fact.of == Owner::kPerson ? static_cast<std::size_t>(table_.household_of[row]) : row];
      Asked& asked = table_.asked[f][row];
      if (random.Share() < options_.known || asked != Asked::kAnswered) continue;
      const double how = random.Share();
      if (how < 0.5 || fact.reference) {
        asked = Asked::kNotAsked;
      } else if (how < 0.75 || fact.type.kind == Kind::kBool) {
        asked = Asked::kUnknown;
      } else {
        ventanilla::Store(random.Around(fact, Whole(catalog_, fact), Load(table_.facts[f], row)), row, table_.facts[f]);
      }
    }
  }
}

}  // namespace ventanilla
