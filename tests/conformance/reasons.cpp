#include "conformance/reasons.h"

namespace ventanilla::conformance {
namespace {

constexpr Reason kReasons[] = {
    {"messages", "a catalog has no protocol buffers", "messages (Name{...})|\"msg\"|\"TestAllTypes\"|\"google\""},
    {"unsigned", "int holds every number of a law", "unsigned numbers|uint()"},
    {"bytes", "nobody answers in bytes", "bytes (b\"...\")"},
    {"maps", "tables are parameters, with a date and a source", "a map ({...})"},
    {"null", "a missing answer has no value: it leaves the result undecided", "null is not part"},
    {"dynamic-types", "every type is known when a catalog loads",
     "dyn()|type()|found int and text|found text and int|takes two bools, found|\"uint\"|\"type\"|\"string\"|"
     "\"null_type\"|\"map\"|\"list\"|\"int\"|\"double\"|\"bool\""},
    {"mixed-numbers", "an exact number never meets a double by accident",
     "found int and double|found double and int|found list of int and list of double"},
    {"conversions", "every value keeps the type that the catalog gives it",
     "bool() |string() |bytes() |found text|double(|leave out|int takes|double takes"},
    {"beyond-2^53", "a phone's numbers are exact up to there", "2^53"},
    {"infinity", "a divisor that can be 0 is refused, so no number is infinite or NaN",
     "division-by-zero|math.isNaN|math.isInf|math.isFinite"},
    {"lists", "a list is of people, or is looked into and added up", "empty-list|macro-list|list-element|wrong-result|list of|by index"},
    {"two-variables", "a macro speaks of one person", "not three arguments|existsOne|transformList|transformMap"},
    {"texts", "a text is an option of a choice: equal or not",
     "text and text|loose-text|found one of|matches()|startsWith()|endsWith()|contains()|lowerAscii()|upperAscii()|replace()|"
     "split()|join()|substring()|trim()|indexOf()|charAt()|format()|\"quote\"|\"lastIndexOf\"|\"reverse\""},
    {"times", "a law counts in days: years(), months(), days(), date()",
     "timestamp()|duration()|getDate()|getDayOf|getHours()|getMinutes()|getSeconds()|getMilliseconds()|getMonth()|getFullYear"},
    {"optionals", "every name of a catalog exists",
     "optional|\"optional\"|\"none\"|\"of\"|\"ofNonZeroValue\"|\"orValue\"|\"hasValue\"|\"value\""},
    {"bits", "no law speaks of bits", "math.bit"},
    {"extensions", "other functions and macros of CEL's libraries", "macro-form|\"bind\"|\"block\"|\"encode\"|\"decode\""},
    {"lexical", "no names in backquotes or with a leading dot, no comments", "in backquotes|a leading dot|comments are"},
    {"variables", "a variable is a fact: its name has no dot, its type is ours", "variable-"},
    {"unknown-names", "names and functions that only the test's host defines", "unknown-name|unknown-function"},
};

bool Names(std::string_view words, std::string_view refusal) {
  while (!words.empty()) {
    const std::size_t end = words.find('|');
    if (refusal.find(words.substr(0, end)) != std::string_view::npos) return true;
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  }
  return false;
}

}  // namespace

const Reason* FindReason(std::string_view refusal) {
  for (const Reason& reason : kReasons) {
    if (Names(reason.words, refusal)) return &reason;
  }
  return nullptr;
}

}  // namespace ventanilla::conformance
