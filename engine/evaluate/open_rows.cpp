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

// Calls `mark` with what says of a row, by bits that are set, whether it is open; but not when no row is, which is usual and found out
// sooner.
template <class Bits, class Mark>
void IfAny(std::size_t rows, Bits bits, Mark mark) {
  decltype(bits(0)) any = 0;
  for (std::size_t i = 0; i < rows; ++i) any = static_cast<decltype(any)>(any | bits(i));
  if (any != 0) mark([=](std::size_t i) { return static_cast<std::uint8_t>(bits(i) != 0); });
}

template <class T, class Mark>
void OfEnds(const View& cells, std::size_t rows, Mark mark) {
  const T *const lo = cells.lo<T>(), *const hi = cells.hi<T>();
  IfAny(rows, [=](std::size_t i) { return static_cast<T>(lo[i] ^ hi[i]); }, mark);
}

template <class M, class Mark>
void OfMasks(const View& cells, std::size_t rows, Mark mark) {
  const M* const masks = cells.lo<M>();
  if (cells.storage == Storage::kSet) return OfEnds<M>(cells, rows, mark);
  IfAny(rows, [=](std::size_t i) { return static_cast<M>(masks[i] & (masks[i] - 1)); }, mark);
}

void MarkCells(const View& cells, std::size_t rows, const View* applies, std::uint8_t* open) {
  const auto mark = [=](auto is_open) { Mark(rows, applies, open, is_open); };
  switch (cells.storage) {
    case Storage::kTruth: {
      const Truth* const truths = cells.lo<Truth>();
      return IfAny(rows, [=](std::size_t i) { return static_cast<Truth>(truths[i] & (truths[i] >> 1)); }, mark);
    }
    case Storage::kInt32: return OfEnds<std::int32_t>(cells, rows, mark);
    case Storage::kDouble: {
      const double *const lo = cells.lo<double>(), *const hi = cells.hi<double>();
      return IfAny(rows, [=](std::size_t i) { return static_cast<std::uint8_t>(lo[i] != hi[i]); }, mark);
    }
    case Storage::kChoice:
    case Storage::kSet: break;
  }
  switch (cells.width) {
    case 1: return OfMasks<std::uint8_t>(cells, rows, mark);
    case 2: return OfMasks<std::uint16_t>(cells, rows, mark);
    case 4: return OfMasks<std::uint32_t>(cells, rows, mark);
    default: return OfMasks<std::uint64_t>(cells, rows, mark);
  }
}

}  // namespace

void FindOpen(const Schedule<Numbers::kExact>& schedule, OpenRows& open) {
  std::vector<std::uint8_t>&households = open.households, &people = open.people;
  const Plan& plan = schedule.plan();
  const Frame& frame = schedule.frame();
  households.assign(schedule.households(), 0);
  people.assign(schedule.people(), 0);
  const auto marks = [&](Level level) { return (level == Level::kPerson ? people : households).data(); };
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
    IfAny(people.size(), [=](std::size_t i) { return masks[i] & (masks[i] - 1); }, [&](auto is_open) { Mark(people.size(), nullptr, people.data(), is_open); });
  }
  if (std::find(people.begin(), people.end(), 1) == people.end()) return;
  for (std::size_t p = 0; p < people.size(); ++p) {
    std::uint8_t& household = households[static_cast<std::size_t>(frame.household_of[p])];
    household = static_cast<std::uint8_t>(household | people[p]);
  }
}

}  // namespace ventanilla
