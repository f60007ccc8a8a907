#include "catalog/link.h"

#include <algorithm>
#include <iterator>

namespace ventanilla {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsPhone(char c) { return IsDigit(c) || c == '+' || c == '-' || c == '*' || c == '#'; }
bool IsAddress(char c) { return c > ' ' && c < 0x7F && std::string_view("\"<>\\^`{|}").find(c) == std::string_view::npos; }
bool IsMail(char c) { return IsLetter(c) || IsDigit(c) || std::string_view("._%+-@?=&").find(c) != std::string_view::npos; }
bool IsHost(char c) { return IsLetter(c) || IsDigit(c) || c == '-' || c == '.'; }

template <class Test>
bool All(std::string_view text, Test test) {
  return !text.empty() && std::all_of(text.begin(), text.end(), test);
}

// "example.org:8080/path?query#place"
bool IsPlace(std::string_view text) {
  const std::string_view authority = text.substr(0, text.find_first_of("/?#"));
  const std::string_view host = authority.substr(0, authority.find(':'));
  const std::string_view port = authority.substr(host.size());
  const bool named = All(host, IsHost) && IsLetter(host.back()) && host.find('.') != std::string_view::npos && host.find("..") == std::string_view::npos && host.front() != '.';
  return named && (port.empty() || (port.size() <= 6 && All(port.substr(1), IsDigit))) && All(text, IsAddress);
}

struct Scheme {
  std::string_view name;
  bool (*fits)(std::string_view rest);
};
constexpr Scheme kLinks[] = {
    {"https://", IsPlace},
    {"http://", IsPlace},
    {"tel:", [](std::string_view rest) { return All(rest, IsPhone); }},
    {"mailto:", [](std::string_view rest) { return All(rest, IsMail) && std::count(rest.begin(), rest.end(), '@') == 1; }},
};

}  // namespace

bool IsLink(std::string_view address) {
  return std::any_of(std::begin(kLinks), std::end(kLinks), [&](const Scheme& scheme) {
    return address.starts_with(scheme.name) && scheme.fits(address.substr(scheme.name.size()));
  });
}

}  // namespace ventanilla
