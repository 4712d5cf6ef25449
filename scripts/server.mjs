// A small server for the built page, on loopback only. `scripts/serve` runs it; the browser tests import it. If
// `isolated` is true, it sends the headers that let a page use threads; otherwise the page runs on one thread.
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

const compress = promisify(gzip);

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

const isolation = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

// The file that a request names, or null if it lies outside the root.
function fileFromUrl(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(root + sep) ? file : null;
}

async function answer(request, response, root, headers, packed) {
  const refuse = (status, text) => {
    response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(request.method === 'HEAD' ? undefined : `${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Only GET and HEAD.');
  const file = fileFromUrl(root, request.url);
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) return refuse(404, 'Not found.');

  const sent = {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    Vary: 'Accept-Encoding',
  };
  let body = await readFile(file);
  if (body.length > 1024 && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
    const key = `${file} ${found.mtimeMs} ${found.size}`;
    if (!packed.has(key)) packed.set(key, await compress(body));
    body = packed.get(key);
    sent['Content-Encoding'] = 'gzip';
  }
  sent['Content-Length'] = body.length;
  response.writeHead(200, sent);
  response.end(request.method === 'HEAD' ? undefined : body);
}

// Resolves to { address, port, close() }. Port 0 takes any free one. If `port` is taken, up to `attempts` more are
// tried.
export function startServer({ root, port = 0, isolated = true, attempts = 0 }) {
  const folder = resolve(root);
  const headers = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', ...(isolated ? isolation : {}) };
  const packed = new Map();
  const server = createServer((request, response) => {
    answer(request, response, folder, headers, packed).catch((error) => {
      if (!response.headersSent) response.writeHead(500, headers);
      response.end();
      console.error(`${request.url}: ${error.message}`);
    });
  });
  return new Promise((done, failed) => {
    let left = attempts;
    let wanted = port;
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || left-- <= 0) return failed(error);
      server.listen(++wanted, '127.0.0.1');
    });
    server.on('listening', () => {
      const taken = server.address().port;
      done({
        address: `http://127.0.0.1:${taken}/`,
        port: taken,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      });
    });
    server.listen(wanted, '127.0.0.1');
  });
}

// node server.mjs ROOT [PORT]: a given PORT must be free; the default is 8080 or the next free one.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root, asked] = process.argv.slice(2);
  const port = asked === undefined ? 8080 : Number(asked);
  try {
    const server = await startServer({ root, port, attempts: asked === undefined ? 50 : 0 });
    console.log(`Curseur is served at ${server.address} (Ctrl+C ends it)`);
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `✗ port ${port} is taken: choose another with --port N, or leave it out to get the next free one`
        : `✗ ${error.message}`,
    );
    process.exit(1);
  }
}
