// Whether the worked cases of a catalog notice small slips in its rules.
#pragma once

#include <string>
#include <vector>

#include "cli/counterexamples.h"

namespace ventanilla {

struct MutantResult {
  enum class Kind : std::uint8_t {
    kCaught,      // a case fails
    kSurvived,    // none does, and a household shows that one could
    kUnproved,    // none does, and neither was a household found, nor is it proved that there is none
    kEquivalent,  // no household of any size shows a difference: proved
    kRefused,     // the catalog cannot be loaded
  };
  const Mutant* mutant = nullptr;
  Kind kind = Kind::kCaught;
  Counterexample example;  // kSurvived, kUnproved
};

class Mutation {
 public:
  // All outlive it. Threads may share one.
  Mutation(const Engine& engine, const std::vector<SourceFile>& files);

  MutantResult Try(const Mutant& mutant, const Engine& own) const;

 private:
  const std::vector<SourceFile>& files_;
  const Compiled base_;
  std::vector<SourceFile> rules_;  // the files without cases
  std::vector<nlohmann::json> cases_;
};

// Tries all mutants on several threads. `program`: only what it grants; all when empty.
struct MutationOptions {
  std::string program;
  unsigned jobs = 0;
  unsigned every = 1;  // only each so many-th: a sample
  bool json = false, quiet = false;
  double at_least = 0;  // per cent
};

// Prints the survivors and a summary; the exit status.
int RunMutation(const std::vector<SourceFile>& files, const Engine& engine, const MutationOptions& options);

}  // namespace ventanilla
