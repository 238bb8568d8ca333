import { html, nothing, type TemplateResult } from 'lit';
import type { RunTemplate, Schema } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import type { Connection } from '../../../session/core/connection.ts';
import { button, copyButton, segmented } from '../../../ui/controls.ts';
import { bookmarkIcon, checkIcon, circleAlertIcon, gitBranchIcon, playIcon } from '../../../ui/icons/index.ts';
import { banner } from '../../../ui/states/states.ts';
import { breadcrumb } from '../../base/details.ts';
import type { Links } from '../../base/links.ts';
import { schemaMark, type Draft } from './draft.ts';

export const LAUNCHER_VIEWS = ['form', 'json', 'yaml'] as const;
export type LauncherView = (typeof LAUNCHER_VIEWS)[number];

/** The way back to the templates. */
export const launcherCrumbs = (template: RunTemplate | undefined, links: Links, l: Localize): TemplateResult =>
  breadcrumb(
    [{ label: l.t('templates.title'), to: links.at({ segments: ['templates'] }) }, ...(template ? [{ label: template.name }] : [])],
    l,
  );

/** What is launched: its name, the code it runs, when it last was. */
export function launcherHeader(template: RunTemplate, crumbs: unknown, actions: unknown, l: Localize): TemplateResult {
  const { code, lastRun } = template;
  const commit = [code?.branch, code?.commit?.slice(0, 7)].filter(Boolean).join('@');
  const last = lastRun?.at ? Date.parse(lastRun.at) : undefined;
  return html`<header class="page-header">
    <div class="titles">
      ${crumbs}
      <div class="title-row"><h2 class="page-title">${l.t('launcher.title', { name: template.name })}</h2></div>
      <p class="subtitle-line">
        ${commit ? html`<span class="commit">${gitBranchIcon(14)}<code dir="ltr">${commit}</code></span>` : nothing}
        ${
          last === undefined
            ? nothing
            : html`<span data-tip=${l.intl.exact(last)}>${l.t('launcher.lastLaunched', { when: l.intl.relative(last, Date.now()) })}</span>`
        }
      </p>
    </div>
    <div class="actions">${actions}</div>
  </header>`;
}

/** How the inputs are edited. */
export const launcherViews = (selected: LauncherView, select: (view: LauncherView) => void, l: Localize): TemplateResult =>
  html`<div class="views">
    ${segmented({
      label: l.t('launcher.editAs'),
      options: LAUNCHER_VIEWS.map((key) => ({ key, label: l.t(`launcher.view.${key}`) })),
      selected,
      select,
    })}
  </div>`;

/** Why there is no launch, where the backend has none. */
export const notFromHere = (template: RunTemplate, connection: Connection | undefined, l: Localize): string =>
  template.blocked?.['launch']?.text ?? connection?.capabilities.unsupported?.['runTemplate.launch']?.text ?? l.t('launcher.cannot');

/** The draft at the start; errors and the launch at the end, or the command and why there is no launch. */
export function launcherFooter(options: {
  /** When the draft was kept, in ms since 1970. */
  saved: number | undefined;
  errors: number;
  offer: { disabled?: string };
  command: string;
  busy: boolean;
  launch: () => void;
  preset: () => void;
  l: Localize;
}): TemplateResult {
  const { saved, errors, offer, l } = options;
  return html`<footer class="form-footer">
    <span class="muted" role="status"
      >${saved ? html`${checkIcon(14)}${l.t('launcher.saved', { at: clockOf(saved, l.locale) })}` : nothing}</span
    >
    <span class="grow"></span>
    ${errors ? html`<span class="danger">${circleAlertIcon(14)}${l.t('inputs.errors', { count: errors })}</span>` : nothing}
    ${button({ label: l.t('launcher.preset.save'), icon: bookmarkIcon, kind: 'collapsible', click: options.preset })}
    ${
      offer.disabled
        ? html`<span class="muted reason">${offer.disabled}</span>${copyButton(options.command, l, {
              label: l.t('launcher.copyCommand'),
              words: true,
              kind: 'primary',
            })}`
        : button({ label: l.t('templates.launch'), icon: playIcon, kind: 'primary', busy: options.busy, click: options.launch })
    }
  </footer>`;
}

/** The form was filled with what was typed before; said, with the way back. */
export function draftBanner(draft: Draft, schema: Schema | undefined, startOver: () => void, l: Localize): TemplateResult {
  const when = l.intl.relative(draft.at, Date.now());
  const words = draft.schema === schemaMark(schema) ? l.t('launcher.restored', { when }) : l.t('launcher.restoredOld', { when });
  return banner('info', words, { label: l.t('launcher.startOver'), run: startOver });
}

const clockOf = (time: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(time);
