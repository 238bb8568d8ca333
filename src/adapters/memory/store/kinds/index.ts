import type { Type } from '../../../../contract/index.ts';
import type { Kind } from '../kind.ts';
import { artifact, model, modelVersion, tag } from './models.ts';
import { member, role, team } from './people.ts';
import { organization, project, tenant } from './places.ts';

/** What can be written, by type. */
export const KINDS: { readonly [T in Type]?: Kind } = {
  organization,
  tenant,
  project,
  member,
  team,
  role,
  model,
  modelVersion,
  artifact,
  tag,
};
