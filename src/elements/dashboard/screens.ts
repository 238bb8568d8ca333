import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Capabilities, Type } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import {
  boxIcon,
  chartColumnIcon,
  gitBranchIcon,
  houseIcon,
  layersIcon,
  layoutTemplateIcon,
  packageIcon,
  settingsIcon,
  shieldIcon,
  usersIcon,
  workflowIcon,
  zapIcon,
  type Icon,
} from '../../ui/icons/index.ts';
import type { TableSort } from '../../ui/table/index.ts';
import type { TabChangeEvent } from '../base/details.ts';
import type { Chosen } from '../base/filters.ts';
import type { QueryChangeEvent } from '../base/list-screen.ts';

export const SCREEN_KEYS = [
  'overview',
  'models',
  'artifacts',
  'templates',
  'runs',
  'triggers',
  'repositories',
  'tenants',
  'members',
  'roles',
  'usage',
  'settings',
] as const;

/** What a screen is drawn from: the rest of the address, and the way to change it. */
export interface Where {
  /** After the screen's own segment: an id, then what is open in it. */
  readonly rest: readonly string[];
  readonly query: Readonly<Record<string, string>>;
  /** Search, filters and sort of a list. */
  readonly search: string;
  readonly filters: Chosen;
  readonly sort: TableSort | undefined;
  /** The place that is shown, for what is about the organization itself. */
  readonly organization: string | undefined;
  readonly write: (event: QueryChangeEvent) => void;
  readonly tab: (event: TabChangeEvent) => void;
  readonly set: (change: Record<string, string>) => void;
}

export interface Screen {
  /** First segment of its address. */
  readonly key: (typeof SCREEN_KEYS)[number];
  readonly title: MessageKey;
  readonly icon: Icon;
  readonly group: 'project' | 'organization';
  /** Its title over a backend that has only a part of it. */
  readonly named?: (capabilities: Capabilities) => MessageKey;
  /** Is it there? Else the navigation leaves it out. */
  readonly offered: (capabilities: Capabilities) => boolean;
  /** Brings the elements that it draws: a page pays for the screens that are gone to. */
  readonly load: () => Promise<unknown>;
  readonly draw: (where: Where) => unknown;
}

const lists =
  (type: Type) =>
  ({ types }: Capabilities): boolean =>
    types[type]?.verbs.includes('list') ?? false;
const any =
  (...types: Type[]) =>
  (capabilities: Capabilities): boolean =>
    types.some((type) => lists(type)(capabilities));

/** A list that keeps its search, filters and sort in the address, and the page of one of its rows. */
const byId =
  (list: (where: Where) => TemplateResult, details: (id: string, where: Where) => TemplateResult) =>
  (where: Where): unknown => {
    const [id] = where.rest;
    return id === undefined ? list(where) : keyed(id, details(id, where));
  };

