import type { Messages } from './catalogue.ts';
import { states } from './ja/states.ts';
import { lists } from './ja/lists.ts';
import { models } from './ja/models.ts';
import { artifacts } from './ja/artifacts.ts';
import { runs } from './ja/runs.ts';
import { tenants } from './ja/tenants.ts';
import { dashboard } from './ja/dashboard.ts';
import { parts } from './ja/parts.ts';
import { roles } from './ja/roles.ts';
import { members } from './ja/members.ts';
import { organizations } from './ja/organizations.ts';
import { templates } from './ja/templates.ts';
import { triggers } from './ja/triggers.ts';
import { repositories } from './ja/repositories.ts';
import { reports } from './ja/reports.ts';
import { actions } from './ja/actions.ts';
import { queries } from './ja/queries.ts';
import { drawings } from './ja/drawings.ts';
import { inputs } from './ja/inputs.ts';
import { previews } from './ja/previews.ts';

/** Japanese. A key that is missing here does not compile. */
export const ja = {
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
