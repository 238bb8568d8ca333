import type { Messages } from './catalogue.ts';
import { states } from './ar/states.ts';
import { lists } from './ar/lists.ts';
import { models } from './ar/models.ts';
import { artifacts } from './ar/artifacts.ts';
import { runs } from './ar/runs.ts';
import { tenants } from './ar/tenants.ts';
import { dashboard } from './ar/dashboard.ts';
import { parts } from './ar/parts.ts';
import { roles } from './ar/roles.ts';
import { members } from './ar/members.ts';
import { organizations } from './ar/organizations.ts';
import { templates } from './ar/templates.ts';
import { triggers } from './ar/triggers.ts';
import { repositories } from './ar/repositories.ts';
import { reports } from './ar/reports.ts';
import { actions } from './ar/actions.ts';
import { queries } from './ar/queries.ts';
import { drawings } from './ar/drawings.ts';
import { inputs } from './ar/inputs.ts';
import { previews } from './ar/previews.ts';

/** Arabic. A key that is missing here does not compile. */
export const ar = {
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
