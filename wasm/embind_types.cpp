// The types that cross the border: void and text. Emscripten's own list of all types would bring 4 KB more to the phone, with
// printf and a JavaScript function for each. It is made for the version of emscripten that CMakeLists.txt names; others
// link the list of their own.
#include <cstring>
#include <string>

#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

extern "C" {

// The name of a type that nobody registered, for Embind's error message; freed by the caller.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return strdup("a type that is not registered"); }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using emscripten::internal::TypeID;
  emscripten::internal::_embind_register_void(TypeID<void>::get(), "void");
  emscripten::internal::_embind_register_std_string(TypeID<std::string>::get(), "std::string");
}

}  // extern "C"
