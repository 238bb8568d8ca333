import { html, nothing, type TemplateResult } from 'lit';
import type { Json, ModelVersion } from '../../../contract/index.ts';
import { alias, deltaCell, none, numberCell, statusCell } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import { checkIcon, pinIcon, xIcon } from '../../../ui/icons/index.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { whoCell } from '../../base/cells.ts';
import { digitsOf } from '../../base/metrics.ts';
import { stageState } from '../../base/phases.ts';
import { versionName } from '../../base/version-name.ts';
import { changeOf, COMPARE_SECTIONS, type CompareRow } from './compare-rows.ts';
import { colourAt } from './history-chart.ts';

interface Compared {
  readonly host: InlayElement;
  /** The first is the reference. */
  readonly versions: readonly ModelVersion[];
  readonly rows: readonly CompareRow[];
  readonly pin: (id: string) => void;
  /** Absent: with fewer there is nothing to compare. */
  readonly remove: ((id: string) => void) | undefined;
}

/** A column a version, the reference first; a row for each thing they say. */
export function compareTable(compared: Compared): TemplateResult {
  const { host, versions, rows } = compared;
  const { l } = host;
  return html`<div class="compare-scroller" tabindex="0" role="region" aria-label=${l.t('compare.table')}>
    <table class="compare">
      <thead>
        <tr>
          <th scope="col">${l.t('compare.attribute')}</th>
          ${versions.map((version, at) => head(compared, version, at))}
        </tr>
      </thead>
      ${COMPARE_SECTIONS.map((section) => {
        const own = rows.filter((row) => row.section === section);
        if (!own.length) return nothing;
        return html`<tbody>
          <tr class="part">
            <th colspan=${versions.length + 1} scope="rowgroup">
              ${l.t(`compare.part.${section}`)} <span class="count">${l.intl.number(own.length)}</span>
            </th>
          </tr>
          ${own.map(
            (row) =>
              html`<tr>
                <th scope="row"><bdi class=${section === 'facts' ? '' : 'mono'}>${row.key}</bdi></th>
                ${row.values.map((value, at) => html`<td class=${at === 0 ? 'reference' : ''}>${cell(row, value, at, host)}</td>`)}
              </tr>`,
          )}
        </tbody>`;
      })}
    </table>
  </div>`;
}

function head({ host, pin, remove }: Compared, version: ModelVersion, at: number): TemplateResult {
  const { l, links } = host;
  const name = versionName(version);
  const { label, ...look } = stageState(version.stage, l);
  const to = links.to(version);
  return html`<th scope="col" class=${at === 0 ? 'reference' : ''}>
    <div class="head-line">
      <span class=${`swatch colour-${colourAt(at)}`}></span>
      ${to ? html`<a class="strong" href=${to.href} @click=${to.open}><bdi>${name}</bdi></a>` : html`<bdi class="strong">${name}</bdi>`}
      ${(version.aliases ?? []).map((one) => alias(one))}
      <span class="grow"></span>
      ${
        at === 0
          ? html`<span class="pinned" title=${l.t('compare.reference')}
              >${pinIcon(14)}<span class="visually-hidden">${l.t('compare.reference')}</span></span
            >`
          : button({
              label: l.t('compare.pin', { version: name }),
              icon: () => pinIcon(14),
              iconOnly: true,
              kind: 'ghost small',
              click: () => pin(version.id),
            })
      }
      ${
        remove && at > 0
          ? button({
              label: l.t('query.remove', { name }),
              icon: () => xIcon(14),
              iconOnly: true,
              kind: 'ghost small',
              click: () => remove(version.id),
            })
          : nothing
      }
    </div>
    <div class="head-line second">${statusCell(look, label)}<span class="grow"></span>${whoCell(version.createdBy)}</div>
  </th>`;
}

function cell(row: CompareRow, value: Json | undefined, at: number, { l }: InlayElement): unknown {
  const [reference] = row.values;
  if (row.section === 'tags')
    return value === true ? html`${checkIcon(14)}<span class="visually-hidden">${l.t('compare.yes')}</span>` : none();
  if (row.section !== 'metrics' || typeof value !== 'number') {
    if (value === undefined) return none();
    const text = typeof value === 'number' ? l.intl.number(value) : typeof value === 'string' ? value : JSON.stringify(value);
    const differs = at > 0 && JSON.stringify(value) !== JSON.stringify(reference);
    return html`<bdi class=${`value ${row.section === 'facts' ? '' : 'mono'} ${differs ? 'differs' : at > 0 ? 'faint' : ''}`}
      >${text}</bdi
    >`;
  }
  const digits = digitsOf(row.values.filter((one): one is number => typeof one === 'number'));
  const change = at > 0 ? changeOf(value, reference) : undefined;
  return html`<span class="figures">
    <span class=${row.best.includes(at) ? 'best' : ''}
      >${numberCell(value, l, { digits, unit: row.unit })}${row.best.includes(at) ? html`<span class="visually-hidden">${l.t('compare.best')}</span>` : nothing}</span
    >
    ${
      at === 0
        ? html`<span class="faint">${l.t('compare.reference')}</span>`
        : change
          ? html`${deltaCell(change.by, l, { digits, better: row.better })}<span class="percent"
                >${change.percent === undefined ? '' : percentText(change.percent, l.locale)}</span
              >`
          : nothing
    }
  </span>`;
}

const percentText = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(
    share,
  );
