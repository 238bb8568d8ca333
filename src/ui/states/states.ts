import { html, nothing, type TemplateResult } from 'lit';
import {
  circleAlertIcon,
  circleCheckIcon,
  clockAlertIcon,
  infoIcon,
  lockIcon,
  triangleAlertIcon,
  unplugIcon,
  wifiOffIcon,
  type Icon,
} from '../icons/index.ts';

/** What a list or a page shows in place of its content. */
export const PANEL_STATES = ['none', 'noneMatch', 'error', 'forbidden', 'unsupported'] as const;
export type PanelState = (typeof PANEL_STATES)[number];

export interface StateAction {
  readonly label: string;
  readonly run: (event: MouseEvent) => void;
  readonly icon?: Icon;
  /** The one thing to do; only where nothing has been made yet. */
  readonly primary?: boolean;
  readonly ghost?: boolean;
}

/**
 * One sentence, at most one line below it, one action and one quiet one. An error is announced at once; the others are read where
 * they stand.
 */
export function statePanel(
  state: PanelState,
  options: { title: string; detail?: unknown; actions?: readonly StateAction[]; icon?: Icon },
): TemplateResult {
  const { title, detail, actions = [] } = options;
  const icon =
    options.icon ?? { none: undefined, noneMatch: undefined, error: circleAlertIcon, forbidden: lockIcon, unsupported: unplugIcon }[state];
  return html`<div class="state-panel" data-state=${state} role=${state === 'error' ? 'alert' : 'status'}>
    ${icon ? html`<span class=${`state-tile ${state === 'error' ? 'danger' : ''}`}>${icon(20)}</span>` : nothing}
    <p class="state-title">${title}</p>
    ${detail ? html`<p class="state-detail">${detail}</p>` : nothing}
    ${actions.length ? html`<div class="state-actions">${actions.map((action) => actionButton(action))}</div>` : nothing}
  </div>`;
}

const actionButton = ({ label, run, icon, primary, ghost }: StateAction): TemplateResult =>
  html`<button type="button" class=${`button ${primary ? 'primary' : ''} ${ghost ? 'ghost' : ''}`} @click=${run}>
    ${icon?.() ?? nothing}${label}
  </button>`;

export type Severity = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const icons: Readonly<Record<Severity, Icon>> = {
  neutral: infoIcon,
  info: infoIcon,
  success: circleCheckIcon,
  warning: triangleAlertIcon,
  danger: circleAlertIcon,
};

/** A line under the toolbar, full width; what is below it stays as it is. */
export function strip(
  severity: Severity,
  message: unknown,
  options: { action?: StateAction | undefined; icon?: Icon } = {},
): TemplateResult {
  const { action, icon = icons[severity] } = options;
  return html`<div class=${`strip ${severity}`} role="status">
    ${icon(14)}<span class="message">${message}</span>${
      action ? html`<button type="button" class="link" @click=${action.run}>${action.label}</button>` : nothing
    }
  </div>`;
}

/** What is shown may be old. */
export const staleStrip = (message: unknown, action?: StateAction): TemplateResult =>
  strip('warning', message, { action, icon: clockAlertIcon });
/** The server cannot be reached. */
export const offlineStrip = (message: unknown, action?: StateAction): TemplateResult =>
  strip('neutral', message, { action, icon: wifiOffIcon });

/** A note within a page or a dialog. */
export function banner(severity: Severity, message: unknown, action?: StateAction): TemplateResult {
  return html`<div class=${`banner ${severity}`} role=${severity === 'danger' ? 'alert' : 'status'}>
    ${icons[severity]()}
    <div class="message">${message}</div>
    ${action ? html`<button type="button" class="link" @click=${action.run}>${action.label}</button>` : nothing}
  </div>`;
}

/** Bars in place of a page's content before the first answer. */
export const skeleton = (lines = 6): TemplateResult =>
  html`<div class="bars" aria-hidden="true">${Array.from({ length: lines }, () => html`<span class="bar"></span>`)}</div>`;
