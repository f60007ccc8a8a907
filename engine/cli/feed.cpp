#include "cli/feed.h"

#include "cli/signing.h"

namespace ventanilla {
namespace {

// Control characters have no place in XML 1.0, not even escaped.
std::string Escaped(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      default:
        if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t') escaped += c;
    }
  }
  return escaped;
}

// A name that needs no address: the same hash, the same name.
std::string Uuid(const std::string& sha256) {
  std::string digits = sha256.substr(0, 32);
  digits[12] = '8';  // RFC 9562: of a maker's own kind
  digits[16] = '8';
  for (const std::size_t at : {20u, 16u, 12u, 8u}) digits.insert(at, "-");
  return "urn:uuid:" + digits;
}

std::string Moment(const std::string& day) { return day + "T00:00:00Z"; }

std::string Element(const char* name, const std::string& text) { return std::string("<") + name + ">" + Escaped(text) + "</" + name + ">\n"; }

std::string TextIn(const CatalogTree& texts, const std::string& language) {
  if (texts.contains(language)) return texts[language];
  return texts.empty() ? "" : texts.begin()->get<std::string>();
}

std::string Entry(const FeedEntry& entry, const std::string& language) {
  std::string list = "<ul>";
  for (const CatalogTree& change : entry.changes["changes"]) list += "<li>" + Escaped(TextIn(change["text"], language)) + "</li>";
  return "<entry>\n" + Element("id", Uuid(entry.sha256)) + Element("title", (language == "en" ? "Version " : "Versión ") + entry.version) +
         Element("updated", Moment(entry.issued)) + "<content type=\"html\">" + Escaped(list + "</ul>") + "</content>\n</entry>\n";
}

}  // namespace

std::string FeedName(const std::string& language) { return "feed." + language + ".atom"; }

std::string AtomFeed(const CatalogTree& catalog, const std::string& language, const std::vector<FeedEntry>& entries, const std::string& address) {
  const std::string id = catalog["id"];
  std::string feed = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + Escaped(language) + "\">\n";
  feed += Element("id", Uuid(Sha256("ventanilla feed " + id + " " + language)));
  feed += Element("title", TextIn(catalog["title"], language));
  feed += "<author>\n" + Element("name", "Ventanilla") + "</author>\n";
  feed += Element("updated", Moment(entries.front().issued));
  if (!address.empty()) feed += "<link rel=\"self\" type=\"application/atom+xml\" href=\"" + Escaped(address + FeedName(language)) + "\"/>\n";
  for (const FeedEntry& entry : entries) feed += Entry(entry, language);
  return feed + "</feed>\n";
}

}  // namespace ventanilla
