// Addresses that a page may lead to.
#pragma once

#include <string_view>

namespace ventanilla {

// https://, http://, tel: or mailto:, well-formed: a host in ASCII, with a dot in it, without user and password.
bool IsLink(std::string_view address);

}  // namespace ventanilla
