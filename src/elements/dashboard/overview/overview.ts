import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { Activity, Field, FieldCaps, ModelVersion, Op, Run, RunPhase, RunTemplate, Tenant, Type } from '../../../contract/index.ts';
import { dashboard } from '../../../messages/en/dashboard.ts';
import { lists } from '../../../messages/en/lists.ts';
import { queries } from '../../../messages/en/queries.ts';
import { ConnectionController, ListController } from '../../../session/controllers/index.ts';
import type { ListQuery } from '../../../session/core/rows.ts';
import type { View } from '../../../session/core/view.ts';
import { avatar } from '../../../ui/cells/index.ts';
import { cellStyles } from '../../../ui/cells/cells.styles.ts';
import { glyph } from '../../../ui/glyphs.ts';
import { playIcon } from '../../../ui/icons/index.ts';
import { skeleton } from '../../../ui/states/states.ts';
import { InlayElement } from '../../base/inlay-element.ts';
import type { LinkTo, Linkable } from '../../base/links.ts';
import { fieldCaps } from '../../base/list-screen.ts';
import { metricInfo } from '../../base/metrics.ts';
import { durationOf, runState, tenantState } from '../../base/phases.ts';
import { RecentRuns, runStrip } from '../../base/recent-runs.ts';
import { versionName } from '../../base/version-name.ts';
import { viewPanel } from '../../base/views.ts';
import { overviewStyles } from './overview.styles.ts';

/** Rows of a card. */
const ROWS = 6;
/** What was done, where there is a word for it: `model.update` is an update. */
const DEEDS = ['create', 'update', 'delete', 'launch', 'cancel', 'setStage', 'rotate', 'upgrade', 'pause', 'resume'] as const;
const TALLIED = ['running', 'paused', 'pending', 'failed'] as const satisfies readonly RunPhase[];

/**
 * What a person who comes in the morning wants to know: what runs, what failed, what waits, what is in production, what is changing.
 * A card for each thing that the backend has; every line leads on.
 *
 * @summary The dashboard's first page.
 * @slot cards - The host's own cards, after the built-in ones.
 * @slot actions - Buttons at the end of the header.
 * @cssstate loading - Until there is a connection.
 * @cssstate error - There is none; the reason and a way on are shown.
 * @cssstate forbidden - What it is made of may not be read.
 * @cssstate unsupported - The backend has nothing to show here.
 * @cssstate ready - Cards are shown.
 */
export class Overview extends InlayElement {
  static readonly tag = 'inlay-overview';
  static override readonly words = [dashboard, lists, queries];
  static override styles: CSSResultGroup = [InlayElement.styles, cellStyles, overviewStyles];

