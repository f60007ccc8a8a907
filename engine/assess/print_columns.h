// How the columns of a batch hold facts, as JSON for whoever fills them (Engine::DescribeColumns() says which).
#pragma once

#include <string>

#include "catalog/catalog.h"

namespace ventanilla {

std::string PrintColumns(const Catalog& catalog);

}  // namespace ventanilla
