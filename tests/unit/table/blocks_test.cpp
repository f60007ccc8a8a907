#include "table/blocks.h"

#include "unit/catch.h"

namespace ventanilla {
namespace {

// Feeds `text` in pieces and gives back the blocks.
std::vector<Block> Cut(BlockCutter cutter, std::string_view text, std::size_t piece) {
  std::vector<Block> blocks;
  Block block;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    cutter.Feed(text.substr(at, piece));
    while (cutter.Next(false, block)) blocks.push_back(block);
  }
  while (cutter.Next(true, block)) blocks.push_back(block);
  return blocks;
}

std::string Together(const std::vector<Block>& blocks) {
  std::string text;
  for (const Block& block : blocks) text += block.text;
  return text;
}

const BlockCutter kCsv(',', 1, 2);  // the household's id is the second column

TEST_CASE("blocks hold all of the text, in order, and know their lines", "[blocks]") {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "x," + std::to_string(i / 3) + ",\"a\nb\"\n";
  const std::vector<Block> blocks = Cut(kCsv, text, 10000);
  CHECK(blocks.size() > 1);
  CHECK(Together(blocks) == text);
  std::size_t line = 2;
  for (const Block& block : blocks) {
    CHECK(block.line == line);
    line += static_cast<std::size_t>(std::count(block.text.begin(), block.text.end(), '\n'));
  }
}

TEST_CASE("a household is never cut", "[blocks]") {
  std::string text;
  for (int i = 0; i < 60000; ++i) text += "x," + std::to_string(i / 5) + "\n";
  const std::vector<Block> blocks = Cut(kCsv, text, 7777);
  REQUIRE(blocks.size() > 1);
  for (std::size_t i = 1; i < blocks.size(); ++i) {
    const std::string& before = blocks[i - 1].text;
    const std::string last = before.substr(before.rfind('\n', before.size() - 2) + 1);
    CHECK(last != blocks[i].text.substr(0, last.size()));
  }
}

TEST_CASE("lines of NDJSON are cut where a line ends", "[blocks]") {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "{\"n\": " + std::to_string(i) + "}\n";
  text += "{\"last\": true}";
  const std::vector<Block> blocks = Cut(BlockCutter(), text, 5000);
  CHECK(Together(blocks) == text);
  for (std::size_t i = 0; i + 1 < blocks.size(); ++i) CHECK(blocks[i].text.ends_with('\n'));
}

TEST_CASE("a line that is too long ends its block, and the rest of it is dropped", "[blocks]") {
  const std::string text = "{}\n" + std::string(3 * kMaxRecord, 'x') + "\n{}\n";
  const std::vector<Block> blocks = Cut(BlockCutter(), text, 100000);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text == "{}\n");
  CHECK((blocks[1].cut && blocks[1].text.size() == kMaxRecord && blocks[1].line == 2));
  CHECK((blocks[2].text == "{}\n" && blocks[2].line == 3 && !blocks[2].cut));
}

TEST_CASE("a household that is too long ends its block, and the rest of it is dropped", "[blocks]") {
  std::string text = "x,0\n";
  while (text.size() < kMaxHousehold * 3) text += "x,1\n";
  text += "x,2\n";
  const std::vector<Block> blocks = Cut(kCsv, text, 100000);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].text == "x,0\n");
  CHECK((blocks[1].cut && blocks[1].text.size() < kMaxHousehold + 200000));
  CHECK(blocks[2].text == "x,2\n");
}

}  // namespace
}  // namespace ventanilla
