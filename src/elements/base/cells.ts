import { html, type TemplateResult } from 'lit';
import type { Link } from '../../contract/index.ts';
import type { Localize } from '../../messages/index.ts';
import { none, personCell, type Person } from '../../ui/cells/index.ts';
import { durationOf } from './phases.ts';

/** Who a link names, as `ui` draws people: a service account is a machine. */
export const personOf = (who: Link | undefined): Person | undefined =>
  who?.name ? { name: who.name, machine: who.type === 'serviceAccount' } : undefined;

export const whoCell = (who: Link | undefined): TemplateResult => personCell(personOf(who));

/** How long it took, or has taken so far. */
export function durationCell(run: { started?: string; ended?: string }, l: Localize): TemplateResult {
  const ms = durationOf(run, Date.now());
  return ms === undefined ? none() : html`<span class="c-number">${l.intl.duration(ms)}</span>`;
}
