// Everything a person can ask for, as values: panels, page and platform queue commands, apply() carries them out.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/view.hpp"
#include "core/decide/question.hpp"

namespace curseur::app {

struct SetNumber { std::string pointer; double value = 0; };  // one number of the scenario, by JSON Pointer
struct ResetNumber { std::string pointer; };                  // back to the original's
struct ResetAll {};
struct LoadPreset { std::string id; };
struct LoadText { std::string name, text; };                  // a scenario file's content; `name` is for messages
struct TellUnreadable { std::string name; };                  // of a file that could not be read at all
struct DismissNotice {};
struct AskQuestion { std::optional<core::QuestionKind> kind; double risk = 0; };  // nothing = none any more
struct SetLevers { std::vector<std::pair<std::string, double>> numbers; };        // several numbers as one change
struct SetAgainst { core::Against against; };
struct SetLanguage { Language language; };
struct SetTheme { Theme theme; };
struct SetSystemLook { bool prefers_dark, reduced_motion; };
struct SetOverlay { Overlay overlay; };
struct SelectRegion { std::size_t region; };                  // as View::region

using Command = std::variant<SetNumber, ResetNumber, ResetAll, LoadPreset, LoadText, TellUnreadable, DismissNotice, AskQuestion, SetLevers, SetAgainst,
                             SetLanguage,                              SetTheme, SetSystemLook, SetOverlay, SelectRegion>;

class Commands {
 public:
  template <class Wish>
  void push(Wish&& wish) { queue_.emplace_back(std::forward<Wish>(wish)); }
  bool empty() const { return queue_.empty(); }
  std::vector<Command> take() { return std::exchange(queue_, {}); }

 private:
  std::vector<Command> queue_;
};

}  // namespace curseur::app
