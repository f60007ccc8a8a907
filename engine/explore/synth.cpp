#include "explore/synth.h"

#include <algorithm>

namespace ventanilla {
namespace {

constexpr std::size_t kMostAtHome = 12;

// The facts that a formula rests on, also through definitions.
void CollectFacts(const Catalog& catalog, const Expr& expr, std::vector<int>& facts) {
  for (const auto& [symbol, index] : Reads(expr)) {
    if (symbol == Symbol::kFact && std::find(facts.begin(), facts.end(), index) == facts.end()) facts.push_back(index);
    if (symbol == Symbol::kDefinition) CollectFacts(catalog, catalog.definitions[static_cast<std::size_t>(index)].formula.expr, facts);
  }
}

}  // namespace

Synthesizer::Synthesizer(const Catalog& catalog, const Population& population, const SynthOptions& options)
    : catalog_(catalog), population_(population), options_(options), plan_(Compile(catalog, population.day)), batch_(catalog), schedule_(plan_, MaskWidth(catalog)) {
  for (const Constraint& constraint : catalog.constraints) CollectFacts(catalog, constraint.formula.expr, read_by_.emplace_back());
}

const Table& Synthesizer::Make(std::uint64_t first, std::size_t count) {
  batch_.Clear();
  for (std::size_t i = 0; i < count; ++i) MakeHousehold(first + i);
  Repair(first);
  Finish(first);
  return table_;
}

int Synthesizer::FirstOf(int role) const {
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (people_[i].role == role) return static_cast<int>(i);
  }
  return -1;
}

// Who lives there, how old, and what the home says of them.
void Synthesizer::DrawPeople(RandomStream& random) {
  const Home& home = population_.homes[random.Pick(population_.homes)];
  std::vector<const Members*> kinds;
  people_.clear();
  for (const Members& members : home.members) {
    const std::size_t count = members.count.empty() ? 1 : random.Pick(members.count);
    for (std::size_t i = 0; i < count && people_.size() < kMostAtHome; ++i) {
      const Ages& ages = members.ages[random.Pick(members.ages)];
      double age = ages.lo + static_cast<double>(random.Below(static_cast<std::uint64_t>(ages.hi - ages.lo) + 1));
      if (const int older = FirstOf(members.older); members.older >= 0 && older >= 0) age += people_[static_cast<std::size_t>(older)].age;
      people_.push_back({members.role, std::clamp(age, 0.0, 110.0), batch_.AddPerson(members.resident), {}, {}});
      kinds.push_back(&members);
    }
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    DrawAnything(random, Owner::kPerson, people_[i], i);
    if (population_.birth_date >= 0) {
      const auto f = static_cast<std::size_t>(population_.birth_date);
      const auto months = static_cast<std::int64_t>(people_[i].age) * 12;
      Cell born = people_[i].cells[f];
      born.lo = AddMonths(population_.day, -months - 12) + 1;
      born.hi = AddMonths(population_.day, -months);
      const Domain& domain = catalog_.facts[f].domain;
      born.lo = std::clamp(born.lo, domain.min, domain.max);
      born.hi = std::clamp(born.hi, domain.min, domain.max);
      people_[i].cells[f] = random.One(catalog_.facts[f], born);
    }
  }
  for (std::size_t i = 0; i < people_.size(); ++i) Set(random, kinds[i]->settings, i);
}

void Synthesizer::DrawFact(RandomStream& random, std::size_t fact, Person& to, std::size_t self) {
  const Fact& drawn = catalog_.facts[fact];
  if (!drawn.reference) {
    to.cells[fact] = random.One(drawn, Whole(catalog_, drawn));
    return;
  }
  const std::size_t other = people_.empty() ? self : static_cast<std::size_t>(random.Below(people_.size() * 2));
  to.masks[fact] = other < people_.size() && other != self ? PersonMask{1} << other : kNobody;
}

// Every fact, evenly over its domain.
void Synthesizer::DrawAnything(RandomStream& random, Owner owner, Person& to, std::size_t self) {
  to.cells.resize(catalog_.facts.size());
  to.masks.assign(catalog_.facts.size(), kNobody);
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    if (catalog_.facts[f].of == owner) DrawFact(random, f, to, self);
  }
}

