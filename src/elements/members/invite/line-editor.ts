import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Localize } from '../../../messages/index.ts';
import {
  circleAlertIcon,
  circleCheckIcon,
  copyIcon,
  hourglassIcon,
  mailIcon,
  triangleAlertIcon,
  userCheckIcon,
  type Icon,
} from '../../../ui/icons/index.ts';
import { spread, type Judged, type Verdict } from './lines.ts';

/** Lines with a verdict beside them; of a longer list only the totals tell of the rest. */
const LISTED = 1_000;

const ICONS: Readonly<Record<Verdict, Icon>> = {
  new: circleCheckIcon,
  member: userCheckIcon,
  invited: mailIcon,
  twice: copyIcon,
  outside: triangleAlertIcon,
  seats: triangleAlertIcon,
  invalid: circleAlertIcon,
};

export interface LineEditorOptions {
  readonly id: string;
  readonly describedBy: string;
  readonly text: string;
  readonly judged: readonly Judged[];
  /** Not asked yet whether who is new is there already. */
  readonly checking: boolean;
  readonly says: (line: Judged) => string;
  readonly type: (text: string) => void;
  readonly l: Localize;
}

/** Numbered lines to type in, a verdict in words beside each. What is drawn behind the text marks it: struck out, or wrong. */
export function lineEditor(options: LineEditorOptions): TemplateResult {
  const { id, text, judged, l } = options;
  const typed = text.split('\n');
  const of = new Map(judged.map((one) => [one.line, one]));
  const rows = typed.slice(0, LISTED).map((line, at) => ({ text: line, line: at + 1, judged: of.get(at + 1) }));
  return html`<div class="lines">
    <div class="lines-back" aria-hidden="true">
      ${rows.map(
        (row) =>
          html`<div class=${`line ${row.judged?.verdict ?? ''}`}>
            <span>${l.intl.number(row.line)}</span><span dir="ltr">${row.text}</span>
          </div>`,
      )}
    </div>
    <textarea
      id=${id}
      dir="ltr"
      wrap="off"
      spellcheck="false"
      autocapitalize="off"
      ?autofocus=${true}
      rows=${Math.max(5, Math.min(LISTED, typed.length) + 1)}
      aria-describedby=${options.describedBy}
      .value=${live(text)}
      @input=${(event: Event) => options.type((event.currentTarget as HTMLTextAreaElement).value)}
      @paste=${(event: ClipboardEvent) => paste(event, options.type)}
    ></textarea>
    <ol class="verdicts" aria-label=${l.t('invite.verdicts')}>
      ${rows.map(
        ({ line, judged: one }) => html`<li value=${line} class=${one?.verdict ?? ''}>${one ? verdict(one, options) : nothing}</li>`,
      )}
    </ol>
  </div>`;
}

function verdict(one: Judged, { checking, says, l }: LineEditorOptions): TemplateResult {
  const waits = checking && one.verdict === 'new';
  const words = waits ? l.t('invite.checking') : says(one);
  return html`${(waits ? hourglassIcon : ICONS[one.verdict])(14)}<span class="truncate" data-tip=${words}>${words}</span>`;
}

/** A list out of a mail or a table becomes an address a line, at the caret. */
function paste(event: ClipboardEvent, type: (text: string) => void): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const lines = spread(pasted);
  if (!lines || lines === pasted) return;
  event.preventDefault();
  const field = event.currentTarget as HTMLTextAreaElement;
  field.setRangeText(lines, field.selectionStart, field.selectionEnd, 'end');
  type(field.value);
}
