// Messages to and from an engine in separate memory (a worker of the page), as plain bytes. Both ends are the same
// build on the same machine, so there is no version and no byte order.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "app/state.hpp"

namespace curseur::app {

// The document: scenario, seed and versions.
std::string bytes_of(const Document& document);
std::optional<Document> document_of(std::string_view bytes);

// A message from an engine: the news since the last one, its progress, and the document they are about.
struct EngineNews : Published {  // null = no news of this kind
  Progress progress;
  Versions versions{0, 0, 0, 0, 0, 0};  // of the document being worked on
  bool idle = false;  // no work is left for it

  // No work is left for this document, and there is nothing to report.
  bool is_done_with(const Versions& document) const { return idle && is_empty() && versions == document; }
};
constexpr auto fields(const EngineNews*) {
  return core::members("", "", core::inherited<Published>(), core::carried(&EngineNews::progress),
                       core::carried(&EngineNews::versions), core::carried(&EngineNews::idle));
}
std::string bytes_of(const EngineNews& news);
std::optional<EngineNews> news_of(std::string_view bytes);

}  // namespace curseur::app
