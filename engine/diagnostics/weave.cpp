#include "diagnostics/weave.h"

#include <algorithm>
#include <utility>

#include "diagnostics/excerpt.h"
#include "diagnostics/json_scan.h"
#include "diagnostics/text.h"

namespace ventanilla {
namespace {

bool IsInside(std::string_view pointer, std::string_view outer) {
  return pointer.starts_with(outer) && (pointer.size() == outer.size() || pointer[outer.size()] == '/');
}

// The origin of a line; nothing before the first.
const Origin* OriginOf(const std::vector<Origin>& origins, int line) {
  const auto after = std::upper_bound(origins.begin(), origins.end(), line, [](int wanted, const Origin& origin) { return wanted < origin.line; });
  return after == origins.begin() ? nullptr : &*std::prev(after);
}

class Weaver {
 public:
  Weaver(const SourceFile& file, const Edits& edits) : file_(file), edits_(edits), woven_{file.path, {}} {
    touched_ = edits.dropped;
    for (const auto& [list, parts] : edits.appended) touched_.insert(list);
    for (const auto& [object, members] : edits.members) touched_.insert(object);
  }

  SourceFile Weave() {
    Put(FindValue(file_.text, ""), "", "");
    woven_.text += '\n';
    return std::move(woven_);
  }

 private:
  bool IsTouched(const std::string& pointer) const {
    if (touched_.contains(pointer)) return true;
    const std::string inside = pointer + '/';
    const auto next = touched_.lower_bound(inside);
    return next != touched_.end() && next->starts_with(inside);
  }

  // The value at `there` of the file, to stand at `here`.
  void Put(const ValuePlace& place, const std::string& there, const std::string& here) {
    if (!IsTouched(there)) return Take(file_, place, there, here);
    const bool object = file_.text[place.begin] == '{';
    Take(file_, {.found = true, .begin = place.begin, .end = place.begin + 1}, there, here);
    const std::size_t empty = woven_.text.size();
    const auto separate = [&] { woven_.text += woven_.text.size() == empty ? "" : ","; };
    const std::vector<ChildPlace> children = ChildrenOf(file_.text, place);
    std::map<std::string, Part> members;
    if (const auto found = edits_.members.find(there); found != edits_.members.end()) members = found->second;
    std::size_t next = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const std::string& key = children[i].key;
      const std::string from = object ? Join(there, key) : Join(there, i);
      if (edits_.dropped.contains(from)) continue;
      separate();
      const std::string to = object ? Join(here, key) : Join(here, next++);
      if (object) PutKey(key);
      const auto member = object ? members.find(key) : members.end();
      if (member == members.end()) {
        Put(children[i].place, from, to);
      } else {
        Take(member->second, to);
        members.erase(member);
      }
    }
    for (const auto& [key, part] : members) {
      separate();
      PutKey(key);
      Take(part, Join(here, key));
    }
    if (const auto more = edits_.appended.find(there); more != edits_.appended.end()) {
      for (const Part& part : more->second) {
        separate();
        Take(part, Join(here, next++));
      }
    }
    woven_.text += object ? '}' : ']';
  }

  void PutKey(const std::string& key) { woven_.text += Json(key).dump() + ":"; }

  void Take(const Part& part, const std::string& here) { Take(*part.file, FindValue(part.file->text, part.pointer), part.pointer, here); }

  void Take(const SourceFile& from, const ValuePlace& place, const std::string& there, const std::string& here) {
    const std::string_view taken = std::string_view(from.text).substr(place.begin, place.end - place.begin);
    const Position begin = PositionAt(from.text, place.begin);
    const int end = begin.line + static_cast<int>(std::count(taken.begin(), taken.end(), '\n'));
    ++line_;
    woven_.text += '\n';
    woven_.text.append(static_cast<std::size_t>(begin.column - 1), ' ');
    woven_.text += taken;
    const Origin itself{1, from.path, 1, {}, {}};
    const Origin* first = OriginOf(from.origins, begin.line);
    if (first == nullptr) first = &itself;
    Trace(*first, begin.line, there, here, begin.line);
    for (const Origin& origin : from.origins) {
      if (origin.line > begin.line && origin.line <= end) Trace(origin, origin.line, there, here, begin.line);
    }
    line_ += end - begin.line;
  }

  // Notes the origin of the line of a taken text; `first` is the first line that was taken, and stands on `line_`.
  void Trace(const Origin& origin, int line, const std::string& there, const std::string& here, int first) {
    Origin traced{line_ + line - first, origin.file, origin.from + line - origin.line, here, there};
    if (IsInside(origin.here, there)) {
      traced.here += origin.here.substr(there.size());
      traced.there = origin.there;
    } else if (IsInside(there, origin.here)) {
      traced.there = origin.there + there.substr(origin.here.size());
    }
    woven_.origins.push_back(std::move(traced));
  }

  const SourceFile& file_;
  const Edits& edits_;
  std::set<std::string> touched_;
  SourceFile woven_;
  int line_ = 1;
};

}  // namespace

SourceFile Weave(const SourceFile& file, const Edits& edits) { return Weaver(file, edits).Weave(); }

Diagnostic Retell(Diagnostic diagnostic, const SourceFile& file) {
  if (file.origins.empty()) return diagnostic;
  const Origin* origin = OriginOf(file.origins, diagnostic.position.line);
  if (origin == nullptr) origin = &file.origins.front();
  diagnostic.file = origin->file;
  if (diagnostic.position.line > 0) diagnostic.position.line += origin->from - origin->line;
  if (IsInside(diagnostic.pointer, origin->here)) diagnostic.pointer = origin->there + diagnostic.pointer.substr(origin->here.size());
  return diagnostic;
}

Diagnostics Retell(Diagnostics diagnostics, const std::vector<SourceFile>& files) {
  for (Diagnostic& diagnostic : diagnostics) {
    const auto file = std::find_if(files.begin(), files.end(), [&](const SourceFile& one) { return one.path == diagnostic.file; });
    if (file != files.end()) diagnostic = Retell(std::move(diagnostic), *file);
  }
  return diagnostics;
}

Diagnostic At(const SourceFile& file, std::string_view pointer, std::string_view code, std::string_view message, std::string_view mend) {
  return Retell(At(SourceText{file.path, file.text}, pointer, code, message, mend), file);
}

std::string PlaceName(const SourceFile& file, std::string_view pointer) {
  const Diagnostic at = At(file, pointer, "", "");
  return Concat({at.file, ":", PrintWhole(at.position.line), ":", PrintWhole(at.position.column)});
}

}  // namespace ventanilla
