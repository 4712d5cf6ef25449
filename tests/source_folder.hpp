// Where this source tree is, for tests that read its files.
#pragma once

namespace curseur::tests {
extern const char* const kSourceFolder;
}
