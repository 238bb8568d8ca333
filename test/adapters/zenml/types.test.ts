import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import type { OpenAPI3 } from 'openapi-typescript';
import { trim, TRIMMED, TYPES, typesOf } from './trim.ts';

const trimmed = JSON.parse(readFileSync(TRIMMED, 'utf8')) as OpenAPI3;

it('the wire types are those of the trimmed description', async () => {
  assert.equal(readFileSync(TYPES, 'utf8'), await typesOf(trimmed), 'run: node test/adapters/zenml/trim.ts');
});

it('the description is as trim.ts leaves it', () => {
  assert.deepEqual(trim(trimmed), trimmed, 'run: node test/adapters/zenml/trim.ts <the server’s openapi.json>');
});

it('tells what the server no longer has', () => {
  const { '/api/v1/models': _gone, ...paths } = trimmed.paths ?? {};
  assert.throws(() => trim({ ...trimmed, paths }), /no get \/models any more/);
});
