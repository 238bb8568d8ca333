import type { Grant, PermissionAction, PermissionModel, PermissionResource } from '../../../contract/index.ts';

/** One cell of the model: `type:action`. Made by `rightOf`, never taken apart: types and actions may hold colons. */
export type Right = string;

export const rightOf = (type: string, action: string): Right => `${type}:${action}`;

export interface RightEntry {
  readonly right: Right;
  readonly resource: PermissionResource;
  readonly action: PermissionAction;
}

/** A backend's permission model, looked up instead of searched: what each right implies and what implies it, to the end. */
export class RightsModel {
  readonly model: PermissionModel;
  readonly entries: ReadonlyMap<Right, RightEntry>;
  #resources: ReadonlyMap<string, PermissionResource>;
  #implied = new Map<Right, ReadonlySet<Right>>();
  #implying = new Map<Right, Set<Right>>();

  constructor(model: PermissionModel) {
    this.model = model;
    this.#resources = new Map(model.resources.map((resource) => [resource.type, resource]));
    const entries = new Map<Right, RightEntry>();
    for (const resource of model.resources)
      for (const action of resource.actions)
        entries.set(rightOf(resource.type, action.id), { right: rightOf(resource.type, action.id), resource, action });
    this.entries = entries;
    for (const right of entries.keys()) {
      const implied = this.#walk(right);
      this.#implied.set(right, implied);
      for (const one of implied) {
        const back = this.#implying.get(one) ?? new Set();
        this.#implying.set(one, back.add(right));
      }
    }
  }

  /** What comes with it, itself left out. */
  implied(right: Right): ReadonlySet<Right> {
    return this.#implied.get(right) ?? NONE;
  }

  /** What cannot be without it, itself left out. */
  implying(right: Right): ReadonlySet<Right> {
    return this.#implying.get(right) ?? NONE;
  }

  resource(type: string): PermissionResource | undefined {
    return this.#resources.get(type);
  }

  /** A grant that is a cell of the matrix: of all things of a known type. The others are for one thing, or in words this model has not. */
  isCell({ type, action, id }: Grant): boolean {
    return id === undefined && this.entries.has(rightOf(type, action));
  }

  /** Ends on rings: a right is looked at once. */
  #walk(from: Right): Set<Right> {
    const found = new Set<Right>();
    const queue = [from];
    for (let right = queue.pop(); right !== undefined; right = queue.pop()) {
      const entry = this.entries.get(right);
      for (const name of entry?.action.implies ?? []) {
        const own = rightOf(entry!.resource.type, name);
        const next = this.entries.has(own) ? own : name;
        if (next === from || found.has(next) || !this.entries.has(next)) continue;
        found.add(next);
        queue.push(next);
      }
    }
    return found;
  }
}

const NONE: ReadonlySet<Right> = new Set();
