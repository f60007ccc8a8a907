// A kernel computes one node for all rows. Kernels are rows of tables: adding an operation is adding a row.
#pragma once

#include "evaluate/evaluate.h"

namespace ventanilla {

struct Call {
  const Plan& plan;
  const Node& node;
  const Table& table;
  const std::vector<PairRows>& pairs;
  const Column* a;
  const Column* b;
  const Column* c;
  Column& out;
  std::size_t rows;
};

using Kernel = void (*)(const Call&);

// Ranges are of doubles: they come in few rows, where narrower cells would gain little, and no kernel has to exist twice. Values,
// which come by the million, keep the storage that the plan chose.
template <bool kRanges>
constexpr Storage Stored(Storage storage) {
  return kRanges && storage == Storage::kInt32 ? Storage::kDouble : storage;
}

// By operation; null where the operation is not of that family.
template <bool kRanges>
Kernel NumberKernel(Op op, Storage operands);  // kernels_number.cpp: numbers, dates, comparisons
template <bool kRanges>
Kernel PeopleKernel(Op op);                  // kernels_people.cpp: between levels and over people
Kernel TruthKernel(Op op, Storage storage);  // kernels_truth.cpp: truths, choices, sets, select of them

}  // namespace ventanilla
