import type { ModelVersion } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, DESCRIBED, LOGGED, OWNED, resource, TAGGED } from '../resource.ts';
import { entity, linkTo, measured, type Wire } from '../wire.ts';
import { stageOf } from './model.ts';

const STAGES = ['staging', 'production', 'archived'];

export const modelVersion = resource<'modelVersion', Wire<'ModelVersionResponse'>>({
  type: 'modelVersion',
  path: '/model_versions',
  scoped: true,
  search: 'name',
  of: { model: 'model' },
  fields: {
    ...COMMON,
    ...DESCRIBED,
    ...OWNED,
    ...TAGGED,
    ...LOGGED,
    model: { caps: { kind: 'ref', type: 'model' } },
    'model.id': { caps: { kind: 'ref', type: 'model' }, rule: { by: 'id', param: 'model' } },
    number: { caps: { kind: 'number' }, rule: { by: 'number', param: 'number' }, sort: 'number' },
    stage: {
      caps: { kind: 'enum', values: STAGES },
      rule: { by: 'words', param: 'stage', words: Object.fromEntries(STAGES.map((stage) => [stage, [stage]])) },
    },
  },
  map: (item, place) => {
    const model = item.body?.model;
    return compact<ModelVersion>({
      ...entity('modelVersion', item, { description: item.metadata?.description }),
      model: linkTo('model', model) ?? { type: 'model', id: '', lost: 'denied' },
      parent: linkTo('model', model),
      number: item.body?.number,
      stage: stageOf(item.body?.stage),
      ...measured(item.metadata?.run_metadata),
      snippets:
        model?.name && place.project ? [{ language: 'python', text: loading(place.project.name, model.name, item.name ?? '') }] : undefined,
    });
  },
});

function loading(project: string, model: string, version: string): string {
  const [p, m, v] = [project, model, version].map((word) => JSON.stringify(word));
  return `from zenml.client import Client\n\nversion = Client().get_model_version(${m}, ${v}, project=${p})`;
}
