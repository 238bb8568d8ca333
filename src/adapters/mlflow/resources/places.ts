import type { Tenant } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { absent, type Place } from '../place.ts';
import { resource, shown, type Resource } from '../resource.ts';

interface Workspace {
  name: string;
  description?: string;
}

const all = async (place: Place): Promise<Tenant[]> => {
  const { workspaces = [] } = await place.get<{ workspaces?: Workspace[] }>('/api/3.0/mlflow/workspaces');
  return workspaces.map(({ name, description }) => compact<Tenant>({ type: 'tenant', id: name, name, description, phase: 'available' }));
};

export const tenant: Resource = resource<'tenant'>({
  type: 'tenant',
  fields: { name: shown('text'), description: shown('text'), phase: shown('enum', { values: ['available'] }) },
  all: (_of, place) => all(place),
  // The server keeps the call for a single one to administrators, even for those who manage it.
  one: async (id, place) => {
    const found = (await all(place)).find((each) => each.id === id);
    if (!found) throw absent('workspace');
    return found;
  },
});
