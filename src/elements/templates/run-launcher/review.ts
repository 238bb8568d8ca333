import { html, nothing, type TemplateResult } from 'lit';
import type { Preview, Quantity } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import { segmented } from '../../../ui/controls.ts';
import { pathOf, type FormController } from '../../../ui/form/index.ts';
import { allNodes, type Json, type JsonObject } from '../../../ui/form/schema/index.ts';
import { arrowRightIcon, infoIcon, triangleAlertIcon } from '../../../ui/icons/index.ts';
import { html as staticHtml, tags } from '../../../ui/tags.ts';
import { differences } from './differences.ts';
import type { Snippet } from './snippets.ts';

export const AGAINST = ['defaults', 'lastRun'] as const;
export type Against = (typeof AGAINST)[number];

/** Beside the form: what would be sent, what would come of it, and how to send it otherwise. */
export function reviewRail(options: {
  form: FormController;
  against: Against;
  last: JsonObject | undefined;
  choose: (against: Against) => void;
  preview: Preview | undefined;
  snippets: readonly Snippet[];
  snippet: string;
  chooseSnippet: (name: string) => void;
  l: Localize;
}): TemplateResult {
  const { form, preview, snippets, snippet, chooseSnippet, l } = options;
  const secrets = [...allNodes(form.root)].some(({ writeOnly }) => writeOnly);
  return html`${changesOf(options)}${estimateOf(preview, l)}${snippetOf({ snippets, chosen: snippet, choose: chooseSnippet, secrets, l })}`;
}

/** What would be sent, against the defaults or the last run. */
function changesOf(options: {
  form: FormController;
  against: Against;
  /** Inputs of the last run, where they are known. */
  last: JsonObject | undefined;
  choose: (against: Against) => void;
  l: Localize;
}): TemplateResult {
  const { form, last, choose, l } = options;
  const against = last ? options.against : 'defaults';
  const found = differences(against === 'lastRun' ? last : form.baseline, form.shown);
  return html`<section>
    <h3>
      ${l.t('launcher.changes')}<span class="count">${l.intl.number(found.length)}</span><span class="grow"></span>
      ${
        last
          ? segmented({
              label: l.t('launcher.against'),
              options: AGAINST.map((key) => ({ key, label: l.t(`launcher.against.${key}`) })),
              selected: against,
              select: choose,
            })
          : nothing
      }
    </h3>
    ${
      found.length
        ? html`<dl class="differences">
            ${found.map(
              ({ pointer, before, after }) =>
                html`<dt><bdi>${pathOf(pointer)}</bdi></dt>
                  <dd dir="ltr">
                    <del>${short(before, l)}</del> ${arrowRightIcon(12)}<span class="visually-hidden">${l.t('launcher.becomes')}</span>
                    <ins>${short(after, l)}</ins>
                  </dd>`,
            )}
          </dl>`
        : html`<p class="muted">${l.t(against === 'lastRun' ? 'launcher.sameAsLast' : 'launcher.sameAsDefaults')}</p>`
    }
  </section>`;
}

const LONGEST = 80;
function short(value: Json | undefined, l: Localize): string {
  if (value === undefined) return l.t('launcher.absent');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** What the backend foresees: cost, time, and what else would happen or stands in the way. */
function estimateOf(preview: Preview | undefined, l: Localize): unknown {
  const figures = Object.entries(preview?.estimate ?? {});
  const effects = preview?.effects ?? [];
  if (!figures.length && !effects.length) return nothing;
  return html`<section>
    <h3>${l.t('launcher.estimate')}</h3>
    ${
      figures.length
        ? html`<dl class="estimate">
            ${figures.map(
              ([key, quantity]) =>
                html`<div>
                  <dt>${key}</dt>
                  <dd>${figure(quantity, l)}</dd>
                </div>`,
            )}
          </dl>`
        : nothing
    }
    ${effects.map(({ text, blocks }) => html`<p class="muted">${blocks ? triangleAlertIcon(14) : infoIcon(14)} ${text.text}</p>`)}
  </section>`;
}

function figure({ value, unit }: Quantity, l: Localize): string {
  if (unit === 'ms') return l.intl.duration(value);
  if (unit === 'B') return l.intl.bytes(value);
  return unit === '1' ? l.intl.number(value) : `${l.intl.number(value)} ${unit}`;
}

function snippetOf(options: {
  snippets: readonly Snippet[];
  chosen: string;
  choose: (name: string) => void;
  secrets: boolean;
  l: Localize;
}): TemplateResult {
  const { snippets, choose, l } = options;
  const shown = snippets.find(({ name }) => name === options.chosen) ?? snippets[0]!;
  return html`<section>
    <h3>
      ${l.t('launcher.snippet')}<span class="grow"></span>${segmented({
        label: l.t('launcher.snippet'),
        options: snippets.map(({ name }) => ({ key: name, label: name })),
        selected: shown.name,
        select: choose,
      })}
    </h3>
    ${staticHtml`<${tags.code} class="snippet" .text=${shown.text} .language=${shown.language} .label=${`${l.t('launcher.snippet')}: ${shown.name}`}></${tags.code}>`}
    ${options.secrets ? html`<p class="muted">${l.t('launcher.secretsLeftOut')}</p>` : nothing}
  </section>`;
}
