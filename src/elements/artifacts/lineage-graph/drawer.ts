import { html, nothing, type TemplateResult } from 'lit';
import type { ArtifactVersion, GraphNode, ModelVersion, Run } from '../../../contract/index.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { button } from '../../../ui/controls.ts';
import { plusIcon, scanIcon, xIcon } from '../../../ui/icons/index.ts';
import { facts, linkTo, tagList } from '../../base/details.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { durationOf, runState } from '../../base/phases.ts';
import { kindWord, nodeIcon } from './node-views.ts';

export interface DrawerParts {
  node: GraphNode;
  entity: Run | ModelVersion | ArtifactVersion | undefined;
  /** From the one asked about to this one; undefined: no way, or it is the same. */
  path: readonly GraphNode[] | undefined;
  focused: boolean;
  expandable: boolean;
  expanding: 'busy' | 'failed' | undefined;
  close: () => void;
  choose: (key: string) => void;
  focusPath: () => void;
  expand: () => void;
}

/** What is known of the chosen node, how one gets there, and the ways on. */
export function drawer(parts: DrawerParts, element: InlayElement): TemplateResult {
  const { l, links } = element;
  const { node, entity, path, focused } = parts;
  const target = entity ?? node.link;
  const to = target && !node.link?.lost ? links.to(target) : undefined;
  const word = kindWord(node, l);
  const title = path && path.length > 1 ? l.t('lineage.steps', { kind: word, count: path.length - 1 }) : word;
  return html`<aside class="drawer" aria-label=${node.name}>
    <header>
      <span class=${`tile ${node.kind === 'modelVersion' ? 'model' : ''}`}>${nodeIcon(node)()}</span>
      <div class="titles">
        <h3 class="truncate"><bdi>${node.name}</bdi></h3>
        <p class="muted">${title}</p>
      </div>
      ${button({ label: l.t('ui.close'), icon: xIcon, iconOnly: true, kind: 'ghost', click: parts.close })}
    </header>
    ${facts(l.t('details.facts'), rows(node, entity, element))}
    ${entity?.tags?.length ? html`<section>${tagList(entity.tags)}</section>` : nothing}
    ${
      path && path.length > 1
        ? html`<section>
            <h4>${l.t('lineage.path', { name: path[0]?.name ?? '' })}</h4>
            <ol class="path">
              ${path.map(
                (step) =>
                  html`<li>
                    <button
                      type="button"
                      class="link"
                      aria-current=${step.key === node.key ? 'true' : nothing}
                      @click=${() => parts.choose(step.key)}
                    >
                      ${nodeIcon(step)(14)}<bdi class="truncate">${step.name}</bdi>
                    </button>
                  </li>`,
              )}
            </ol>
          </section>`
        : nothing
    }
    <footer>
      ${to ? linkTo(to, l.t('lineage.open')) : nothing}
      ${path && path.length > 1 ? button({ label: l.t(focused ? 'lineage.unfocus' : 'lineage.focus'), icon: scanIcon, kind: 'small', click: parts.focusPath }) : nothing}
      ${
        parts.expandable || parts.expanding
          ? button({ label: l.t('lineage.expand'), icon: plusIcon, kind: 'small', busy: parts.expanding === 'busy', click: parts.expand })
          : nothing
      }
      ${parts.expanding === 'failed' ? html`<p class="field-error" role="alert">${l.t('lineage.expand.failed')}</p>` : nothing}
    </footer>
  </aside>`;
}

function rows(node: GraphNode, entity: DrawerParts['entity'], { l }: InlayElement): readonly (readonly [string, unknown])[] {
  const run = entity?.type === 'run' ? entity : undefined;
  const ms = durationOf(run ?? node, Date.now());
  const by = entity?.createdBy;
  const metrics = Object.entries((entity?.type === 'modelVersion' && entity.metrics) || {}).slice(0, 4);
  const size = entity && 'size' in entity ? entity.size : undefined;
  const started = run?.started ?? node.started;
  return [
    [l.t('column.status'), run ? runState(run, l).label : undefined],
    [l.t('column.stage'), entity?.type === 'modelVersion' ? entity.stage : undefined],
    [l.t('column.kind'), entity?.type === 'artifactVersion' && entity.kind ? l.t(`artifact.kind.${entity.kind}`) : undefined],
    [l.t('column.created'), entity?.created && !started ? l.intl.exact(Date.parse(entity.created)) : undefined],
    [l.t('column.started'), started && l.intl.exact(Date.parse(started))],
    [l.t('column.duration'), ms === undefined ? undefined : l.intl.duration(ms)],
    [
      l.t('details.by'),
      by?.name &&
        html`<span class="c-line">${avatar({ name: by.name, machine: by.type === 'serviceAccount' })}<bdi>${by.name}</bdi></span>`,
    ],
    ...metrics.map(([name, value]): readonly [string, unknown] => [name, l.intl.number(value)]),
    [l.t('column.size'), size === undefined ? undefined : l.intl.bytes(size)],
  ];
}
