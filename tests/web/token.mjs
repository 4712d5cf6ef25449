// Reads a link's token as the program does: plain, or compressed with the program's dictionary (src/app/link.cpp).
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const kChecksumBytes = 4;
const source = readFileSync(new URL('../../src/app/link_dictionary.hpp', import.meta.url), 'utf8');
const dictionary = Buffer.from([...source.matchAll(/R"~\((.*?)\)~"/g)].map(([, line]) => line).join(''));

// What a token holds: the JSON of src/app/saved.cpp.
export function tokenContent(token) {
  const isCompressed = token.startsWith('c1');
  const bytes = Buffer.from(isCompressed ? token.slice(2) : token, 'base64url');
  return JSON.parse(isCompressed ? inflateRawSync(bytes.subarray(0, -kChecksumBytes), { dictionary }) : bytes);
}
