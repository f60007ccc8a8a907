// A kernel computes one node for all rows. Kernels are rows of tables: adding an operation is adding a row.
#pragma once

#include "evaluate/evaluate.h"

namespace ventanilla {

struct Call {
  const Plan& plan;
  const Node& node;
  const Frame& frame;
  const std::vector<PairRows>& pairs;  // by relation
  const View* a;  // null where there is no such operand
  const View* b;
  const View* c;
  const View& out;
  std::size_t rows;
};

using Kernel = void (*)(const Call&);

constexpr bool AreRanges(Numbers numbers) { return numbers != Numbers::kExact; }

template <Numbers numbers>
constexpr Storage Stored(Storage storage) {
  return numbers == Numbers::kInterval && storage == Storage::kInt32 ? Storage::kDouble : storage;
}

// A constant in every row; masks in 64 bits.
template <Numbers numbers>
void FillConstant(const Node& node, Column& out);

// Whether the cells of a fact are not single values.
void FillOpen(const View& fact, const View& out, std::size_t rows);

struct KernelOf {
  Kernel run = nullptr;
  bool ones = false;  // takes operands that are `one` as they are; other kernels want a cell in every row
};
inline constexpr bool kTakesOnes = true;

// By operation and the storage of its operands; nothing where the operation is not of that family.
template <Numbers numbers>
KernelOf NumberKernel(Op op, Storage operands);  // kernels_number.cpp: numbers, dates, comparisons
template <Numbers numbers>
KernelOf PeopleKernel(Op op);  // kernels_people.cpp: between levels and over people
template <Numbers numbers>
KernelOf TruthKernel(Op op, Storage storage, std::size_t width);  // kernels_truth.cpp: truths, choices, sets, select of them

// Of a node that is computed; `operand` is the storage of its numbers, `width` that of its masks.
template <Numbers numbers>
KernelOf FindKernel(const Node& node, Storage operand, std::size_t width) {
  KernelOf kernel = TruthKernel<numbers>(node.op, node.storage, width);
  if (kernel.run == nullptr) kernel = PeopleKernel<numbers>(node.op);
  if (kernel.run == nullptr) kernel = NumberKernel<numbers>(node.op, operand);
  return kernel;
}

}  // namespace ventanilla
