// What goes to and comes from an engine in another memory (a worker of the page), as plain bytes. Both ends are the
// same build on the same machine: there is no version and no byte order in it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/state.hpp"

namespace curseur::app {

// Of the document: scenario, seed and versions.
std::string bytes_of(const Document& document);
std::optional<Document> document_of(std::string_view bytes);

// What an engine has to tell: news since the last time, how far it is, and for which document that holds.
struct EngineNews : Published {  // null = no news
  Progress progress;
  Versions versions{0, 0, 0, 0, 0, 0};  // of the document worked on
  bool idle = false;  // nothing is left to do on it

  // Nothing is left to do on this document, and nothing to be told.
  bool is_done_with(const Versions& document) const { return idle && is_empty() && versions == document; }
};
constexpr auto fields(const EngineNews*) {
  return core::members("", "", core::inherited<Published>(), core::carried(&EngineNews::progress),
                       core::carried(&EngineNews::versions), core::carried(&EngineNews::idle));
}
std::string bytes_of(const EngineNews& news);
std::optional<EngineNews> news_of(std::string_view bytes);

}  // namespace curseur::app
