// The inline namespace of all code in the month loop. That code is compiled once for each instruction set (see
// CMakeLists.txt beside this file). If its functions had the same names, the linker would keep an arbitrary one of
// them, and a processor could meet instructions it does not have.
#pragma once

#ifndef CURSEUR_INSTRUCTIONS
#define CURSEUR_INSTRUCTIONS baseline
#endif
