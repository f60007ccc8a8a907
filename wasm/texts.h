// How texts cross where there is no glue: bare.js writes them into text_room() as UTF-8, and reads text_size() bytes from where an
// exported function points.
#pragma once

#include <string>

namespace ventanilla {

// What JavaScript wrote; taken away before the answer takes its place.
std::string TakeText();

// What an exported function gives back; it stays until the next text comes in or goes out.
const char* Answer(std::string text);

}  // namespace ventanilla
