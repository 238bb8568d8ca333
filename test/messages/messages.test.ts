import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { formatsFor, type Args, type Message, type Messages } from '../../src/messages/index.ts';

/** Whatever a sentence mentions: 2 is a count, and a name. */
const ARGS: Args = new Proxy({}, { get: () => 2 });
const said = (message: Message, locale: string): string => (typeof message === 'function' ? message(ARGS, formatsFor(locale)) : message);

describe('the catalogues', () => {
  it('have the same keys in every language', () => {
    assert.deepEqual(Object.keys(de).sort(), Object.keys(en).sort());
  });

  for (const [locale, catalogue] of Object.entries({ en, de }) as [string, Messages][]) {
    it(`say something under every key in ${locale}`, () => {
      for (const [key, message] of Object.entries(catalogue)) {
        const text = said(message, locale);
        assert.ok(text.trim(), key);
        if (key !== 'preview.json.nan') assert.doesNotMatch(text, /NaN|undefined|\[object/, key);
      }
    });
  }

  it('are German in German', () => {
    // Words that both languages share, such as "Name".
    const same = Object.keys(en).filter((key) => said(en[key as keyof typeof en], 'de') === said(de[key as keyof typeof de], 'de'));
    assert.ok(same.length < Object.keys(en).length / 6, same.join(', '));
  });

  it('hold no key that nothing says', () => {
    const sources = globSync('src/**/*.ts', { exclude: ['src/messages/{en,de}/*.ts'] })
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const prefixes = [...sources.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unsaid = Object.keys(en).filter((key) => !sources.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
    assert.deepEqual(unsaid, []);
  });
});

describe('formats', () => {
  const formats = formatsFor('en');
  it('write durations in their two largest units', () => {
    assert.equal(formats.duration(401_000).replace(/\s/g, ' '), '6 m 41 s');
    assert.equal(formats.duration(90_061_000).replace(/\s/g, ' '), '1 d 1 h');
    assert.equal(formats.duration(40), '40 ms');
  });
  it('write bytes in powers of 1000', () => {
    assert.equal(formats.bytes(0), '0 bytes');
    assert.equal(formats.bytes(74_100_000), '74.1 MB');
  });
  it('write what is no number as a dash, and infinity as its sign', () => {
    assert.equal(formats.number(NaN), '–');
    assert.equal(formats.number(-Infinity), '−∞');
  });
  it('are relative under seven days, then a date, then with its year', () => {
    const now = Date.UTC(2026, 10, 24, 14);
    assert.equal(formats.relative(now - 2 * 86_400_000, now), '2 days ago');
    assert.equal(formats.relative(now - 8 * 86_400_000, now), 'Nov 16');
    assert.equal(formats.relative(Date.UTC(2025, 10, 16), now), 'Nov 16, 2025');
  });
  it('take whatever a lang attribute holds', () => {
    assert.equal(formatsFor('not a language!').number(1000), '1,000');
  });
});
