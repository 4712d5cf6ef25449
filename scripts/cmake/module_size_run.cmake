# Run at build time. Writes OUTPUT, a JavaScript module with the size of FILE. The page uses it to show loading
# progress, because a compressed response does not tell the size.
file(SIZE "${FILE}" bytes)
file(WRITE "${OUTPUT}" "export const bytes = ${bytes};\n")
