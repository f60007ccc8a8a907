#include "assess/screen.h"

#include "engine.h"
#include "unit/catch.h"

namespace ventanilla {
namespace {

TEST_CASE("a catalog without programs has nothing to screen, and nothing that decides", "[assess]") {
  Catalog catalog;
  catalog.valid_from = 20000;
  catalog.valid_to = 21000;
  Screener screener(catalog, Screening::kVerdicts);
  Batch batch(catalog);
  batch.AddHousehold(20500);
  batch.AddPerson();
  Screened screened;
  screener.Screen(batch, screened, DecidingFacts::kFound);
  CHECK(screened.programs.empty());
  CHECK(screened.broken == std::vector<std::int32_t>{-1});
}

}  // namespace
}  // namespace ventanilla
