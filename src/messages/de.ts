import type { Messages } from './catalogue.ts';
import { states } from './de/states.ts';
import { lists } from './de/lists.ts';
import { models } from './de/models.ts';
import { artifacts } from './de/artifacts.ts';
import { runs } from './de/runs.ts';
import { tenants } from './de/tenants.ts';
import { dashboard } from './de/dashboard.ts';
import { parts } from './de/parts.ts';
import { roles } from './de/roles.ts';
import { members } from './de/members.ts';
import { organizations } from './de/organizations.ts';
import { templates } from './de/templates.ts';
import { triggers } from './de/triggers.ts';
import { repositories } from './de/repositories.ts';
import { reports } from './de/reports.ts';
import { actions } from './de/actions.ts';
import { queries } from './de/queries.ts';
import { drawings } from './de/drawings.ts';
import { inputs } from './de/inputs.ts';
import { previews } from './de/previews.ts';

/** German. A key that is missing here does not compile. */
export const de = {
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
