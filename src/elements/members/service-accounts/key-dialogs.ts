import { html, nothing, type TemplateResult } from 'lit';
import type { ApiKey, Operation, Problem } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { button, segmented } from '../../../ui/controls.ts';
import { dialog } from '../../../ui/dialog/dialog.ts';
import type { Changes } from '../../base/changes.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { remedyText } from '../../base/views.ts';

const HOUR_MS = 3_600_000;
/** How long the old value of a rotated key may go on working, in ms. */
export const OVERLAPS = ['0', String(HOUR_MS), String(24 * HOUR_MS), String(7 * 24 * HOUR_MS)] as const;
type Overlap = (typeof OVERLAPS)[number];

interface Asked {
  readonly key: ApiKey;
  readonly account: string;
  readonly done: (operation: Operation, until: number | undefined) => void;
}

/** A new value now, and for how long the old one goes on: drawn as two bars on one axis of time. */
export class RotateDialog {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  #key: Asked | undefined;
  #overlap: Overlap = OVERLAPS[2];
  #problem: Problem | undefined;
  #busy = false;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
  }

  ask(key: ApiKey, account: string, done: (operation: Operation, until: number | undefined) => void): void {
    this.#key = { key, account, done };
    this.#overlap = OVERLAPS[2];
    this.#problem = undefined;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const asked = this.#key;
    if (!asked) return nothing;
    const { l } = this.#host;
    const { key, account } = asked;
    const ms = Number(this.#overlap);
    const until = Date.now() + ms;
    return dialog({
      open: true,
      heading: l.t('keys.rotate.heading', { key: keyName(key), account }),
      size: 'medium',
      close: this.#close,
      l,
      body: html`<div class="form-fields">
        <p class="muted">${l.t('keys.rotate.detail')}</p>
        <div class="overlap">
          <span class="field-label">${l.t('keys.overlap')}</span>
          ${segmented<Overlap>({
            label: l.t('keys.overlap'),
            options: OVERLAPS.map((overlap) => ({ key: overlap, label: overlapText(Number(overlap), l) })),
            selected: this.#overlap,
            select: (overlap) => {
              this.#overlap = overlap;
              this.#host.requestUpdate();
            },
          })}
        </div>
        ${timeline(keyName(key), ms, l)}
        <p class="muted">
          ${ms ? l.t('keys.overlap.until', { time: l.intl.exact(until) }) : l.t('keys.overlap.none')}
          ${key.lastUsed ? l.t('keys.lastUsed', { time: l.intl.relative(Date.parse(key.lastUsed), Date.now()) }) : l.t('keys.neverUsed')}
        </p>
        ${this.#problem ? html`<p class="field-error" role="alert">${this.#problem.title} ${remedyText(this.#problem, l)}</p>` : nothing}
      </div>`,
      footer: html`${button({ label: l.t('ui.cancel'), kind: 'ghost', click: this.#close })}${button({
        label: l.t('keys.rotate'),
        kind: 'primary',
        busy: this.#busy,
        click: () => void this.#rotate(asked),
      })}`,
    });
  }

  async #rotate(asked: Asked): Promise<void> {
    const graceMs = Number(this.#overlap);
    this.#busy = true;
    this.#host.requestUpdate();
    const operation = await this.#changes.run(
      { do: 'act', action: 'rotate', on: { type: 'apiKey', id: asked.key.id }, input: { graceMs } },
      { quiet: true },
    );
    this.#busy = false;
    this.#problem = operation.problem;
    if (operation.state === 'succeeded') {
      this.#close();
      asked.done(operation, graceMs ? Date.now() + graceMs : undefined);
    } else this.#host.requestUpdate();
  }

  #close = (): void => {
    this.#key = undefined;
    this.#host.requestUpdate();
  };
}

/** First letters where they are known: that is how keys are told apart. */
export const keyName = ({ start, name }: ApiKey): string => (start ? `${start}…` : name);

function overlapText(ms: number, l: Localize): string {
  if (!ms) return l.t('keys.overlap.0');
  return ms < 24 * HOUR_MS
    ? l.t('keys.overlap.hours', { count: ms / HOUR_MS })
    : ms === 24 * HOUR_MS
      ? l.t('keys.overlap.hours', { count: 24 })
      : l.t('keys.overlap.days', { count: ms / (24 * HOUR_MS) });
}

function timeline(old: string, ms: number, l: Localize): TemplateResult {
  const until = ms ? l.intl.exact(Date.now() + ms) : l.t('keys.now');
  // The axis goes a quarter beyond where the old one stops, so that the end of it is seen.
  return html`<div class="overlap-lines" role="img" aria-label=${l.t('keys.timeline', { key: old, until })}>
    <bdi>${old}</bdi
    ><span class="track"
      ><span class="bar-old" .style=${`inline-size:${ms ? 80 : 0}%`}></span><span class="stops">${l.t('keys.stops')}</span></span
    >
    <b>${l.t('keys.new')}</b><span class="track"><span class="bar-new"></span></span> <span></span
    ><span class="axis"><span>${l.t('keys.now')}</span>${ms ? html`<span>${until}</span>` : nothing}</span>
  </div>`;
}
