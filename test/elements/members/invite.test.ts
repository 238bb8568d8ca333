import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Invitation, Member } from '../../../src/contract/index.ts';
import { addressesOf } from '../../../src/elements/members/invite/csv.ts';
import { acts, entriesOf, faultOf, judge, normalise, spread, totals, type Known } from '../../../src/elements/members/invite/lines.ts';

const nobody: Known = { members: new Map(), invitations: new Map() };
const verdicts = (text: string, known: Known = nobody): string[] => judge(entriesOf(text), known).map(({ verdict }) => verdict);

describe('addresses to invite', () => {
  it('are the same however they are written', () => {
    for (const text of [
      'Hanna.Berg@Halden.example',
      ' hanna.berg@halden.example; ',
      'Hanna Berg <hanna.berg@halden.example>',
      '"hanna.berg@halden.example"',
      'mailto:hanna.berg@halden.example',
    ])
      assert.equal(normalise(text), 'hanna.berg@halden.example');
  });

  it('say what is wrong with them', () => {
    const wrong: [string, string][] = [
      ['hanna', 'noAt'],
      ['@halden.example', 'noName'],
      ['yuki.sato@halden', 'domain'],
      ['a@halden..example', 'domain'],
      ['a@halden.e', 'domain'],
      ['a b@halden.example', 'letters'],
      ['a..b@halden.example', 'letters'],
      ['a@-halden.example', 'letters'],
      ['a@b@halden.example', 'several'],
      [`${'a'.repeat(65)}@halden.example`, 'long'],
    ];
    for (const [address, fault] of wrong) assert.equal(faultOf(address), fault, address);
    for (const address of ["o'brien+x@sub.halden.example", 'søren@münchen.example', '1@2.io'])
      assert.equal(faultOf(address), undefined, address);
  });

  it('are one a line after they were pasted, whatever stood between them', () => {
    assert.equal(spread('a@x.io, b@x.io;c@x.io\r\nd@x.io\te@x.io'), 'a@x.io\nb@x.io\nc@x.io\nd@x.io\ne@x.io');
    assert.equal(spread('a@x.io b@x.io'), 'a@x.io\nb@x.io');
    assert.equal(spread('"Berg, Hanna" <h@x.io>, Oskar <o@x.io>'), '"Berg, Hanna" <h@x.io>\nOskar <o@x.io>');
    assert.equal(spread('no address at all'), 'no address at all');
  });

  it('are read from a file by the name of their column, else by what it holds', async () => {
    assert.equal(await addressesOf('Name;E-Mail\nHanna;h@x.io\n"Lund; Oskar";o@x.io\n'), 'h@x.io\no@x.io');
    assert.equal(await addressesOf('1,h@x.io\n2,o@x.io'), 'h@x.io\no@x.io');
    assert.equal(await addressesOf('\uFEFFmail address,contact\nh@x.io,x\nbroken,y'), 'h@x.io\nbroken');
    assert.equal(await addressesOf(''), '');
  });
});

describe('a verdict a line', () => {
  const member = { type: 'member', id: 'm', name: 'Aiko' } as Member;
  const invitation = {
    type: 'invitation',
    id: 'i',
    name: 'r',
    email: 'r@x.io',
    phase: 'pending',
    sent: '2026-11-21T00:00:00Z',
  } as Invitation;

  it('knows new ones, members, the invited, repetitions and what is no address, by the number of the line', () => {
    const known: Known = { members: new Map([['aiko@x.io', member]]), invitations: new Map([['r@x.io', invitation]]), gives: true };
    const judged = judge(entriesOf('hanna@x.io\n\nAiko <AIKO@x.io>\nr@x.io\nHanna@X.io\nyuki@x'), known);
    assert.deepEqual(
      judged.map(({ line, verdict }) => [line, verdict]),
      [
        [1, 'new'],
        [3, 'member'],
        [4, 'invited'],
        [5, 'twice'],
        [6, 'invalid'],
      ],
    );
    assert.equal(judged[3]?.twin, 1);
    assert.equal(judged[2]?.since, '2026-11-21T00:00:00Z');
    assert.deepEqual(totals(judged), { fresh: 1, updated: 2, left: 1, consent: 0, wrong: 1, seats: 0 });
    assert.equal(judged.filter(acts).length, 3);
    // Without a role or team to give there is nothing to do for a member.
    const idle = judge(entriesOf('aiko@x.io\nr@x.io'), { ...known, gives: false });
    assert.deepEqual(totals(idle), { fresh: 0, updated: 1, left: 1, consent: 0, wrong: 0, seats: 0 });
  });

  it('keeps other domains out until someone agrees, subdomains are in', () => {
    const known: Known = { ...nobody, domains: ['Halden.example'] };
    assert.deepEqual(verdicts('a@halden.example\nb@eu.halden.example\nc@nothalden.example', known), ['new', 'new', 'outside']);
    assert.deepEqual(verdicts('c@kvik.example', { ...known, outsideAllowed: true }), ['new']);
  });

  it('gives the seats in order, and only to who needs one', () => {
    const known: Known = { members: new Map([['aiko@x.io', member]]), invitations: new Map(), freeSeats: 2 };
    assert.deepEqual(verdicts('a@x.io\naiko@x.io\nb@x.io\na@x.io\nc@x.io', known), ['new', 'member', 'new', 'twice', 'seats']);
  });
});
