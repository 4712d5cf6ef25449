// How a share is written in per cent, wherever it is written: one that is not all never reads as 100, and one that is
// not none never as 0.
#pragma once

#include <cstdint>

namespace curseur::io {

enum class ShareBound : std::uint8_t { none, below, above };

// "12.3", "<0.1" (below), ">99.9" (above). `percent` is signed, and 0 without a sign if it reads as 0.
struct WrittenShare {
  double percent = 0;
  int decimals = 0;  // to write
  ShareBound bound = ShareBound::none;
};

// `share`: finite, 1 = all; usually 0 to 1. `decimals`: of the text. Near none and all there is one decimal at least.
WrittenShare written_share(double share, int decimals);

}  // namespace curseur::io
