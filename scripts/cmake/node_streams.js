// Prepended to programs for Node. Emscripten treats all standard streams as terminals; Node knows which ones are.
Module['onRuntimeInitialized'] = () => {
  for (const number of [0, 1, 2]) FS.getStream(number).tty = require('tty').isatty(number);
};
