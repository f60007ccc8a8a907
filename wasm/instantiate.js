// Before emscripten's glue: its one call of WebAssembly goes to engine.js, which hears of failures and keeps the compiled module.
const WebAssembly = { ...globalThis.WebAssembly, instantiate: (start, imports) => start(imports) };
