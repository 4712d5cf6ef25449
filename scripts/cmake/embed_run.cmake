# Run at build time by embed_files. Writes OUTPUT, a C++ file with the bytes of FILES under their NAMES.
string(REPLACE "," ";" names "${NAMES}")
string(REPLACE "," ";" files "${FILES}")
set(arrays "")
set(table "")
set(index 0)
foreach(name file IN ZIP_LISTS names files)
  file(READ "${file}" hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR size "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
  # Lines of 4096 characters, because some tools fail on longer ones.
  string(LENGTH "${bytes}" length)
  set(lines "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${bytes}" ${at} 4096 line)
    string(APPEND lines "\"${line}\"\n")
    math(EXPR at "${at} + 4096")
  endwhile()
  if(lines STREQUAL "")
    set(lines "\"\"")
  endif()
  string(APPEND arrays "constexpr char kBytes${index}[] =\n${lines};\n")
  string(APPEND table "    {\"${name}\", {kBytes${index}, ${size}}},\n")
  math(EXPR index "${index} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from files by the build. Do not edit.
#include \"${HEADER}\"

namespace {
${arrays}
}  // namespace

namespace ${NAMESPACE} {

std::span<const ${TYPE}> ${FUNCTION}() {
  static constexpr ${TYPE} kAll[] = {
${table}  };
  return kAll;
}

}  // namespace ${NAMESPACE}
")
