// The inline namespace of everything the month loop is made of. That code is compiled once for each instruction set
// (CMakeLists.txt beside this file); were its functions not named apart, the linker would keep any one of them, and a
// processor could meet instructions it does not have.
#pragma once

#ifndef CURSEUR_INSTRUCTIONS
#define CURSEUR_INSTRUCTIONS baseline
#endif
