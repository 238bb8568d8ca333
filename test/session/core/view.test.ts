import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AdapterError, type Problem } from '../../../src/contract/index.ts';
import { problemOf, VIEWS, viewOf } from '../../../src/session/core/index.ts';

const network: Problem = { kind: 'unavailable', why: 'network', title: 'No answer', remedy: 'retry' };
const forbidden: Problem = { kind: 'forbidden', title: 'No', remedy: 'askAccess' };
const unsupported: Problem = { kind: 'unsupported', capability: 'run.logs', title: 'Not here', remedy: 'none' };
const conflict: Problem = { kind: 'internal', title: 'Broken', remedy: 'retry' };

describe('the nine states', () => {
  const cases = [
    ['loading', { has: false, empty: false, narrowed: false }],
    ['none', { has: true, empty: true, narrowed: false }],
    ['noneMatch', { has: true, empty: true, narrowed: true }],
    ['error', { has: false, empty: false, narrowed: false, problem: network }],
    ['forbidden', { has: true, empty: false, narrowed: false, problem: forbidden }],
    ['unsupported', { has: false, empty: false, narrowed: false, problem: unsupported }],
    ['stale', { has: true, empty: false, narrowed: false, problem: conflict }],
    ['offline', { has: true, empty: false, narrowed: false, problem: network }],
    ['ready', { has: true, empty: false, narrowed: false }],
  ] as const;
  for (const [kind, outcome] of cases) it(kind, () => assert.equal(viewOf(outcome).kind, kind));

  it('are all there', () => assert.deepEqual(cases.map(([kind]) => kind).sort(), [...VIEWS].sort()));

  it('come from whatever was thrown: a stranger’s adapter may throw anything', () => {
    assert.equal(problemOf(new AdapterError(network)), network);
    assert.equal(problemOf('text').title, 'text');
    assert.equal(problemOf(new TypeError('x is not a function')).kind, 'internal');
  });
});