void Synthesizer::SetOne(RandomStream& random, const FactSetting& setting, Person& to, std::size_t self) {
  const auto f = static_cast<std::size_t>(setting.fact);
  const Fact& fact = catalog_.facts[f];
  const Drawn& drawn = setting.value;
  Cell& cell = to.cells[f];
  switch (drawn.kind) {
    case Drawn::Kind::kCell: cell = random.One(fact, drawn.cell); break;
    case Drawn::Kind::kYearsSince:
      cell.lo = cell.hi = std::clamp(std::max(0.0, to.age - drawn.lo), fact.domain.min, fact.domain.max);
      break;
    case Drawn::Kind::kAtAge: {
      const double at = drawn.lo + static_cast<double>(random.Below(static_cast<std::uint64_t>(drawn.hi - drawn.lo) + 1));
      const double years = std::max(0.0, to.age - at);
      const double day = AddMonths(population_.day, -static_cast<std::int64_t>(years) * 12) - static_cast<double>(random.Below(365));
      cell.lo = cell.hi = std::clamp(day, fact.domain.min, fact.domain.max);
      break;
    }
    case Drawn::Kind::kPerson: {
      const int person = FirstOf(drawn.person);
      const bool somebody = person >= 0 && static_cast<std::size_t>(person) != self;
      to.masks[f] = somebody ? PersonMask{1} << person : kNobody;
      break;
    }
    case Drawn::Kind::kNoOne: to.masks[f] = kNobody; break;
  }
}

void Synthesizer::Set(RandomStream& random, const std::vector<FactSetting>& settings, std::size_t self) {
  for (const FactSetting& setting : settings) SetOne(random, setting, people_[self], self);
}

bool Synthesizer::IsSo(const FactSetting& setting, const Person& person) const {
  const auto f = static_cast<std::size_t>(setting.fact);
  const Fact& fact = catalog_.facts[f];
  const Person& owner = fact.of == Owner::kHousehold ? household_ : person;
  const Cell& is = owner.cells[f];
  const Cell& wanted = setting.value.cell;
  if (fact.reference) return (owner.masks[f] == kNobody) == (setting.value.kind == Drawn::Kind::kNoOne);
  switch (fact.type.kind) {
    case Kind::kChoice: return (is.most & ~wanted.most) == 0;
    case Kind::kSet: return (wanted.least & ~is.least) == 0 && (is.most & ~wanted.most) == 0;
    default: return wanted.lo <= is.lo && is.hi <= wanted.hi;
  }
}

bool Synthesizer::Meets(const Draw& draw, std::size_t self) const {
  const Person& person = people_[self];
  if (person.age < draw.min_age || person.age > draw.max_age || (draw.role >= 0 && person.role != draw.role)) return false;
  return std::all_of(draw.when.begin(), draw.when.end(), [&](const FactSetting& setting) { return IsSo(setting, person); });
}

void Synthesizer::Apply(RandomStream& random, const Draw& draw) {
  if (draw.of == Owner::kHousehold) {
    const bool so = std::all_of(draw.when.begin(), draw.when.end(), [&](const FactSetting& setting) { return IsSo(setting, household_); });
    if (!so) return;
    for (const FactSetting& setting : draw.one_of[random.Pick(draw.one_of)].settings) SetOne(random, setting, household_, people_.size());
    return;
  }
  for (std::size_t i = 0; i < people_.size(); ++i) {
    if (Meets(draw, i)) Set(random, draw.one_of[random.Pick(draw.one_of)].settings, i);
  }
}

void Synthesizer::MakeHousehold(std::uint64_t number) {
  RandomStream random(options_.seed, number, kDrawing);
  household_.row = batch_.AddHousehold(population_.day);
  people_.clear();
  DrawAnything(random, Owner::kHousehold, household_, 0);
  DrawPeople(random);
  for (const Draw& draw : population_.draws) Apply(random, draw);
  Store();
}

void Synthesizer::Store() {
  for (std::size_t f = 0; f < catalog_.facts.size(); ++f) {
    const Fact& fact = catalog_.facts[f];
    if (fact.of == Owner::kHousehold) {
      batch_.Set(f, household_.row, household_.cells[f]);
      continue;
    }
    for (const Person& person : people_) {
      if (fact.reference) {
        batch_.SetReference(f, person.row, person.masks[f]);
      } else {
        batch_.Set(f, person.row, person.cells[f]);
      }
    }
  }
}

}  // namespace ventanilla
