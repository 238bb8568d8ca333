import type { Type } from '../../../../contract/index.ts';
import type { Kind } from '../kind.ts';
import { accessRequest, apiKey, budget, invitation, serviceAccount } from './access.ts';
import { file } from './files.ts';
import { artifact, artifactVersion, model, modelVersion, tag } from './models.ts';
import { member, role, team } from './people.ts';
import { organization, project, tenant } from './places.ts';
import { delivery, trigger } from './triggers.ts';
import { codeRepository, pipeline, run, runTemplate } from './work.ts';

/** What can be written, by type. */
export const KINDS: { readonly [T in Type]?: Kind } = {
  organization,
  tenant,
  project,
  member,
  team,
  invitation,
  accessRequest,
  role,
  serviceAccount,
  apiKey,
  budget,
  model,
  modelVersion,
  artifact,
  artifactVersion,
  file,
  tag,
  pipeline,
  run,
  runTemplate,
  trigger,
  delivery,
  codeRepository,
};
