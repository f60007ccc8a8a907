#include <algorithm>

#include "catalog/draft.h"
#include "diagnostics/word_list.h"

namespace ventanilla {
namespace {

class ExclusionLinker {
 public:
  explicit ExclusionLinker(Draft& draft) : programs_(draft.catalog.programs), problems_(draft.problems) {}

  void Link(const DeclaredExclusion& declared) {
    const int other = Find(declared.other);
    if (other < 0) return ReportUnknown(declared);
    if (other == declared.program) return problems_.Add(declared.place, "self-exclusion", "a program cannot exclude itself");
    Program& one = programs_[static_cast<std::size_t>(declared.program)];
    Program& two = programs_[static_cast<std::size_t>(other)];
    if (declared.scope == ExcludeScope::kEach && !(one.for_each && two.for_each)) {
      const Program& without = one.for_each ? two : one;
      return problems_.Add(declared.place, "wrong-scope",
                           "the scope \"each\" is for two programs with \"for_each\"; \"{}\" has none", {without.id});
    }
    const Preference prefers = declared.prefers;
    if (prefers != Preference::kNone) {
      const bool first = prefers == Preference::kThis;
      if (!MayPrefer(first ? declared.program : other, first ? other : declared.program, declared.place)) return;
    }
    Add(one, {other, declared.scope, prefers});
    Add(two, {declared.program, declared.scope, Mirrored(prefers)});
  }

 private:
  int Find(std::string_view id) const {
    for (std::size_t i = 0; i < programs_.size(); ++i) {
      if (programs_[i].id == id) return static_cast<int>(i);
    }
    return -1;
  }

  void ReportUnknown(const DeclaredExclusion& declared) {
    WordList ids;
    for (const Program& program : programs_) ids.push_back(program.id);
    problems_.Add(declared.place, "unknown-program", "there is no program \"{}\".{}", {declared.other, Similar(declared.other, ids)});
  }

  static Preference Mirrored(Preference prefers) {
    return prefers == Preference::kNone ? prefers : prefers == Preference::kThis ? Preference::kOther : Preference::kThis;
  }

  // Reports when `worse` already comes before `better`, directly or through others: so there is never a circle.
  bool MayPrefer(int better, int worse, const Place& place) {
    std::vector<int> after{worse};
    for (std::size_t next = 0; next < after.size(); ++next) {
      for (const Exclusion& exclusion : programs_[static_cast<std::size_t>(after[next])].excludes) {
        if (exclusion.prefers != Preference::kThis) continue;
        if (exclusion.program == better) {
          problems_.Add(place, "circular-preference", "\"{}\" cannot be preferred to \"{}\": the catalog already prefers the second, directly or through others",
                        {Id(better), Id(worse)}, "Keep what the source says.");
          return false;
        }
        if (std::find(after.begin(), after.end(), exclusion.program) == after.end()) after.push_back(exclusion.program);
      }
    }
    return true;
  }

  std::string_view Id(int program) const { return programs_[static_cast<std::size_t>(program)].id; }

  static void Add(Program& program, Exclusion exclusion) {
    for (Exclusion& other : program.excludes) {
      if (other.program != exclusion.program || other.scope != exclusion.scope) continue;
      if (exclusion.prefers != Preference::kNone) other.prefers = exclusion.prefers;
      return;
    }
    program.excludes.push_back(exclusion);
  }

  std::vector<Program>& programs_;
  Problems& problems_;
};

}  // namespace

void LinkExclusions(Draft& draft) {
  ExclusionLinker linker(draft);
  for (const DeclaredExclusion& declared : draft.exclusions) linker.Link(declared);
}

}  // namespace ventanilla
