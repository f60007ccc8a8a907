#include "evaluate/cells.h"
#include "evaluate/kernel.h"

namespace ventanilla {
namespace {

using Mask = std::uint64_t;

Truth Possible(bool yes, bool no) { return static_cast<Truth>((yes ? kTrue : 0) | (no ? kFalse : 0)); }

void RunNot(const Call& call) {
  const Truth* a = call.a->lo<Truth>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = Not(a[i]);
}

void RunAnd(const Call& call) {
  const Truth *a = call.a->lo<Truth>(), *b = call.b->lo<Truth>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = And(a[i], b[i]);
}

void RunOr(const Call& call) {
  const Truth *a = call.a->lo<Truth>(), *b = call.b->lo<Truth>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = Or(a[i], b[i]);
}

void RunUndecided(const Call& call) {
  const Truth* a = call.a->lo<Truth>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = a[i] == kEither ? kTrue : kFalse;
}

void RunSelectTruth(const Call& call) {
  const Truth *which = call.a->lo<Truth>(), *b = call.b->lo<Truth>(), *c = call.c->lo<Truth>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) {
    out[i] = static_cast<Truth>(((which[i] & kTrue) ? b[i] : 0) | ((which[i] & kFalse) ? c[i] : 0));
  }
}

void RunAmong(const Call& call) {
  const Mask* a = call.a->lo<Mask>();
  const Mask mask = call.node.mask;
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = Possible((a[i] & mask) != 0, (a[i] & ~mask) != 0);
}

void RunSame(const Call& call) {
  const Mask *a = call.a->lo<Mask>(), *b = call.b->lo<Mask>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) {
    const bool single = a[i] == b[i] && (a[i] & (a[i] - 1)) == 0;
    out[i] = Possible((a[i] & b[i]) != 0, !single);
  }
}

// Choice `a` in set `b`: certainly, when all that it may be is certainly in it.
void RunContains(const Call& call) {
  const Mask *a = call.a->lo<Mask>(), *least = call.b->lo<Mask>(), *most = call.b->hi<Mask>();
  Truth* out = call.out.lo<Truth>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = Possible((a[i] & most[i]) != 0, (a[i] & ~least[i]) != 0);
}

void RunSelectChoice(const Call& call) {
  const Truth* which = call.a->lo<Truth>();
  const Mask *b = call.b->lo<Mask>(), *c = call.c->lo<Mask>();
  Mask* out = call.out.lo<Mask>();
  for (std::size_t i = 0; i < call.rows; ++i) out[i] = ((which[i] & kTrue) ? b[i] : 0) | ((which[i] & kFalse) ? c[i] : 0);
}

void RunSelectSet(const Call& call) {
  const Truth* which = call.a->lo<Truth>();
  const Mask *b_least = call.b->lo<Mask>(), *b_most = call.b->hi<Mask>(), *c_least = call.c->lo<Mask>(), *c_most = call.c->hi<Mask>();
  Mask *least = call.out.lo<Mask>(), *most = call.out.hi<Mask>();
  for (std::size_t i = 0; i < call.rows; ++i) {
    least[i] = ((which[i] & kTrue) ? b_least[i] : ~Mask{0}) & ((which[i] & kFalse) ? c_least[i] : ~Mask{0});
    most[i] = ((which[i] & kTrue) ? b_most[i] : 0) | ((which[i] & kFalse) ? c_most[i] : 0);
  }
}

struct Row {
  Op op;
  Storage storage;  // of the result
  Kernel kernel;
};

constexpr Row kRows[] = {
    {Op::kNot, Storage::kTruth, RunNot},
    {Op::kAnd, Storage::kTruth, RunAnd},
    {Op::kOr, Storage::kTruth, RunOr},
    {Op::kUndecided, Storage::kTruth, RunUndecided},
    {Op::kAmong, Storage::kTruth, RunAmong},
    {Op::kSame, Storage::kTruth, RunSame},
    {Op::kContains, Storage::kTruth, RunContains},
    {Op::kSelect, Storage::kTruth, RunSelectTruth},
    {Op::kSelect, Storage::kChoice, RunSelectChoice},
    {Op::kSelect, Storage::kSet, RunSelectSet},
};

}  // namespace

Kernel TruthKernel(Op op, Storage storage) {
  for (const Row& row : kRows) {
    if (row.op == op && row.storage == storage) return row.kernel;
  }
  return nullptr;
}

}  // namespace ventanilla
