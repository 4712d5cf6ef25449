// One step of an explanation: an amount, what it is made of, and the numbers of the scenario behind it.
#pragma once

#include <string>
#include <vector>

namespace curseur::app {

// How the parts of a derivation make its result.
enum class Join {
  sum,  // result = Σ sign · part
  product,  // result = Π part; a sign of -1 divides
  largest,  // result = the largest part
  facts  // the parts are what is to be known about it
};
struct Term {
  std::string label, value;
  double amount = 0;
  int sign = 1;
};
struct Input {
  std::string pointer, label, value;  // a number of the scenario
};
struct Derivation {
  std::string title, basis, value;  // "Revenue", "on the median path, Dec 2035", "€3.4 bn"
  std::string error;  // of the simulation, of an outcome itself: "± €0.3 bn"
  double amount = 0;  // of the value, in the unit that its parts make
  Join join = Join::sum;
  std::vector<Term> parts;
  std::string rule;  // a sentence more; may be empty
  std::vector<Input> inputs;
  std::string section;  // of the model
};

}  // namespace curseur::app
