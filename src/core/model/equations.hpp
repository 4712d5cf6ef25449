// The equations of the model, each written once as a pure function of numbers. They have no state and no branch on
// data, so a loop over a column of paths vectorises. They follow the order of model.md beside this file: each header
// gives its section numbers, and each function the formula that it computes (equations_text_test.cpp compares them).
//
// A quantity that is the same on all paths, or in all months of a path, has its own function if computing it once saves
// time. The order of operations is part of an equation: changing it changes the bits of results.
#pragma once

#include "core/model/equations/basics.hpp"
#include "core/model/equations/chance.hpp"
#include "core/model/equations/demand.hpp"
#include "core/model/equations/money.hpp"
#include "core/model/equations/planning.hpp"
#include "core/model/equations/supply.hpp"
