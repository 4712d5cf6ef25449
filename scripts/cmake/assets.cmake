# curseur_assets: the scenarios, words and model text built into every program. curseur_fonts: the cockpit's fonts.

file(GLOB scenario_names RELATIVE "${CMAKE_SOURCE_DIR}/assets" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/scenarios/*.json")
file(GLOB word_names RELATIVE "${CMAKE_SOURCE_DIR}/assets" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/assets/i18n/*.json")
set(asset_names licences.json ${scenario_names} ${word_names})
list(TRANSFORM asset_names PREPEND "${CMAKE_SOURCE_DIR}/assets/" OUTPUT_VARIABLE asset_files)
# The text of the model, stored beside the equations it explains: model.md in English, model.<id>.md in another
# language.
list(APPEND asset_names model.en.md)
list(APPEND asset_files "${CMAKE_SOURCE_DIR}/src/core/model/model.md")
file(GLOB model_names RELATIVE "${CMAKE_SOURCE_DIR}/src/core/model" CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/core/model/model.*.md")
list(APPEND asset_names ${model_names})
list(TRANSFORM model_names PREPEND "${CMAKE_SOURCE_DIR}/src/core/model/" OUTPUT_VARIABLE model_files)
list(APPEND asset_files ${model_files})
# The style sheet of a report, stored beside the code that writes it.
list(APPEND asset_names report.css)
list(APPEND asset_files "${CMAKE_SOURCE_DIR}/src/app/report/report.css")
embed_files(OUTPUT "${CMAKE_BINARY_DIR}/generated/assets.cpp" HEADER "io/assets.hpp"
  NAMESPACE curseur::io TYPE Asset FUNCTION assets NAMES ${asset_names} FILES ${asset_files})
add_library(curseur_assets STATIC "${CMAKE_BINARY_DIR}/generated/assets.cpp" src/io/assets.cpp src/io/assets.hpp)
curseur_target(curseur_assets)

if(NOT CURSEUR_APP)
  return()
endif()

# Fonts: Inter, reduced to the letters that the cockpit shows. Any python3 with fontTools works. Debian's python3 is
# tried first, because one earlier on the PATH may not see Debian's packages.
find_program(CURSEUR_PYTHON NAMES python3 HINTS /usr/bin NO_CMAKE_FIND_ROOT_PATH)
find_path(CURSEUR_INTER_DIR NAMES Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter NO_CMAKE_FIND_ROOT_PATH
  DOC "Folder that holds Inter-Regular.otf and its siblings")
if(NOT CURSEUR_INTER_DIR)
  message(FATAL_ERROR "Inter-Regular.otf not found: run scripts/setup, or set CURSEUR_INTER_DIR")
endif()

set(font_names "")
set(font_files "")
foreach(weight Regular Medium SemiBold)
  string(TOLOWER ${weight} name)
  set(subset "${CMAKE_BINARY_DIR}/generated/${name}.ttf")
  add_custom_command(OUTPUT "${subset}"
    COMMAND "${CURSEUR_PYTHON}" "${CMAKE_SOURCE_DIR}/scripts/subset_font.py" "${CURSEUR_INTER_DIR}/Inter-${weight}.otf" "${subset}"
    DEPENDS "${CMAKE_SOURCE_DIR}/scripts/subset_font.py" "${CURSEUR_INTER_DIR}/Inter-${weight}.otf"
    COMMENT "Subsetting Inter ${weight}" VERBATIM)
  list(APPEND font_names ${name})
  list(APPEND font_files "${subset}")
endforeach()
embed_files(OUTPUT "${CMAKE_BINARY_DIR}/generated/fonts.cpp" HEADER "ui/kit/font_data.hpp"
  NAMESPACE curseur::ui TYPE FontFile FUNCTION font_files NAMES ${font_names} FILES ${font_files})
add_library(curseur_fonts STATIC "${CMAKE_BINARY_DIR}/generated/fonts.cpp" src/ui/kit/font_data.hpp)
curseur_target(curseur_fonts)
