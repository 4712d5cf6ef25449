// scripts/server.mjs: headers, types, what it refuses.
import { test, before, after } from 'node:test';
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, writeFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../scripts/server.mjs';

let folder, server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'server-'));
  mkdirSync(join(folder, 'root'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'root', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'root', 'a.wasm'), Buffer.alloc(5000, 'wasm'));
  writeFileSync(join(folder, 'root', 'a.mjs'), 'export default 1;');
  server = await startServer({ root: join(folder, 'root') });
});
after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

// fetch would tidy the path first.
function get(path, method = 'GET') {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port: server.port, path, method }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });
}

test('the page comes with the headers that allow threads', async () => {
  const { status, headers, body } = await get('/');
  assert.equal(status, 200);
  assert.equal(body, '<!doctype html>');
  assert.equal(headers['cross-origin-opener-policy'], 'same-origin');
  assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
  assert.match(headers['content-type'], /^text\/html/);
});

test('without isolation those headers are missing', async () => {
  const plain = await startServer({ root: join(folder, 'root'), isolated: false });
  const response = await fetch(plain.address);
  await plain.close();
  assert.equal(response.headers.get('cross-origin-opener-policy'), null);
});

test('modules and WebAssembly have their types, and large files are packed', async () => {
  assert.match((await get('/a.mjs')).headers['content-type'], /^text\/javascript/);
  const response = await fetch(`${server.address}a.wasm`);
  assert.equal(response.headers.get('content-type'), 'application/wasm');
  assert.equal(response.headers.get('content-encoding'), 'gzip');
  assert.equal((await response.arrayBuffer()).byteLength, 5000);
});

for (const path of [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%2fsecret.txt',
  '/a%00.mjs',
  '/%',
  '/missing.html',
]) {
  test(`nothing outside the folder is served: ${path}`, async () => {
    const { status, body } = await get(path);
    assert.equal(status, 404);
    assert.doesNotMatch(body, /secret/);
  });
}

test('only reading is allowed', async () => {
  assert.equal((await get('/', 'POST')).status, 405);
});

test('a taken port is refused, or the next free one is used when that is allowed', async () => {
  await assert.rejects(startServer({ root: folder, port: server.port }), { code: 'EADDRINUSE' });
  const next = await startServer({ root: folder, port: server.port, attempts: 20 });
  assert.notEqual(next.port, server.port);
  await next.close();
});
