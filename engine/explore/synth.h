// Households drawn from a population: the same for a seed on every machine, whichever of them are made, and by how many threads.
#pragma once

#include <cstdint>

#include "evaluate/schedule.h"
#include "explore/draw.h"
#include "explore/population.h"
#include "table/batch.h"

namespace ventanilla {

struct SynthOptions {
  std::uint64_t seed = 1;
  double known = 1;  // the share of answers that are known; of the others half were not asked, the rest are ranges or "does not know"
};

// Of one thread.
class Synthesizer {
 public:
  // Both outlive it. The catalog has passed Prove().
  Synthesizer(const Catalog& catalog, const Population& population, const SynthOptions& options);

  // The households numbered from `first` on, whose ids are their numbers from 1; with ids of people, p1 and so on, and what was
  // asked: every fact that applies. All meet the catalog's constraints: an answer that breaks one is drawn again, or left open.
  const Table& Make(std::uint64_t first, std::size_t count);

 private:
  struct Person {
    int role = -1;
    double age = 0;
    std::size_t row = 0;
    std::vector<Cell> cells;          // by fact; of the household too
    std::vector<PersonMask> masks;
  };

  void MakeHousehold(std::uint64_t number);
  void DrawPeople(RandomStream& random);
  void DrawAnything(RandomStream& random, Owner owner, Person& to, std::size_t self);
  void DrawFact(RandomStream& random, std::size_t fact, Person& to, std::size_t self);
  void Set(RandomStream& random, const std::vector<FactSetting>& settings, std::size_t self);
  void SetOne(RandomStream& random, const FactSetting& setting, Person& to, std::size_t self);
  void Apply(RandomStream& random, const Draw& draw);
  bool Meets(const Draw& draw, std::size_t self) const;
  bool IsSo(const FactSetting& setting, const Person& person) const;
  int FirstOf(int role) const;  // in people_; -1
  void Store();
  void Evaluate();
  void Repair(std::uint64_t first);
  void Redraw(std::uint64_t first, int attempt);
  void Finish(std::uint64_t first);
  void Hide(std::uint64_t first);

  const Catalog& catalog_;
  const Population& population_;
  const SynthOptions options_;
  Plan plan_;
  Batch batch_;
  Schedule<Numbers::kNarrow> schedule_;
  Table table_;
  std::vector<std::vector<Truth>> constraints_, applies_;  // what was evaluated: by constraint or fact, then row; empty: true
  std::vector<std::vector<int>> read_by_;  // by constraint: the facts it rests on
  std::vector<Person> people_;             // of the household in hand
  Person household_;
};

}  // namespace ventanilla
