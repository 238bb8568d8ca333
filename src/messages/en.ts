import { states } from './en/states.ts';
import { lists } from './en/lists.ts';
import { models } from './en/models.ts';
import { artifacts } from './en/artifacts.ts';
import { runs } from './en/runs.ts';
import { tenants } from './en/tenants.ts';
import { dashboard } from './en/dashboard.ts';
import { parts } from './en/parts.ts';
import { roles } from './en/roles.ts';
import { members } from './en/members.ts';
import { organizations } from './en/organizations.ts';
import { templates } from './en/templates.ts';
import { triggers } from './en/triggers.ts';
import { repositories } from './en/repositories.ts';
import { reports } from './en/reports.ts';
import { actions } from './en/actions.ts';
import { queries } from './en/queries.ts';
import { drawings } from './en/drawings.ts';
import { inputs } from './en/inputs.ts';
import { previews } from './en/previews.ts';

/** English: the catalogue that every other is measured by. Keys are `<where>.<what>`; one file a part of the kit. */
export const en = {
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
};
