import type { Messages } from './catalogue.ts';
import { states } from './pt-BR/states.ts';
import { lists } from './pt-BR/lists.ts';
import { models } from './pt-BR/models.ts';
import { artifacts } from './pt-BR/artifacts.ts';
import { runs } from './pt-BR/runs.ts';
import { tenants } from './pt-BR/tenants.ts';
import { dashboard } from './pt-BR/dashboard.ts';
import { parts } from './pt-BR/parts.ts';
import { roles } from './pt-BR/roles.ts';
import { members } from './pt-BR/members.ts';
import { organizations } from './pt-BR/organizations.ts';
import { templates } from './pt-BR/templates.ts';
import { triggers } from './pt-BR/triggers.ts';
import { repositories } from './pt-BR/repositories.ts';
import { reports } from './pt-BR/reports.ts';
import { actions } from './pt-BR/actions.ts';
import { queries } from './pt-BR/queries.ts';
import { drawings } from './pt-BR/drawings.ts';
import { inputs } from './pt-BR/inputs.ts';
import { previews } from './pt-BR/previews.ts';

/** Brazilian Portuguese. A key that is missing here does not compile. */
export const ptBR = {
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
