import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../contract/index.ts';
import type { Localize } from '../../messages/index.ts';
import { tag } from '../../ui/cells/index.ts';
import { chevronRightIcon } from '../../ui/icons/index.ts';
import { html as staticHtml, tags } from '../../ui/tags.ts';
import type { LinkTo } from './links.ts';
import { InlayEvent } from './events.ts';

/** The user chose another tab; a host may keep it in its address. */
export class TabChangeEvent extends InlayEvent {
  static readonly type = 'inlay-tab-change';
  readonly tab: string;

  constructor(tab: string) {
    super(TabChangeEvent.type);
    this.tab = tab;
  }
}

/** The way back up, above a page's title. */
export function breadcrumb(steps: readonly { label: string; to?: LinkTo | undefined }[], l: Localize): TemplateResult {
  return html`<nav class="breadcrumb" aria-label=${l.t('details.breadcrumb')}>
    ${steps.map(
      ({ label, to }, index) =>
        html`${index ? chevronRightIcon(12, 'mirror') : nothing}${
          to
            ? html`<a href=${to.href} @click=${to.open}><bdi>${label}</bdi></a>`
            : html`<span aria-current="page"><bdi>${label}</bdi></span>`
        }`,
    )}
  </nav>`;
}

/** Facts of the side column; what is absent is left out, not drawn empty. */
export function facts(title: string, rows: readonly (readonly [term: string, value: unknown])[]): TemplateResult | typeof nothing {
  const known = rows.filter(([, value]) => value !== undefined && value !== '' && value !== nothing);
  if (!known.length) return nothing;
  return html`<section>
    ${title ? html`<h3>${title}</h3>` : nothing}
    <dl class="facts">
      ${known.map(
        ([term, value]) =>
          html`<dt>${term}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}

export const linkTo = (to: LinkTo | undefined, label: string | undefined): unknown =>
  label === undefined ? undefined : to ? html`<a href=${to.href} @click=${to.open}><bdi>${label}</bdi></a>` : html`<bdi>${label}</bdi>`;

export const tagList = (names: readonly string[] | undefined): unknown =>
  names?.length ? html`<span class="c-line wrap">${names.map((name) => tag(name))}</span>` : undefined;

/** What a backend keeps about a thing: plain values as facts, what has structure as a tree. */
export function jsonFacts(title: string, values: Readonly<Record<string, Json>> | undefined, l: Localize): TemplateResult | typeof nothing {
  const entries = Object.entries(values ?? {});
  if (!entries.length) return nothing;
  const structured = entries.filter(([, value]) => typeof value === 'object' && value !== null);
  const plain = entries.filter(([, value]) => typeof value !== 'object' || value === null);
  return html`<section class="section">
    <h3>${title}</h3>
    <dl class="facts">
      ${plain.map(
        ([key, value]) =>
          html`<dt><bdi>${key}</bdi></dt>
            <dd class="mono"><bdi>${plainText(value, l)}</bdi></dd>`,
      )}
    </dl>
    ${structured.length ? staticHtml`<${tags.json} .value=${Object.fromEntries(structured)} .label=${title}></${tags.json}>` : nothing}
  </section>`;
}

function plainText(value: Json, l: Localize): string {
  if (typeof value === 'number') return l.intl.number(value);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
