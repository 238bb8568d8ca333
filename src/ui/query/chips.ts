import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { xIcon } from '../icons/index.ts';
import { print, wordOf } from './print.ts';
import { choiceOf } from './terms.ts';
import { fieldOf, isTerm, type Grammar, type QueryFilter, type QueryScalar, type QueryTerm } from './types.ts';

interface Chip {
  readonly part: QueryFilter;
  readonly grammar: Grammar;
  readonly l: Localize;
  readonly at: number;
  readonly edit: () => void;
  readonly remove: () => void;
}

/** `field op value ×`: its words edit it, its cross removes it. What is more than a term is shown as its text. */
export function queryChip({ part, grammar, l, at, edit, remove }: Chip): TemplateResult {
  const { field, op, value } = wordsOf(part, grammar, l);
  const name = [field, op, value].filter(Boolean).join(' ');
  return html`<span class="chip">
    <button type="button" class="words" tabindex=${at === 0 ? 0 : -1} aria-keyshortcuts="Enter Delete" data-at=${at} @click=${edit}>
      ${field ? html`<bdi>${field}</bdi> ` : nothing}${op ? html`${op} ` : nothing}${value ? html`<b><bdi>${value}</bdi></b>` : nothing}
    </button>
    <button type="button" class="remove" tabindex="-1" aria-label=${l.t('query.remove', { name })} @click=${remove}>${xIcon(14)}</button>
  </span>`;
}

function wordsOf(part: QueryFilter, grammar: Grammar, l: Localize): { field?: string; op?: string; value?: string } {
  const negated = !isTerm(part) && part.op === 'not';
  const inner = negated ? part.arg : part;
  const choice = choiceOf(inner);
  if (choice && choice.values.length > 1)
    return {
      field: labelOf(choice.field, grammar),
      op: l.t(negated ? 'query.op.notIn' : 'query.op.in'),
      value: choice.values.map((one) => valueText(choice.field, one as QueryScalar, grammar, l)).join(', '),
    };
  if (!isTerm(inner) || (negated && inner.op !== 'eq' && inner.op !== 'has')) return { value: print(part, grammar) };
  const field = labelOf(inner.field, grammar);
  if (inner.op === 'exists') return { field, op: l.t(inner.value ? 'query.op.exists' : 'query.op.missing') };
  if (inner.op === 'in')
    return { field, op: l.t('query.op.in'), value: inner.value.map((one) => valueText(inner.field, one, grammar, l)).join(', ') };
  return {
    field,
    op: negated ? l.t(inner.op === 'has' ? 'query.op.hasNot' : 'query.op.ne') : opText(inner, l),
    value: valueText(inner.field, inner.value, grammar, l),
  };
}

const opText = ({ op }: QueryTerm, l: Localize): string => l.t(`query.op.${op}`);

export function labelOf(name: string, grammar: Grammar): string {
  const field = fieldOf(grammar, name);
  return field && !field.map ? field.label : wordOf(name, grammar);
}

function valueText(name: string, value: QueryScalar, grammar: Grammar, l: Localize): string {
  const field = fieldOf(grammar, name);
  const known = field?.values?.find((one) => one.value === String(value))?.label;
  return known ?? (typeof value === 'number' ? l.intl.number(value) : String(value));
}

/** Among chips: arrows move, Delete and Backspace remove, and after the last one comes the field. */
export const chipKeys =
  (remove: (at: number) => void, toField: () => void) =>
  (event: KeyboardEvent): void => {
    const group = event.currentTarget as HTMLElement;
    const all = [...group.querySelectorAll<HTMLElement>('.words')];
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const back = getComputedStyle(group).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const on = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    if (event.key === 'Delete' || event.key === 'Backspace') remove(Number(all[at]!.dataset['at']));
    else if (event.key === back) all[Math.max(0, at - 1)]?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if ((event.key === on && at === all.length - 1) || event.key === 'End') toField();
    else if (event.key === on) all[at + 1]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
