// One step of an explanation: an amount, the parts it is made of, and the scenario numbers behind it.
#pragma once

#include <string>
#include <vector>

namespace curseur::app {

// How the parts of a derivation combine into its result.
enum class Join {
  sum,  // result = Σ sign · part
  product,  // result = Π part; a sign of -1 divides
  largest,  // result = the largest part
  facts  // the parts are facts about the result
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
  std::string error;  // the simulation error, for the outcome itself: "± €0.3 bn"
  double amount = 0;  // the value as a number, in the unit that the parts produce
  Join join = Join::sum;
  std::vector<Term> parts;
  std::string rule;  // an additional sentence; may be empty
  std::vector<Input> inputs;
  std::string section;  // the section of the model
};

}  // namespace curseur::app
