import type { Messages } from './catalogue.ts';
import { states } from './fr/states.ts';
import { lists } from './fr/lists.ts';
import { models } from './fr/models.ts';
import { artifacts } from './fr/artifacts.ts';
import { runs } from './fr/runs.ts';
import { tenants } from './fr/tenants.ts';
import { dashboard } from './fr/dashboard.ts';
import { parts } from './fr/parts.ts';
import { roles } from './fr/roles.ts';
import { members } from './fr/members.ts';
import { organizations } from './fr/organizations.ts';
import { templates } from './fr/templates.ts';
import { triggers } from './fr/triggers.ts';
import { repositories } from './fr/repositories.ts';
import { reports } from './fr/reports.ts';
import { actions } from './fr/actions.ts';
import { queries } from './fr/queries.ts';
import { drawings } from './fr/drawings.ts';
import { inputs } from './fr/inputs.ts';
import { previews } from './fr/previews.ts';

/** French. A key that is missing here does not compile. */
export const fr = {
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
