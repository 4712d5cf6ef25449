// Put before programs for Node: Emscripten takes all standard streams for terminals; Node knows which are.
Module['onRuntimeInitialized'] = () => {
  for (const number of [0, 1, 2]) FS.getStream(number).tty = require('tty').isatty(number);
};
