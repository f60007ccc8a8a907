// Over all households that a catalog can mean: one for which a truth holds, or the proof that there is none.
#pragma once

#include <string>
#include <vector>

#include "explore/boxes.h"
#include "explore/joint.h"

namespace ventanilla {

struct Finding {
  enum class Kind : std::uint8_t {
    kNone,      // no household, of any size
    kFound,
    kUnproved,  // none was found, and there may be one
  };
  Kind kind = Kind::kNone;
  int people = 0;        // kUnproved: there is none up to this size; 0: not even that is shown
  // kFound: JSON of the contract, which states what it takes: the rest may be anything. By part of the joint (one that all read, where
  // their facts are the same), and the rows of the people for whom the truth holds (-1: it is of no person).
  std::vector<std::string> households;
  std::int32_t subject = -1, member = -1;
};

class WitnessSearch {
 public:
  // Both outlive it; the joint may get more nodes between searches.
  WitnessSearch(Joint& joint, Budget& budget) : joint_(joint), budget_(budget) {}

  // A household, on one of the joint's days and within its constraints, in which `root` holds for somebody (of pairs: for somebody and
  // somebody of the relation). `shown`: nodes of the same rows, or of their
  // subject or household, that are decided in it where that can be. What ranges decide costs
  // nothing; else it looks at one person, two people ... up to what PeopleNeeded() says, at most kMostPeople, each by cases.
  Finding Find(int root, const std::vector<int>& shown = {});

  static constexpr int kMostPeople = 6;
  static constexpr int kMostSplits = 1200;  // of one search among households of one size

 private:
  bool FindAmong(const Table& table, int root, const std::vector<int>& shown, Finding& finding);
  bool First(Boxes& boxes, const Spot& spot, Box& found);
  Table Settled(const Table& table, const Boxes& boxes, const Box& box, const Spot& spot, const std::vector<int>& shown);
  bool SettlePlace(Table& table, FactAt at);
  bool Possible(const Table& table);
  void Print(const Table& table, Finding& finding) const;

  Joint& joint_;
  Budget& budget_;
  bool complete_ = false;
};

}  // namespace ventanilla
