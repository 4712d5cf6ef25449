// Chooses the build that runs here, for the page and the JavaScript API.

export const isNode = typeof process === 'object' && Boolean(process.versions?.node) && globalThis.window === undefined;

// A module with one function that uses SIMD: engines without SIMD reject it.
const simd = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

// 'threads', 'single' or 'plain' (without SIMD): the fastest build that runs here.
export function bestVariant() {
  if (!WebAssembly.validate(simd)) return 'plain';
  return isNode || globalThis.crossOriginIsolated ? 'threads' : 'single';
}
