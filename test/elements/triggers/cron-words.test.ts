import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { InlayElement } from '../../../src/elements/base/inlay-element.ts';
import { ScheduleWords } from '../../../src/elements/triggers/cron-words.ts';

/** What a rule says once the words of a language are there. */
function said(locale: string, cron: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const host = { l: { locale }, requestUpdate: () => resolve(words.cron(cron)) } as unknown as InlayElement;
    const words = new ScheduleWords(host);
    assert.equal(words.cron(cron), undefined);
  });
}

describe('a cron rule', () => {
  const languages = {
    ar: '22:00، الإثنين حتى الجمعة',
    de: 'Um 22:00, Montag bis Freitag',
    en: 'At 22:00, Monday through Friday',
    es: 'A las 22:00, de lunes a viernes',
    fr: 'À 22:00, de lundi à vendredi',
    'pt-BR': 'Às 22:00, de segunda-feira a sexta-feira',
    zh: '在22:00, 星期一至星期五',
  };
  for (const [locale, sentence] of Object.entries(languages)) {
    it(`is a sentence in ${locale}`, async () => {
      assert.equal((await said(locale, '0 22 * * 1-5'))?.trim(), sentence);
    });
  }

  it('is English where the library has no sentences', async () => {
    assert.equal(await said('ja', '0 22 * * 1-5'), languages.en);
  });

  it('that is none has no words', async () => {
    assert.equal(await said('fr', 'never'), undefined);
  });
});
