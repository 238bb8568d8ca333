import type { ModelVersion, Ref, Run } from '../../../../contract/index.ts';
import { type Desk, type Given, link, type RuleOf } from '../kind.ts';
import { object, ref } from '../schema.ts';

type Linked = 'run' | 'artifactVersion';

/** Whether a run or an artifact version is listed with a model version. */
const isTied = (item: Ref, version: Ref, desk: Desk): boolean => desk.rows(item.type, version).some(({ id }) => id === item.id);

/** What a run says of its versions follows. */
function retell(item: Ref, version: ModelVersion, tied: boolean, desk: Desk): void {
  if (item.type !== 'run') return;
  const others = ((item as Run).modelVersions ?? []).filter(({ id }) => id !== version.id);
  desk.patch(item, { modelVersions: tied ? [...others, link(version)] : others });
  if (!tied && version.run?.id === item.id) desk.patch(version, { run: null });
}

/** By hand: a run that helped, or data that was used, belongs to a model version; and no longer. */
export function linking<T extends Linked>(): { link: RuleOf<T>; unlink: RuleOf<T> } {
  const rule = (member: 'to' | 'from', tied: boolean): RuleOf<T> => ({
    caps: { input: object({ [member]: ref('modelVersion') }, member), idempotent: true, validate: true },
    errors(item, given: Given, desk) {
      const version = given[member] as Ref;
      const wrong = (message: string) => [{ pointer: `/${member}`, message }];
      if (version.type !== 'modelVersion' || !desk.find(version)) return wrong('There is no such version of a model.');
      if (isTied(item as Ref, version, desk) !== tied) return [];
      return wrong(tied ? 'It is linked to this version already.' : 'It is not linked to this version.');
    },
    run(item, given: Given, desk) {
      const version = desk.find(given[member] as Ref<'modelVersion'>) as ModelVersion;
      if (tied) desk.link(item as Ref, version);
      else desk.unlink(item as Ref, version);
      retell(item as Ref, version, tied, desk);
      return { touched: ['modelVersion'] };
    },
  });
  return { link: rule('to', true), unlink: rule('from', false) };
}
