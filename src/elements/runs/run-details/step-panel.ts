import { html, nothing, type TemplateResult } from 'lit';
import type { Link, Step } from '../../../contract/index.ts';
import { statusCell } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import { xIcon } from '../../../ui/icons/index.ts';
import { banner } from '../../../ui/states/states.ts';
import { facts, linkTo } from '../../base/details.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { durationOf, glyphLabel, runGlyph, runState } from '../../base/phases.ts';

/** What one step did: its state and times, why it failed, what went in and came out. */
export function stepPanel(step: Step, { l, links }: InlayElement, close: () => void): TemplateResult {
  const { glyph, label } = runState(step, l);
  const ms = durationOf(step, Date.now());
  const exact = (time: string | undefined): string | undefined => time && l.intl.exact(Date.parse(time));
  const things = (title: string, named: Record<string, Link[]> | undefined): TemplateResult | typeof nothing => {
    const rows = Object.entries(named ?? {}).flatMap(([name, list]) => list.map((link) => [name, thing(link)] as const));
    return rows.length
      ? html`<h4>${title}</h4>
          <dl class="facts">
            ${rows.map(
              ([term, value]) =>
                html`<dt><bdi>${term}</bdi></dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
      : nothing;
  };
  const thing = (link: Link): unknown => {
    if (link.lost) return l.t(link.lost === 'gone' ? 'run.graph.gone' : 'run.step.denied');
    return linkTo(links.to(link), link.name ?? link.id);
  };
  return html`<header>
      <h3 class="grow"><bdi>${step.name}</bdi></h3>
      ${statusCell({ glyph }, label)}
      ${button({ label: l.t('run.step.close'), icon: xIcon, kind: 'ghost small', iconOnly: true, click: close })}
    </header>
    ${step.failure ? failure(step.failure.message, step.failure.trace, l) : step.message ? html`<p class="muted">${step.message}</p>` : nothing}
    ${facts('', [
      [l.t('column.started'), exact(step.started)],
      [l.t('run.ended'), exact(step.ended)],
      [l.t('column.duration'), ms === undefined ? undefined : l.intl.duration(ms)],
      [l.t('run.attempt'), step.attempt && step.attempt > 1 ? l.intl.number(step.attempt) : undefined],
      [l.t('run.worker'), step.worker],
    ])}
    ${attemptsOf(step, l)} ${things(l.t('run.step.inputs'), step.inputs)} ${things(l.t('run.step.outputs'), step.outputs)}
    ${values(l.t('run.step.params'), step.params)} ${values(l.t('model.metrics'), step.metrics)}
    ${
      step.source
        ? html`<h4>${l.t('run.step.source')}</h4>
            <pre class="mono">${step.source}</pre>`
        : nothing
    }`;
}

/** Each try, where there was more than one. */
function attemptsOf({ attempts = [] }: Step, l: InlayElement['l']): TemplateResult | typeof nothing {
  if (attempts.length < 2) return nothing;
  return html`<h4>${l.t('run.attempts')}</h4>
    <ol class="attempts">
      ${attempts.map(({ phase, started, ended, message }) => {
        const state = runGlyph({ phase });
        const ms = durationOf({ ...(started ? { started } : {}), ...(ended ? { ended } : {}) }, Date.now());
        return html`<li>
          ${statusCell({ glyph: state }, glyphLabel(state, l), message)}<span class="numeric"
            >${ms === undefined ? nothing : l.intl.duration(ms)}</span
          >
        </li>`;
      })}
    </ol>`;
}

/** Why it failed, and the stack under a fold. */
export function failure(message: string, trace: string | undefined, l: InlayElement['l']): TemplateResult {
  return banner(
    'danger',
    html`<bdi>${message}</bdi>${
        trace
          ? html`<details>
              <summary>${l.t('run.trace')}</summary>
              <pre class="mono">${trace}</pre>
            </details>`
          : nothing
      }`,
  );
}

function values(title: string, named: Readonly<Record<string, unknown>> | undefined): TemplateResult | typeof nothing {
  const rows = Object.entries(named ?? {});
  if (!rows.length) return nothing;
  return html`<h4>${title}</h4>
    <dl class="facts">
      ${rows.map(
        ([key, value]) =>
          html`<dt><bdi>${key}</bdi></dt>
            <dd class="mono"><bdi>${typeof value === 'string' ? value : JSON.stringify(value)}</bdi></dd>`,
      )}
    </dl>`;
}
