import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ar } from '../../src/messages/ar.ts';
import { de } from '../../src/messages/de.ts';
import { en } from '../../src/messages/en.ts';
import { es } from '../../src/messages/es.ts';
import { fr } from '../../src/messages/fr.ts';
import { formatsFor, isolated, plural, type Args, type MessageKey, type Messages } from '../../src/messages/index.ts';
import { ja } from '../../src/messages/ja.ts';
import { ptBR } from '../../src/messages/pt-BR.ts';
import { zh } from '../../src/messages/zh.ts';
import { SAME } from './same.ts';

const LANGUAGES: Record<string, Messages> = { ar, de, es, fr, ja, 'pt-BR': ptBR, zh };
const COUNTS = [0, 1, 2, 3, 11, 100];
const KEYS = Object.keys(en) as MessageKey[];

/** A sentence whose names are given as `<name>`, and whose numbers all are `count`. */
function said(locale: string, key: MessageKey, count: number, isName = (name: string) => namesOf(key).includes(name)): string {
  const message = (LANGUAGES[locale] ?? (en as Messages))[key];
  const args: Args = new Proxy({}, { get: (_, name: string) => (isName(name) ? `<${name}>` : count) });
  return typeof message === 'function' ? message(args, formatsFor(locale)) : message;
}

/** The arguments of each sentence that are names: English says them as they are given, where it would format a number. */
const NAMES = new Map(
  KEYS.map((key) => {
    const text = said('en', key, 2, (name) => name !== 'count');
    return [key, [...new Set([...text.matchAll(/<(\w+)>/g)].map(([, name]) => name!))]];
  }),
);
const namesOf = (key: MessageKey): readonly string[] => NAMES.get(key) ?? [];

describe('the catalogues', () => {
  it('know the names that English mentions', () => {
    assert.deepEqual(namesOf('version.aliases.moves'), ['alias', 'from', 'to']);
    assert.deepEqual(namesOf('teams.move.gain'), ['roles']);
    assert.deepEqual(namesOf('ui.range'), []);
  });

  for (const [locale, catalogue] of Object.entries(LANGUAGES)) {
    it(`have the keys of English in ${locale}`, () => {
      assert.deepEqual(Object.keys(catalogue).sort(), [...KEYS].sort());
    });
  }

  for (const locale of ['en', ...Object.keys(LANGUAGES)]) {
    it(`say something under every key in ${locale}, for every number, and leave out nothing that English mentions`, () => {
      for (const key of KEYS) {
        for (const count of COUNTS) {
          const text = said(locale, key, count);
          assert.ok(text.trim(), key);
          if (key !== 'preview.json.nan') assert.doesNotMatch(text, /NaN|undefined|\[object|[{}#]/, key);
          for (const name of namesOf(key)) assert.ok(text.includes(`<${name}>`), `${key} of ${locale} says no ${name}: ${text}`);
        }
        if (said('en', key, 100).includes('100'))
          assert.ok(said(locale, key, 100).includes(formatsFor(locale).number(100)), `${key} of ${locale} says no number`);
      }
    });
  }

  for (const locale of Object.keys(LANGUAGES)) {
    it(`say nothing in English in ${locale} but the words that are the same`, () => {
      const same = KEYS.map((key) => [said('en', key, 2), said(locale, key, 2)] as const).filter(([english, other]) => english === other);
      assert.deepEqual([...new Set(same.map(([text]) => text))].sort(), [...(SAME[locale] ?? [])].sort());
    });
  }

  it('hold no key that nothing says', () => {
    const sources = globSync('src/**/*.ts', { exclude: ['src/messages/*/*.ts'] })
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    const prefixes = [...sources.matchAll(/`([a-z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const unsaid = Object.keys(en).filter((key) => !sources.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)));
    assert.deepEqual(unsaid, []);
  });
});

describe('Arabic', () => {
  const intl = formatsFor('ar');
  const digits = /\p{Nd}/gu;
  /** English has a noun here that changes with its number. */
  const counting = KEYS.filter((key) => said('en', key, 1).replace(digits, '') !== said('en', key, 2).replace(digits, ''));

  it('has a form of its own for one, two, a few and many', () => {
    // Where the number stands apart from its noun, or the sentence was turned so that none of it changes.
    const apart = new Set<string>([
      'bulk.leaves',
      'compare.hidden',
      'inputs.unknownCount',
      'invite.seats',
      'invite.total.consent',
      ...KEYS.filter((key) => key.endsWith('.noun')),
    ]);
    for (const key of counting.filter((one) => !apart.has(one))) {
      const forms = [1, 2, 3, 11].map((count) => said('ar', key, count).replace(digits, ''));
      assert.equal(new Set(forms).size, 4, `${key}: ${forms.join(' | ')}`);
    }
    assert.ok(counting.length > 50);
  });

  it('counts by the noun', () => {
    const models = [0, 1, 2, 3, 11, 100].map((count) => said('ar', 'models.bulk.delete', count).replace(digits, '#'));
    assert.deepEqual(models, [
      'تم حذف # نموذج',
      'تم حذف نموذج واحد',
      'تم حذف نموذجين',
      'تم حذف # نماذج',
      'تم حذف ## نموذجًا',
      'تم حذف ### نموذج',
    ]);
    assert.deepEqual(
      [1, 2, 3, 11].map((count) => said('ar', 'models.noun', count)),
      ['نموذج', 'نموذج', 'نماذج', 'نموذجًا'],
    );
    assert.match(said('ar', 'runs.bulk.ask', 2), /عمليتي تشغيل/);
    assert.equal(said('ar', 'roles.changes', 2), 'تغييران');
  });

  it('isolates what is named', () => {
    for (const key of KEYS) {
      // A name that is proposed becomes a role's name, and the noun of a list is Arabic.
      if (key === 'roles.copyOf' || key === 'list.filtered') continue;
      for (const name of namesOf(key)) assert.ok(said('ar', key, 2).includes(`\u2068<${name}>\u2069`), key);
    }
    assert.equal(isolated('fraud-v2'), '\u2068fraud-v2\u2069');
    assert.equal(said('ar', 'roles.copyOf', 2), 'نسخة من <name>');
  });

  it('says a category that has no form as any other', () => {
    assert.equal(plural(intl, 3, { one: 'one', other: '# of them' }), `${intl.number(3)} of them`);
    assert.equal(plural(intl, 1, { one: 'one', other: '# of them' }), 'one');
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
