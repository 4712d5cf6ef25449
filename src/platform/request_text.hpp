// The program's requests to the page, as JSON.
#pragma once

#include <string>
#include <vector>

#include "app/request.hpp"

namespace curseur::platform {

// [{"kind": "copy_link" | "copy_text" | "save_file" | "save_picture" | "pick_file" | "keep" | "fetch" | "forget",
// "name"?, "text"?}]
std::string request_text(const std::vector<app::Request>& requests);

}  // namespace curseur::platform
