// The equations of the model, each once, as pure functions of numbers: no state, no branch on data, so that a loop
// over a column of paths vectorises. They are ordered as in model.md beside this file: each page carries the numbers of
// its sections, and each function the formula of the text that it computes (equations_text_test.cpp compares them).
//
// What is the same on all paths, or in all months of a path, has its own function where working it out once saves time.
// The order of operations is part of an equation: results keep their bits only as long as it stays.
#pragma once

#include "core/model/equations/basics.hpp"
#include "core/model/equations/chance.hpp"
#include "core/model/equations/demand.hpp"
#include "core/model/equations/money.hpp"
#include "core/model/equations/planning.hpp"
#include "core/model/equations/supply.hpp"