/** What the navigation leads to, in its order. */
export const SCREENS: readonly Screen[] = [
  {
    key: 'overview',
    title: 'overview.title',
    icon: houseIcon,
    group: 'project',
    offered: any('model', 'run'),
    load: () => import('./overview/define.ts'),
    draw: () => html`<inlay-overview></inlay-overview>`,
  },
  {
    key: 'models',
    title: 'models.title',
    icon: boxIcon,
    group: 'project',
    offered: lists('model'),
    load: () =>
      Promise.all([
        import('../models/model-browser/define.ts'),
        import('../models/model-details/define.ts'),
        import('../models/model-compare/define.ts'),
      ]),
    draw: byId(
      ({ search, filters, sort, query, write }) =>
        html`<inlay-model-browser
          .search=${search}
          .filters=${filters}
          .where=${query['w'] ?? ''}
          .sort=${sort}
          @inlay-query-change=${write}
        ></inlay-model-browser>`,
      (id, { rest: [, below], query, tab, set }) =>
        below === 'compare'
          ? html`<inlay-model-compare
              model-id=${id}
              .versions=${(query['versions'] ?? '').split(',').filter(Boolean)}
              @inlay-compare-change=${({ versions }: Event & { versions: readonly string[] }) => set({ versions: versions.join(',') })}
            ></inlay-model-compare>`
          : html`<inlay-model-details
              model-id=${id}
              version-id=${below ?? nothing}
              tab=${query['tab'] ?? nothing}
              @inlay-tab-change=${tab}
            ></inlay-model-details>`,
    ),
  },
  {
    key: 'artifacts',
    title: 'artifacts.title',
    icon: packageIcon,
    group: 'project',
    offered: lists('artifact'),
    load: () => Promise.all([import('../artifacts/artifact-browser/define.ts'), import('../artifacts/artifact-viewer/define.ts')]),
    draw: byId(
      ({ search, filters, sort, write }) =>
        html`<inlay-artifact-browser
          .search=${search}
          .filters=${filters}
          .sort=${sort}
          @inlay-query-change=${write}
        ></inlay-artifact-browser>`,
      (id, { rest: [, below], query, tab, set }) =>
        html`<inlay-artifact-viewer
          artifact-id=${id}
          version-id=${below ?? nothing}
          tab=${query['tab'] ?? nothing}
          file-id=${query['file'] ?? nothing}
          @inlay-tab-change=${tab}
          @inlay-file-select=${({ fileId }: Event & { fileId?: string | undefined }) => set({ file: fileId ?? '' })}
        ></inlay-artifact-viewer>`,
    ),
  },
  {
    key: 'templates',
    title: 'templates.title',
    icon: layoutTemplateIcon,
    group: 'project',
    offered: lists('runTemplate'),
    load: () => Promise.all([import('../templates/template-list/define.ts'), import('../templates/run-launcher/define.ts')]),
    draw: byId(
      ({ search, filters, sort, write }) =>
        html`<inlay-template-list .search=${search} .filters=${filters} .sort=${sort} @inlay-query-change=${write}></inlay-template-list>`,
      (id, { query }) => html`<inlay-run-launcher template-id=${id} from-run=${query['from'] ?? nothing}></inlay-run-launcher>`,
    ),
  },
  {
    key: 'runs',
    title: 'runs.title',
    icon: workflowIcon,
    group: 'project',
    offered: lists('run'),
    load: () => Promise.all([import('../runs/run-list/define.ts'), import('../runs/run-details/define.ts')]),
    draw: byId(
      ({ search, filters, sort, query, write }) =>
        html`<inlay-run-list
          .search=${search}
          .filters=${filters}
          .where=${query['w'] ?? ''}
          .sort=${sort}
          @inlay-query-change=${write}
        ></inlay-run-list>`,
      (id, { query, tab, set }) =>
        html`<inlay-run-details
          run-id=${id}
          step-id=${query['step'] ?? nothing}
          tab=${query['tab'] ?? nothing}
          @inlay-step-select=${({ stepId }: Event & { stepId?: string | undefined }) => set({ step: stepId ?? '' })}
          @inlay-tab-change=${tab}
        ></inlay-run-details>`,
    ),
  },
  {
    key: 'triggers',
    title: 'triggers.title',
    icon: zapIcon,
    group: 'project',
    offered: lists('trigger'),
    load: () => import('../triggers/trigger-list/define.ts'),
    draw: ({ rest: [id], search, filters, sort, write }) =>
      html`<inlay-trigger-list
        .search=${search}
        .filters=${filters}
        .sort=${sort}
        trigger-id=${id ?? nothing}
        @inlay-query-change=${write}
      ></inlay-trigger-list>`,
  },
  {
    key: 'repositories',
    title: 'repositories.title',
    icon: gitBranchIcon,
    group: 'project',
    offered: lists('codeRepository'),
    load: () => import('../repositories/code-repositories/define.ts'),
    draw: ({ search, filters, sort, write }) =>
      html`<inlay-code-repositories
        .search=${search}
        .filters=${filters}
        .sort=${sort}
        @inlay-query-change=${write}
      ></inlay-code-repositories>`,
  },
  {
    key: 'tenants',
    title: 'tenants.title',
    icon: layersIcon,
    group: 'organization',
    offered: lists('tenant'),
    load: () => Promise.all([import('../tenants/tenant-list/define.ts'), import('../tenants/tenant-details/define.ts')]),
    draw: byId(
      ({ search, filters, sort, write }) =>
        html`<inlay-tenant-list .search=${search} .filters=${filters} .sort=${sort} @inlay-query-change=${write}></inlay-tenant-list>`,
      (id, { query, tab }) =>
        html`<inlay-tenant-details tenant-id=${id} tab=${query['tab'] ?? nothing} @inlay-tab-change=${tab}></inlay-tenant-details>`,
    ),
  },
  {
    key: 'members',
    title: 'members.title',
    icon: usersIcon,
    group: 'organization',
    offered: any('member', 'serviceAccount', 'team'),
    named: (capabilities) => (any('member', 'team')(capabilities) ? 'members.title' : 'members.tab.service-accounts'),
    load: () => import('../members/member-list/define.ts'),
    draw: ({ search, filters, sort, query, write, tab }) =>
      html`<inlay-member-list
        .search=${search}
        .filters=${filters}
        .sort=${sort}
        tab=${query['tab'] ?? nothing}
        @inlay-query-change=${write}
        @inlay-tab-change=${tab}
      ></inlay-member-list>`,
  },
  {
    key: 'roles',
    title: 'roles.title',
    icon: shieldIcon,
    group: 'organization',
    offered: lists('role'),
    load: () => Promise.all([import('../roles/role-list/define.ts'), import('../roles/role-editor/define.ts')]),
    draw: byId(
      ({ search, filters, sort, write }) =>
        html`<inlay-role-list .search=${search} .filters=${filters} .sort=${sort} @inlay-query-change=${write}></inlay-role-list>`,
      (id) => html`<inlay-role-editor role-id=${id}></inlay-role-editor>`,
    ),
  },
  {
    key: 'usage',
    title: 'reports.title',
    icon: chartColumnIcon,
    group: 'organization',
    offered: ({ types }) => Object.values(types).some((caps) => caps.verbs.includes('measure') && hasTimes(caps.measures)),
    load: () => import('../reports/usage-report/define.ts'),
    draw: () => html`<inlay-usage-report></inlay-usage-report>`,
  },
  {
    key: 'settings',
    title: 'settings.title',
    icon: settingsIcon,
    group: 'organization',
    offered: ({ types, scope }) => scope.includes('organization') && (types.organization?.verbs.includes('update') ?? false),
    load: () => import('../organizations/organization-settings/define.ts'),
    draw: ({ organization }) =>
      html`<inlay-organization-settings organization-id=${organization ?? nothing}></inlay-organization-settings>`,
  },
];

const hasTimes = (measures: Readonly<Record<string, { over: string }>> | undefined): boolean =>
  Object.values(measures ?? {}).some(({ over }) => over === 'time');

/** What is not there is left out, not greyed. */
export const offered = (capabilities: Capabilities | undefined): readonly Screen[] =>
  capabilities
    ? SCREENS.filter((screen) => screen.offered(capabilities)).map((screen) => ({
        ...screen,
        title: screen.named?.(capabilities) ?? screen.title,
      }))
    : [];
