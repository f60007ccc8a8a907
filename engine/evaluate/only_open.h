// Which one fact keeps a cell open, if it is one: found for all households of a block at once, node by node as their cells are.
#pragma once

#include "evaluate/kernel.h"

namespace ventanilla {

// Of a cell: 0 where it is settled, -1 where several facts keep it open; else the fact and whose it is, within the household.
class OnlyOpen {
 public:
  constexpr OnlyOpen() = default;
  constexpr OnlyOpen(int fact, std::int32_t person) : code_(fact * kPeople + person + 1) {}

  bool found() const { return code_ > 0; }
  int fact() const { return (code_ - 1) / kPeople; }

  // Of what rests on both. It compiles to no branch.
  friend constexpr OnlyOpen Both(OnlyOpen a, OnlyOpen b) {
    const bool differ = (a.code_ != 0) & (b.code_ != 0) & (a.code_ != b.code_);
    return OnlyOpen(a.code_ | b.code_ | -static_cast<std::int32_t>(differ));
  }
  friend constexpr OnlyOpen Where(bool open, OnlyOpen a) { return OnlyOpen(a.code_ & -static_cast<std::int32_t>(open)); }

 private:
  static constexpr std::int32_t kPeople = 32;
  static_assert(kMaxPeople <= kPeople);
  explicit constexpr OnlyOpen(std::int32_t code) : code_(code) {}
  std::int32_t code_ = 0;
};

// Memory for what is followed: of one run at a time.
using OnlyOpenRoom = std::vector<std::vector<OnlyOpen>>;

// By node, and row of a block. As FactWalk::MayOpen() of a cell, where that finds one fact: it goes down from one cell, this up for all.
class OnlyOpenColumns {
 public:
  // For `roots` of a plan and what they rest on. `buffer_of`: by node, which memory it may share; -1: none. `room` outlives this, and may be
  // that of other plans.
  OnlyOpenColumns(const Plan& plan, const std::vector<int>& roots, const std::vector<int>& buffer_of, OnlyOpenRoom& room);

  // A fact's cells, as the table has them: before the nodes that read it.
  void Read(int node, const View& cells, const Frame& frame, std::size_t rows);
  // A node that was computed: its operands have been followed.
  void Follow(const Call& call);

  // Null where every cell of the node is settled.
  const OnlyOpen* operator[](int node) const;

 private:
  OnlyOpen* RoomFor(int node, std::size_t rows);
  void FollowPeople(const Call& call, OnlyOpen* out) const;
  void FollowPairs(const Call& call, OnlyOpen* out) const;

  const Plan& plan_;
  std::vector<int> memory_of_;  // by node, or -1
  OnlyOpenRoom& memory_;
};

}  // namespace ventanilla
