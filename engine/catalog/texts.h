// What people are to read in a catalog, and where its links lead: that nothing in it hides, passes for something else or has no end. Whoever
// publishes a catalog is told; what loads one that is published checks it for itself (site/src/widget/own).
#pragma once

#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"

namespace ventanilla {

inline constexpr std::size_t kMaxTextCharacters = 1000;  // of a text; formulas have their own limit
inline constexpr std::size_t kMaxWordCharacters = 120;   // between two spaces

// Errors, at most one for each text:
//
// "hidden-character": controls, what turns the direction of reading, has no width or is anybody's to draw. No text in any language has them.
// "foreign-letter": a text in a language that is written in Latin letters has only those, digits and common signs: the Cyrillic "а" is
//   refused by name. A text of another language has no word that mixes its letters with Latin ones.
// "stacked-marks": more than two accents on one letter.
// "long-text", "long-word".
// "bad-link": an address that is none of a page, a telephone or a letter box (catalog/link.h). An official page may still be at http://; what
//   another page embeds shows such an address and leads nowhere.
Diagnostics CheckTexts(const std::vector<Document>& documents);

}  // namespace ventanilla
