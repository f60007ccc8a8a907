#include "explore/difference.h"

namespace ventanilla {

Difference DifferenceBy(Boxes& boxes, const Spot& law, FactAt at, const std::vector<PossibleAnswer>& answers) {
  constexpr int kMostToldApart = 128;
  Cell values[Boxes::kWidth];
  std::size_t count = 0;
  bool all = true;  // that can be told apart are looked at
  for (const PossibleAnswer& answer : answers) {
    if (count < Boxes::kWidth) {
      ++count;
    } else {
      all = false;
    }
    Cell& value = values[count - 1] = answer.cell;  // of many, some and the last
    if (value.most != value.least) value.most &= ~value.most + 1;
    value.hi = value.lo;
  }
  boxes.Aim(law);
  std::vector<Box> stack{boxes.Whole()};
  Box parts[Boxes::kWidth];
  for (int splits = 0; !stack.empty(); ++splits) {
    if (splits == kMostToldApart || boxes.spent()) return Difference::kUnknown;
    Box rest = stack.back();
    stack.pop_back();
    boxes.Narrow(rest, at, values, count, parts);
    Truth seen = 0;
    rest.next = {};
    for (std::size_t i = 0; i < count; ++i) {
      if (parts[i].constraints == kFalse) continue;
      if (parts[i].truth != kEither) seen = static_cast<Truth>(seen | parts[i].truth);
      if (parts[i].truth != kEither) continue;
      if (parts[i].next.any() && parts[i].next.at != at) {
        rest.next = parts[i].next;
      } else {
        all = false;
      }
    }
    if (seen == kEither) return Difference::kShown;
    if (!rest.next.any()) continue;
    for (std::size_t i = boxes.Split(rest, parts); i-- > 0;) stack.push_back(parts[i]);
  }
  return all ? Difference::kNone : Difference::kUnknown;
}

}  // namespace ventanilla
