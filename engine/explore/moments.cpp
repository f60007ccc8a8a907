#include "explore/moments.h"

#include "explore/trend.h"

namespace ventanilla {
namespace {

bool IsOneWay(Trend trend) { return trend == Trend::kUp || trend == Trend::kDown; }

// How both ends of a cell go as days pass.
class Trends {
 public:
  Trends(const Catalog& catalog, const Plan& plan) : catalog_(catalog), plan_(plan) {
    trends_.reserve(plan.nodes.size());
    for (const Node& node : plan.nodes) trends_.push_back(Find(node));
  }

  Trend Of(int node) const { return node < 0 ? Trend::kStill : trends_[static_cast<std::size_t>(node)]; }

 private:
  Trend Find(const Node& node) const {
    const Trend a = Of(node.a), b = Of(node.b), c = Of(node.c);
    switch (node.op) {
      case Op::kConstant:
      case Op::kParameter:
      case Op::kResident:
      case Op::kMember: return Trend::kStill;
      case Op::kFact: return Elapse(node) ? Trend::kUp : Trend::kStill;
      case Op::kOpen: return Elapse(node) ? Trend::kDown : Trend::kStill;  // at the end of its domain it is known
      case Op::kAsOf: return Trend::kUp;
      case Op::kNot: return Against(a);
      case Op::kLess:
      case Op::kLessEqual:
      case Op::kYears:
      case Op::kMonths: return Both(Against(a), b);
      case Op::kUndecided:
      case Op::kEqual:
      case Op::kAmong:
      case Op::kSame:
      case Op::kContains:
      case Op::kModulo:
      case Op::kExactlyOne: return Anyhow(Both(a, b));
      case Op::kWiden:
      case Op::kTruncate:
      case Op::kRound:
      case Op::kFloor:
      case Op::kCeil:
      case Op::kFullYear:
      case Op::kLatestStart:
      case Op::kDate:
      case Op::kSpread:
      case Op::kGatherOwner:
      case Op::kGatherMember:
      case Op::kAny:
      case Op::kAnyPair:
      case Op::kCount: return a;
      case Op::kAnd:
      case Op::kOr:
      case Op::kAdd:
      case Op::kLeast:
      case Op::kGreatest:
      case Op::kAddMonths: return Both(a, b);
      case Op::kSubtract: return Both(a, Against(b));
      case Op::kMultiply: return a == Trend::kStill ? Scaled(b, node.a) : Scaled(a, node.b);
      case Op::kDivide:
      case Op::kQuotient:
      case Op::kDivideRounded: return Scaled(a, node.b);
      case Op::kLookup: return Looked(a, plan_.tables[static_cast<std::size_t>(node.index)]);
      case Op::kSelect:
      case Op::kSum:
      case Op::kMinOf:
      case Op::kMaxOf: return a == Trend::kStill ? Both(b, c) : Trend::kMixed;
    }
    return Trend::kMixed;
  }

  bool Elapse(const Node& node) const { return catalog_.facts[static_cast<std::size_t>(node.index)].elapses != Elapses::kNo; }

  // Of a number times, or divided by, another.
  Trend Scaled(Trend trend, int by) const {
    const Node& scale = plan_.nodes[static_cast<std::size_t>(by)];
    if (Of(by) != Trend::kStill) return Trend::kMixed;
    return scale.lo >= 0 ? trend : scale.hi <= 0 ? Against(trend) : Anyhow(trend);
  }

  static Trend Looked(Trend key, const std::vector<TableRow>& table) {
    bool up = true, down = true;
    for (std::size_t i = 1; i < table.size(); ++i) {
      up = up && table[i - 1].value <= table[i].value;
      down = down && table[i - 1].value >= table[i].value;
    }
    return up ? key : down ? Against(key) : Anyhow(key);
  }

  const Catalog& catalog_;
  const Plan& plan_;
  std::vector<Trend> trends_;
};

double Sign(double value) { return value > 0 ? 1 : value < 0 ? -1 : 0; }

}  // namespace

void ReadNodes(const Plan& plan, const Columns& columns, const std::vector<int>& nodes, Reading& reading) {
  reading.clear();
  for (const int n : nodes) {
    const Node& node = plan.nodes[static_cast<std::size_t>(n)];
    const Column& column = columns[n];
    for (std::size_t row = 0; row < column.rows(); ++row) {
      if (node.op == Op::kEqual) {
        const Column &a = columns[node.a], &b = columns[node.b];
        reading.push_back(Sign(a.Lowest(row) - b.Highest(row)));
        reading.push_back(Sign(a.Highest(row) - b.Lowest(row)));
      } else if (column.storage() == Storage::kTruth) {
        reading.push_back(column.TruthAt(row));
      } else {
        reading.push_back(column.Lowest(row));
        reading.push_back(column.Highest(row));
      }
    }
  }
}

std::vector<int> WatchedFor(const Catalog& catalog, const Plan& plan, const std::vector<int>& roots) {
  const Trends trends(catalog, plan);
  std::vector<char> wanted(plan.nodes.size());
  const auto want = [&](int node) {
    if (node >= 0) wanted[static_cast<std::size_t>(node)] = 1;
  };
  for (const int root : roots) want(root);
  std::vector<int> watched;
  for (std::size_t n = plan.nodes.size(); n-- > 0;) {
    const auto index = static_cast<int>(n);
    if (wanted[n] == 0 || trends.Of(index) == Trend::kStill) continue;
    const Node& node = plan.nodes[n];
    const bool apart = node.op == Op::kEqual && IsOneWay(Both(trends.Of(node.a), Against(trends.Of(node.b))));
    if (apart || IsOneWay(trends.Of(index))) {
      watched.push_back(index);
    } else {
      for (const int operand : {node.a, node.b, node.c}) want(operand);
    }
  }
  return watched;
}

}  // namespace ventanilla
