import type { Messages } from './catalogue.ts';
import { states } from './es/states.ts';
import { lists } from './es/lists.ts';
import { models } from './es/models.ts';
import { artifacts } from './es/artifacts.ts';
import { runs } from './es/runs.ts';
import { tenants } from './es/tenants.ts';
import { dashboard } from './es/dashboard.ts';
import { parts } from './es/parts.ts';
import { roles } from './es/roles.ts';
import { members } from './es/members.ts';
import { organizations } from './es/organizations.ts';
import { templates } from './es/templates.ts';
import { triggers } from './es/triggers.ts';
import { repositories } from './es/repositories.ts';
import { reports } from './es/reports.ts';
import { actions } from './es/actions.ts';
import { queries } from './es/queries.ts';
import { drawings } from './es/drawings.ts';
import { inputs } from './es/inputs.ts';
import { previews } from './es/previews.ts';

/** Spanish. A key that is missing here does not compile. */
export const es = {
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
