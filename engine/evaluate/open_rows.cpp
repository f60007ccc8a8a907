#include "evaluate/open_rows.h"

#include <algorithm>

namespace ventanilla {
namespace {

// `open` gets 1 where `is_open` of a row and `applies` (null: everywhere).
template <class F>
void Mark(std::size_t rows, const View* applies, std::uint8_t* open, F is_open) {
  if (applies == nullptr) {
    for (std::size_t i = 0; i < rows; ++i) open[i] = static_cast<std::uint8_t>(open[i] | is_open(i));
    return;
  }
  const Truth* const truths = applies->lo<Truth>();
  for (std::size_t i = 0; i < rows; ++i) open[i] = static_cast<std::uint8_t>(open[i] | (is_open(i) & (truths[i] & kTrue)));
}

template <class T>
void MarkEnds(const View& cells, std::size_t rows, const View* applies, std::uint8_t* open) {
  const T *const lo = cells.lo<T>(), *const hi = cells.hi<T>();
  Mark(rows, applies, open, [=](std::size_t i) { return static_cast<std::uint8_t>(lo[i] != hi[i]); });
}

template <class M>
void MarkChoices(const View& cells, std::size_t rows, const View* applies, std::uint8_t* open) {
  const M* const masks = cells.lo<M>();
  Mark(rows, applies, open, [=](std::size_t i) { return static_cast<std::uint8_t>(static_cast<M>(masks[i] & (masks[i] - 1)) != 0); });
}

void MarkMasks(const View& cells, std::size_t rows, const View* applies, std::uint8_t* open) {
  const bool choice = cells.storage == Storage::kChoice;
  switch (cells.width) {
    case 1: return choice ? MarkChoices<std::uint8_t>(cells, rows, applies, open) : MarkEnds<std::uint8_t>(cells, rows, applies, open);
    case 2: return choice ? MarkChoices<std::uint16_t>(cells, rows, applies, open) : MarkEnds<std::uint16_t>(cells, rows, applies, open);
    case 4: return choice ? MarkChoices<std::uint32_t>(cells, rows, applies, open) : MarkEnds<std::uint32_t>(cells, rows, applies, open);
    default: return choice ? MarkChoices<std::uint64_t>(cells, rows, applies, open) : MarkEnds<std::uint64_t>(cells, rows, applies, open);
  }
}

void MarkCells(const View& cells, std::size_t rows, const View* applies, std::uint8_t* open) {
  switch (cells.storage) {
    case Storage::kTruth: {
      const Truth* const truths = cells.lo<Truth>();
      return Mark(rows, applies, open, [=](std::size_t i) { return static_cast<std::uint8_t>(truths[i] == kEither); });
    }
    case Storage::kInt32: return MarkEnds<std::int32_t>(cells, rows, applies, open);
    case Storage::kDouble: return MarkEnds<double>(cells, rows, applies, open);
    case Storage::kChoice:
    case Storage::kSet: return MarkMasks(cells, rows, applies, open);
  }
}

}  // namespace

void FindOpen(const Schedule<Numbers::kExact>& schedule, OpenRows& open) {
  auto& [households, people] = open;
  const Plan& plan = schedule.plan();
  const Frame& frame = schedule.frame();
  households.assign(schedule.households(), 0);
  people.assign(schedule.people(), 0);
  const auto marks = [&open](Level level) { return (level == Level::kPerson ? open.people : open.households).data(); };
  for (const int n : schedule.read_inputs()) {
    const Node& node = plan.nodes[static_cast<std::size_t>(n)];
    if (node.op != Op::kFact) continue;
    const int applies = plan.applies[static_cast<std::size_t>(node.index)];
    const View* truths = applies < 0 ? nullptr : &schedule[applies];
    if (truths != nullptr && truths->one) {  // for everybody alike
      if (truths->lo<Truth>()[0] == kFalse) continue;
      truths = nullptr;
    }
    MarkCells(schedule[n], schedule.rows(node.level), truths, marks(node.level));
  }
  for (const int fact : schedule.references()) {
    const PersonMask* masks = frame.table->references[static_cast<std::size_t>(fact)].data() + frame.person;
    Mark(people.size(), nullptr, people.data(), [=](std::size_t i) { return static_cast<std::uint8_t>((masks[i] & (masks[i] - 1)) != 0); });
  }
  for (std::size_t p = 0; p < people.size(); ++p) {
    std::uint8_t& household = households[static_cast<std::size_t>(frame.household_of[p])];
    household = static_cast<std::uint8_t>(household | people[p]);
  }
}

}  // namespace ventanilla
