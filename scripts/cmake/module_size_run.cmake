# Run at build time: writes OUTPUT, a JavaScript module with the size of FILE, for the page's progress of loading it
# (a compressed answer does not tell).
file(SIZE "${FILE}" bytes)
file(WRITE "${OUTPUT}" "export const bytes = ${bytes};\n")
