import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { tokenLines } from '../code/highlight.ts';
import { copyButton } from '../controls.ts';
import { circleAlertIcon, infoIcon } from '../icons/index.ts';
import { linesOf, type TextView } from './document.ts';
import type { FormController } from './form-controller.ts';
import type { Issue } from './issues.ts';
import { allNodes, at, equal, isObject, parentOf, type FormNode } from './schema/index.ts';

/** The text views of a form: coloured lines, marks of what was changed and what is wrong, and the text to type into above them. */
export function formEditor(form: FormController, view: TextView): TemplateResult {
  const { l, document } = form;
  const text = document.text(view);
  const problem = document.problem(view);
  const lines = problem ? new Map<string, number>() : linesOf(text);
  const lineOf = (pointer: string): number | undefined => {
    for (let place = pointer; ; place = parentOf(place)) {
      const line = lines.get(place);
      if (line !== undefined || !place) return line;
    }
  };
  const issues: readonly Issue[] = problem ? [] : form.issues;
  const wrong = new Map<number, string>();
  if (problem?.line) wrong.set(problem.line, problem.message);
  for (const issue of issues) {
    const line = lineOf(issue.pointer);
    if (line !== undefined && !wrong.has(line)) wrong.set(line, issue.message);
  }
  const changed = new Set(
    problem
      ? []
      : leaves(form.root).flatMap((node) => (equal(node.value, at(form.baseline, node.pointer)) ? [] : [lines.get(node.pointer) ?? 0])),
  );
  const unknown = problem ? 0 : [...allNodes(form.root)].filter((node) => node.unknown).length;
  const tokens = tokenLines(text, view);
  const goto = (event: MouseEvent, line: number | undefined): void => {
    const area = (event.currentTarget as HTMLElement).closest('.form-editor')?.querySelector('textarea');
    if (!area || line === undefined) return;
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    area.focus();
    area.setSelectionRange(start, start);
  };
  return html`<div class="form-editor">
    <div class="editor-bar">
      ${
        problem
          ? html`<span class="danger">${circleAlertIcon(14)}${l.t(view === 'json' ? 'inputs.notJson' : 'inputs.notYaml')}</span>`
          : form.errors.length
            ? html`<span class="danger">${circleAlertIcon(14)}${l.t('inputs.errors', { count: form.errors.length })}</span>`
            : nothing
      }
      ${unknown ? html`<span>${infoIcon(14)}${l.t('inputs.unknownCount', { count: unknown })}</span>` : nothing}
      <span class="grow"></span>${copyButton(() => document.text(view), l, { words: true })}
    </div>
    ${
      wrong.size
        ? html`<ul class="editor-issues">
            ${[...wrong].map(
              ([line, message]) =>
                html`<li>
                  <button type="button" class="link" @click=${(event: MouseEvent) => goto(event, line)}>
                    ${l.t('inputs.line', { line })}
                  </button>
                  <bdi>${message}</bdi>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="editor-body" dir="ltr">
      <div class="editor-lines">
        <div class="editor-gutter" aria-hidden="true">
          ${tokens.map(
            (_, index) =>
              html`<span class=${`${changed.has(index + 1) ? 'changed-line' : ''} ${wrong.has(index + 1) ? 'wrong-line' : ''}`}
                >${index + 1}</span
              >`,
          )}
        </div>
        <div class="editor-text">
          <pre aria-hidden="true">
${tokens.map((line, index) => [
              index ? '\n' : '',
              wrong.has(index + 1)
                ? html`<span class="squiggle"
                    >${line.map(([kind, part]) => (kind ? html`<span class=${kind}>${part}</span>` : part))}</span
                  >`
                : line.map(([kind, part]) => (kind ? html`<span class=${kind}>${part}</span>` : part)),
            ])}${'\n'}</pre>
          <textarea
            id="form-text"
            aria-label=${l.t(view === 'json' ? 'inputs.json' : 'inputs.yaml')}
            aria-invalid=${wrong.size ? 'true' : 'false'}
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            wrap="off"
            .value=${live(text)}
            @input=${(event: Event) => form.setText(view, (event.currentTarget as HTMLTextAreaElement).value)}
            @keydown=${indent}
          ></textarea>
        </div>
      </div>
    </div>
  </div>`;
}

/** Enter keeps the indent. Tab leaves the field, as everywhere. */
function indent(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
  const area = event.currentTarget as HTMLTextAreaElement;
  const before = area.value.slice(0, area.selectionStart);
  const depth = /(?:^|\n)([ ]*)[^\n]*$/.exec(before)?.[1] ?? '';
  if (!depth) return;
  event.preventDefault();
  area.setRangeText(`\n${depth}`, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

const leaves = (node: FormNode): readonly FormNode[] =>
  node.kind === 'object' && isObject(node.value) && node.children.length
    ? node.children.flatMap(leaves)
    : node.value === undefined
      ? []
      : [node];
