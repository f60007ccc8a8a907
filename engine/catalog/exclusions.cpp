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
    Add(one, {other, declared.scope});
    Add(two, {declared.program, declared.scope});
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

  static void Add(Program& program, Exclusion exclusion) {
    for (const Exclusion& other : program.excludes) {
      if (other.program == exclusion.program && other.scope == exclusion.scope) return;
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
