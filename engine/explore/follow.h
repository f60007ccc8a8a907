// A household followed from one value of a fact to another: what is the same for all values between, and how the rest goes.
#pragma once

#include <optional>

#include "explore/pieces.h"

namespace ventanilla {

enum class Proof : std::uint8_t {
  kClosed,  // every amount in closed form
  kOneWay,  // every amount goes one way
};

class Follower {
 public:
  // `household` outlives it. `at`: a number or a day.
  Follower(const Evaluated& household, FactAt at);

  void Begin(double value);

  // The piece from there to another value, `steps` of the grid later; nothing where it is not proved. From a value to itself it is.
  std::optional<Piece> Until(double value, double steps, Proof proof);

 private:
  // The household with one value.
  struct Point {
    explicit Point(const Table& household) : copies(household, 1) {}
    double value = 0;
    Copies copies;
    Columns columns;
    bool assessed = false;
    Assessment assessment;
    BestSets best;
  };
  void Put(Point& point, double value) const;
  void Go(Point& point, double value) const;
  void Assess(Point& point) const;

  bool Stays(int node) const;  // in all its rows
  bool VerdictsStay(int law, int person) const;
  bool Stays(const ProgramPlan& program) const;
  bool Possible(bool& stays) const;
  std::size_t RowOf(const ProgramPlan& program, const Benefit& benefit) const;
  Band AmountOf(const Benefit& benefit, int node) const;
  Followed Follow(std::size_t benefit) const;
  Band FirstYearOf(const Program& program, const Followed& followed, std::size_t benefit) const;
  std::vector<FollowedTotal> TotalsOf(const Piece& piece) const;

  const Evaluated& household_;
  const FactAt at_;
  const Domain& domain_;
  Courses courses_;
  Point first_, last_;
};

}  // namespace ventanilla
