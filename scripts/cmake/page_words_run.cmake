# Run at build time: writes OUTPUT, a JavaScript module with the words that the page needs before its program is
# there: the section `page` of assets/i18n.
set(text "// Generated from assets/i18n by the build. Do not edit.\nexport const words = {\n")
foreach(language en fr)
  file(READ "${WORDS}/${language}.json" all)
  string(JSON section GET "${all}" page)
  string(APPEND text "${language}: ${section},\n")
endforeach()
string(APPEND text "};\n")
file(WRITE "${OUTPUT}" "${text}")
