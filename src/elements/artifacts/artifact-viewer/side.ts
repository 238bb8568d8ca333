import { html, nothing, type TemplateResult } from 'lit';
import type { ArtifactVersion, FileEntry, Link } from '../../../contract/index.ts';
import { avatar, idCell } from '../../../ui/cells/index.ts';
import { copyButton } from '../../../ui/controls.ts';
import { facts, linkTo, tagList } from '../../base/details.ts';
import type { InlayElement } from '../../base/inlay-element.ts';

/** What is shown beside a version: the file that is open, what the version is, who made it. */
export function sideFacts(
  version: ArtifactVersion,
  { l, links }: InlayElement,
  known: { file?: FileEntry | undefined; run?: string | undefined; step?: string | undefined },
): unknown {
  const { kind, dataType, size, items, hash, created, createdBy, uri, tags, producer } = version;
  const copied = (text: string): TemplateResult => html`<span class="c-line">${idCell(text)}${copyButton(text, l)}</span>`;
  const bytes = (count: number | undefined): unknown => (count === undefined ? undefined : html`<bdi>${l.intl.bytes(count)}</bdi>`);
  const linked = (to: Link & { run?: Link }, name: string): unknown =>
    // What is gone has a name at most, and no page.
    to.lost ? l.t('artifact.gone', { name }) : linkTo(links.to(to), name);
  const run = producer?.run;
  const step = producer?.step;
  const { file } = known;
  return html`${
    file
      ? facts(l.t('artifact.file'), [
          [l.t('column.name'), html`<bdi>${file.path}</bdi>`],
          [l.t('column.size'), bytes(file.size)],
          [l.t('preview.type'), file.mediaType && html`<code>${file.mediaType}</code>`],
          [l.t('column.updated'), file.updated && l.intl.exact(Date.parse(file.updated))],
          [l.t('artifact.hash'), file.hash && copied(file.hash)],
        ])
      : nothing
  }${facts(l.t('details.facts'), [
    [l.t('column.kind'), kind && l.t(`artifact.kind.${kind}`)],
    [l.t('artifact.dataType'), dataType && html`<code>${dataType}</code>`],
    [l.t('artifact.items'), items === undefined ? undefined : l.intl.number(items)],
    [l.t('column.size'), bytes(size)],
    [l.t('artifact.hash'), hash && copied(hash)],
    [l.t('column.created'), created && l.intl.exact(Date.parse(created))],
    [
      l.t('details.by'),
      createdBy?.name &&
        html`<span class="c-line"
          >${avatar({ name: createdBy.name, machine: createdBy.type === 'serviceAccount' })}<bdi>${createdBy.name}</bdi></span
        >`,
    ],
    [l.t('details.uri'), uri && html`<code>${uri}</code>`],
    [l.t('details.id'), copied(version.id)],
  ])}
  ${facts(l.t('artifact.made'), [
    [l.t('column.run'), run && linked(run, run.name ?? known.run ?? run.id)],
    [l.t('artifact.step'), step && linked({ ...step, ...(run ? { run } : {}) }, step.name ?? known.step ?? step.id)],
  ])}
  ${
    tags?.length
      ? html`<section>
          <h3>${l.t('column.tags')}</h3>
          ${tagList(tags)}
        </section>`
      : nothing
  }`;
}