  #connection = new ConnectionController(this);
  #runs: ListController<'run'> = new ListController(this, 'run', () => ({
    ...this.#sorted('run', 'started'),
    ...(this.#field('run', 'phase')?.facet ? { facets: ['phase'] as const } : {}),
  }));
  #failing: ListController<'runTemplate'> = new ListController(this, 'runTemplate', () =>
    this.#where('runTemplate', 'lastRun.phase', 'eq')
      ? { filter: { op: 'eq', field: 'lastRun.phase', value: 'failed' }, ...this.#sorted('runTemplate', 'lastRun.at') }
      : undefined,
  );
  #production: ListController<'modelVersion'> = new ListController(this, 'modelVersion', () => {
    const caps = this.#production.caps;
    if (!caps || caps.ofRequired || !this.#where('modelVersion', 'stage', 'eq')) return undefined;
    const stage = caps.fields?.stage?.values?.find((one) => one.toLowerCase() === 'production') ?? 'production';
    return {
      filter: { op: 'eq', field: 'stage', value: stage },
      ...this.#sorted('modelVersion', 'updated'),
      ...(this.#field('modelVersion', 'metrics') ? { fields: ['metrics'] as const } : {}),
    };
  });
  #tenants: ListController<'tenant'> = new ListController(this, 'tenant', () =>
    this.#where('tenant', 'phase', 'in') ? { filter: { op: 'in', field: 'phase', value: ['pending', 'failed', 'new'] } } : undefined,
  );

  #events: ListController<'event'> = new ListController(this, 'event', () =>
    this.#events.caps?.ofRequired ? undefined : this.#sorted('event', 'at'),
  );
  #recent = new RecentRuns(this, () => this.requestUpdate());

  protected get view(): View {
    const { view, connection } = this.#connection;
    if (view.kind !== 'ready' || !connection) return view;
    const asked = [this.#runs, this.#production, this.#failing, this.#tenants].filter(({ caps }) => caps?.verbs.includes('list'));
    if (!asked.length) return { kind: 'unsupported' };
    const views = asked.map((list) => list.view);
    // One card that fails does not take the others away; all of them failing is a failure of the page.
    const bad = views.find(({ kind }) => kind === 'error' || kind === 'forbidden');
    if (bad && views.every(({ kind }) => kind === 'error' || kind === 'forbidden')) return bad;
    return views.every(({ kind }) => kind === 'loading') ? { kind: 'loading' } : { kind: 'ready' };
  }

  override render(): TemplateResult {
    const { l, view } = this;
    const panel = viewPanel(view, l, {
      none: { title: '' },
      retry: this.#again,
      backend: this.#connection.connection?.capabilities.backend.name,
    });
    return html`<div class="page">
      <header class="page-header">
        <div class="titles">
          <h2 class="page-title">${l.t('overview.title')}</h2>
          <p class="page-subtitle">
            ${new Intl.DateTimeFormat(l.locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(Date.now())}
          </p>
        </div>
        <div class="actions">${this.#launch()}<slot name="actions"></slot></div>
      </header>
      ${
        panel ??
        html`<div class="overview">
          ${this.#tally()}
          <div class="cards">${this.#cards()}<slot name="cards"></slot></div>
        </div>`
      }
    </div>`;
  }

  #launch(): TemplateResult | typeof nothing {
    if (!this.#connection.connection?.caps('runTemplate')?.actions?.launch) return nothing;
    const to = this.links.at({ segments: ['templates'] });
    return html`<a class="button primary" href=${to.href} @click=${to.open}
      >${playIcon()}<span class="label">${this.l.t('overview.launch')}</span></a
    >`;
  }

  /** What runs, waits and failed, each a link to the list of it. */
  #tally(): TemplateResult | typeof nothing {
    const { l, links } = this;
    const counts = this.#runs.facets?.['phase'];
    if (!counts) return nothing;
    return html`<ul class="tally" aria-label=${l.t('overview.tally')}>
      ${TALLIED.map((phase) => {
        const count = counts.find(({ value }) => value === phase)?.count ?? 0;
        const to = links.at({ segments: ['runs'], query: { 'f.phase': phase } });
        return html`<li>
          <a href=${to.href} @click=${to.open}>${glyph(phase)}<b>${l.intl.number(count)}</b>${l.t(`phase.${phase}`)}</a>
        </li>`;
      })}
    </ul>`;
  }

  #cards(): unknown {
    const { links } = this;
    return [
      this.#card('overview.runs', this.#runs, links.at({ segments: ['runs'] }), 'overview.runs.none', (run) => this.#run(run)),
      this.#where('runTemplate', 'lastRun.phase', 'eq')
        ? this.#card('overview.failing', this.#failing, links.at({ segments: ['templates'] }), 'overview.failing.none', (template) =>
            this.#template(template),
          )
        : nothing,
      this.#production.caps && !this.#production.caps.ofRequired && this.#where('modelVersion', 'stage', 'eq')
        ? this.#card('overview.production', this.#production, links.at({ segments: ['models'] }), 'overview.production.none', (version) =>
            this.#version(version),
          )
        : nothing,
      this.#where('tenant', 'phase', 'in')
        ? this.#card('overview.tenants', this.#tenants, links.at({ segments: ['tenants'] }), 'overview.tenants.none', (tenant) =>
            this.#tenant(tenant),
          )
        : nothing,
      this.#events.caps?.ofRequired
        ? nothing
        : this.#card('overview.activity', this.#events, undefined, 'overview.activity.none', (event) => this.#event(event)),
    ];
  }

  /** Nothing to show: the card says so in one row, it does not leave. */
  #card<T extends Type>(
    title: `overview.${'runs' | 'failing' | 'production' | 'tenants' | 'activity'}`,
    list: ListController<T>,
    all: LinkTo | undefined,
    none: `overview.${'runs' | 'failing' | 'production' | 'tenants' | 'activity'}.none`,
    row: (item: ReturnType<typeof list.items>[number]) => TemplateResult,
  ): TemplateResult | typeof nothing {
    const { l } = this;
    if (!list.caps?.verbs.includes('list')) return nothing;
    const { kind, problem } = list.view;
    const items = list.items(ROWS);
    const said =
      kind === 'none' || kind === 'noneMatch' ? l.t(none) : kind === 'error' || kind === 'forbidden' ? problem?.title : undefined;
    return html`<section class="card" aria-label=${l.t(title)}>
      <header>
        <h3>${l.t(title)}</h3>
        ${all ? html`<a href=${all.href} @click=${all.open}>${l.t('overview.all')}</a>` : nothing}
      </header>
      ${
        said
          ? html`<ul>
              <li class="nothing">${said}</li>
            </ul>`
          : items.length
            ? html`<ul>
                ${items.map(row)}
              </ul>`
            : html`<div class="section">${skeleton()}</div>`
      }
    </section>`;
  }

  #named(thing: Linkable & { name: string }): TemplateResult {
    const to = this.links.to(thing);
    return to
      ? html`<a class="name" href=${to.href} @click=${to.open}><bdi>${thing.name}</bdi></a>`
      : html`<span class="name"><bdi>${thing.name}</bdi></span>`;
  }

  #run(run: Run): TemplateResult {
    const { l } = this;
    const { glyph: look, label } = runState(run, l);
    const ms = durationOf(run, Date.now());
    const by = run.createdBy;
    return html`<li>
      ${glyph(look)}${this.#named(run)}<span class="note">${run.failure?.message ?? run.message ?? label}</span>
      <span class="value">${ms === undefined ? nothing : l.intl.duration(ms)}</span>
      <span class="when">${this.#ago(run.started ?? run.created)}</span>
      ${by?.name ? avatar({ name: by.name, machine: by.type === 'serviceAccount' }) : nothing}
    </li>`;
  }

  #template(template: RunTemplate): TemplateResult {
    const { lastRun } = template;
    const to = lastRun && this.links.to(lastRun);
    return html`<li>
      ${glyph('failed')}${this.#named(template)}<span class="note"><bdi>${lastRun?.name ?? ''}</bdi></span>
      ${this.#recent.offered ? html`<span class="recent">${runStrip(this.#recent.of(template), this.l)}</span>` : nothing}
      ${to ? html`<a class="button small" href=${to.href} @click=${to.open}>${this.l.t('overview.why')}</a>` : nothing}
      <span class="when">${this.#ago(lastRun?.at)}</span>
    </li>`;
  }

  #version(version: ModelVersion): TemplateResult {
    const { l } = this;
    const [key, value] = Object.entries(version.metrics ?? {})[0] ?? [];
    const unit = key === undefined ? '' : (metricInfo(key, this.#production.caps).unit ?? '');
    return html`<li>
      ${glyph('succeeded')}${this.#named({ ...version, name: version.model.name ?? version.name })}<span class="note"
        >${versionName(version)}</span
      >
      ${key === undefined || value === undefined ? nothing : html`<span class="value"><span class="muted">${key}</span> ${l.intl.number(value)} <span class="muted">${unit}</span></span>`}
      <span class="when">${this.#ago(version.updated ?? version.created)}</span>
    </li>`;
  }

  #tenant(tenant: Tenant): TemplateResult {
    const { glyph: look, label } = tenantState(tenant, this.l);
    return html`<li>
      ${glyph(look)}${this.#named(tenant)}<span class="note">${[label, tenant.message].filter(Boolean).join(' · ')}</span>
      <span class="when">${this.#ago(tenant.updated)}</span>
    </li>`;
  }

  #event({ name, who, on, at }: Activity): TemplateResult {
    const { l } = this;
    const verb = name.split('.').at(-1) ?? name;
    const known = DEEDS.find((deed) => deed === verb);
    return html`<li>
      ${who?.name ? avatar({ name: who.name, machine: who.type === 'serviceAccount' }) : nothing}${on?.name ? this.#named({ ...on, name: on.name }) : nothing}<span
        class="note"
        >${known ? l.t(`overview.did.${known}`) : html`<code>${name}</code>`} <bdi>${who?.name ?? ''}</bdi></span
      >
      <span class="when">${this.#ago(at)}</span>
    </li>`;
  }

  #ago(time: string | undefined): string | typeof nothing {
    return time ? this.l.intl.relative(Date.parse(time), Date.now()) : nothing;
  }

  #field(type: Type, field: string): FieldCaps | undefined {
    return fieldCaps(this.#connection.connection?.caps(type)?.fields as Record<string, FieldCaps> | undefined, field);
  }

  #where(type: Type, field: string, op: Op): boolean {
    return this.#field(type, field)?.ops?.includes(op) ?? false;
  }

  #sorted<T extends Type>(type: T, field: Field<T>): Pick<ListQuery<T>, 'sort'> {
    const sort = this.#field(type, field)?.sort;
    return sort === 'both' || sort === 'desc' ? { sort: [{ field, desc: true }] } : {};
  }

  #again = (): void => {
    for (const list of [this.#runs, this.#failing, this.#production, this.#tenants, this.#events]) list.refresh();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'inlay-overview': Overview;
  }
}
