import type { Messages } from './catalogue.ts';
import { states } from './zh/states.ts';
import { lists } from './zh/lists.ts';
import { models } from './zh/models.ts';
import { artifacts } from './zh/artifacts.ts';
import { runs } from './zh/runs.ts';
import { tenants } from './zh/tenants.ts';
import { dashboard } from './zh/dashboard.ts';
import { parts } from './zh/parts.ts';
import { roles } from './zh/roles.ts';
import { members } from './zh/members.ts';
import { organizations } from './zh/organizations.ts';
import { templates } from './zh/templates.ts';
import { triggers } from './zh/triggers.ts';
import { repositories } from './zh/repositories.ts';
import { reports } from './zh/reports.ts';
import { actions } from './zh/actions.ts';
import { queries } from './zh/queries.ts';
import { drawings } from './zh/drawings.ts';
import { inputs } from './zh/inputs.ts';
import { previews } from './zh/previews.ts';

/** Chinese, simplified. A key that is missing here does not compile. */
export const zh = {
  ...states,
  ...lists,
  ...models,
  ...artifacts,
  ...runs,
  ...tenants,
  ...dashboard,
  ...parts,
  ...roles,
  ...members,
  ...organizations,
  ...templates,
  ...triggers,
  ...repositories,
  ...reports,
  ...actions,
  ...queries,
  ...drawings,
  ...inputs,
  ...previews,
} satisfies Messages;
