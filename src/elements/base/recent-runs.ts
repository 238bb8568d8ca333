import { html, type TemplateResult } from 'lit';
import type { Field, Page, Query, Ref, Run, Session } from '../../contract/index.ts';
import { SessionController, type Host } from '../../session/controllers/index.ts';
import { listKey, Reading, type Connection } from '../../session/core/index.ts';
import { none } from '../../ui/cells/index.ts';
import { glyph } from '../../ui/glyphs.ts';
import type { Localize } from '../../messages/index.ts';
import { glyphLabel, runGlyph } from './phases.ts';

/** So many of a template's runs are drawn. */
export const RECENT = 10;

/** The last runs of each template that is on the screen: asked for when its row is first drawn, shared and kept by the cache. */
export class RecentRuns extends SessionController {
  #readings = new Map<string, Reading<Page<Run>>>();
  #connection: Connection | undefined;
  #answered: () => void;

  /** `answered`: a row has more to show. */
  constructor(host: Host, answered: () => void) {
    super(host);
    this.#answered = answered;
  }

  hostUpdate(): void {
    if (this.connection === this.#connection) return;
    this.hostDisconnected();
    this.#connection = this.connection;
  }

  hostDisconnected(): void {
    for (const reading of this.#readings.values()) reading.dispose();
    this.#readings.clear();
    this.#connection = undefined;
  }

  /** Can this backend tell a template's runs from others? */
  get offered(): boolean {
    const caps = this.connection?.caps('run');
    return Boolean(caps?.verbs.includes('list') && caps.of?.includes('runTemplate'));
  }

  /** Newest first; undefined until they are known. */
  of(template: Ref<'runTemplate'>): readonly Run[] | undefined {
    const connection = this.#connection;
    if (!connection || !this.offered) return undefined;
    let reading = this.#readings.get(template.id);
    if (!reading) {
      const sorts = (connection.caps('run')?.fields as Record<string, { sort?: unknown }> | undefined)?.['created']?.sort;
      const query: Query<Field<'run'>> = {
        of: { type: 'runTemplate', id: template.id },
        limit: RECENT,
        ...(sorts ? { sort: [{ field: 'created', desc: true }] } : {}),
      };
      reading = new Reading<Page<Run>>(
        connection,
        {
          key: listKey('run', query),
          type: 'run',
          ask: (session: Session, signal) => session.list('run', query, signal ? { signal } : {}),
        },
        this.#answered,
      );
      this.#readings.set(template.id, reading);
    }
    return reading.answer?.items;
  }
}

/** Oldest first, the newest set apart; the words of all are its name. */
export function runStrip(runs: readonly Run[] | undefined, l: Localize): TemplateResult {
  if (!runs) return none();
  if (!runs.length) return html`<span class="c-muted">${l.t('recent.none')}</span>`;
  const shown = runs.slice(0, RECENT).toReversed();
  const words = shown.map((run) => glyphLabel(runGlyph(run), l));
  return html`<span class="c-line strip-of-runs" role="img" aria-label=${l.t('recent.label', { states: l.intl.list(words) })}>
    ${shown.map(
      (run, index) =>
        html`<span
          data-tip=${`${run.name}: ${words[index]}${run.failure?.message ? `. ${run.failure.message}` : ''}`}
          .style=${index === shown.length - 1 ? 'display:flex;margin-inline-start:calc(3 * var(--i-u))' : 'display:flex;margin-inline-end:calc(-3 * var(--i-u))'}
          >${glyph(runGlyph(run), 14)}</span
        >`,
    )}
  </span>`;
}
