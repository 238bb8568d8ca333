import type { Grant, Role } from '../../../contract/index.ts';
import {
  effectiveRights,
  heldDifference,
  sameGrants,
  type Effective,
  type Right,
  type RightChange,
  type RightsModel,
} from '../rights/index.ts';

/** What of an edit is kept for the user, so that nothing is lost when the page goes. */
export interface KeptDraft {
  readonly base: readonly Grant[];
  readonly revision?: string;
  readonly grants: readonly Grant[];
}

/** One press and all that came of it: undone as one. */
export interface Step {
  readonly before: readonly Grant[];
  /** The cells that were pressed. */
  readonly pressed: readonly Right[];
  /** What changed by it, the pressed ones among them. */
  readonly changes: readonly RightChange[];
}

/** Changes to a role's grants that are not saved yet. What is shown of them is worked out once after each. */
export class Staging {
  readonly model: RightsModel;
  revision: string | undefined;
  steps: readonly Step[] = [];
  #base: readonly Grant[] = [];
  #mine: readonly Grant[] = [];
  #included: readonly Role[] = [];
  #saved: ReadonlyMap<Right, Effective> | undefined;
  #held: ReadonlyMap<Right, Effective> | undefined;
  #changes: ReadonlyMap<Right, RightChange> | undefined;
  #dirty: boolean | undefined;
  #types: ReadonlySet<string> | undefined;

  constructor(model: RightsModel) {
    this.model = model;
  }

  /** What the changes were made from. */
  get base(): readonly Grant[] {
    return this.#base;
  }

  get mine(): readonly Grant[] {
    return this.#mine;
  }

  get included(): readonly Role[] {
    return this.#included;
  }

  set included(roles: readonly Role[]) {
    if (roles === this.#included) return;
    this.#included = roles;
    this.#saved = undefined;
    this.#stale();
  }

  get dirty(): boolean {
    return (this.#dirty ??= !sameGrants(this.model, this.#base, this.#mine));
  }

  /** Types of which the role says anything, saved or not. */
  get types(): ReadonlySet<string> {
    return (this.#types ??= new Set([...this.#base, ...this.#mine].map(({ type }) => type)));
  }

  /** What the role allows as it is saved. */
  get saved(): ReadonlyMap<Right, Effective> {
    return (this.#saved ??= effectiveRights(this.model, this.#base, this.#included));
  }

  /** What the role would allow now. */
  get held(): ReadonlyMap<Right, Effective> {
    return (this.#held ??= this.#mine === this.#base ? this.saved : effectiveRights(this.model, this.#mine, this.#included));
  }

  /** Against what is saved. */
  get changes(): ReadonlyMap<Right, RightChange> {
    return (this.#changes ??= new Map(heldDifference(this.model, this.saved, this.held).map((change) => [change.right, change])));
  }

  /** Begins anew from what is saved. */
  begin({ grants = [], revision }: Pick<Role, 'grants' | 'revision'>): void {
    this.#from(grants, revision);
    this.#mine = grants;
  }

  /** Goes on where it was left. */
  resume({ base, revision, grants }: KeptDraft): void {
    this.#from(base, revision);
    this.#mine = grants;
  }

  /** The same wishes over what is saved now. */
  rebase(theirs: Pick<Role, 'grants' | 'revision'>, grants: readonly Grant[]): void {
    this.begin(theirs);
    this.#mine = grants;
    this.#stale();
  }

  edit(grants: readonly Grant[], pressed: readonly Right[]): Step {
    const [before, was] = [this.#mine, this.held];
    this.#mine = grants;
    this.#stale();
    const step: Step = { before, pressed, changes: heldDifference(this.model, was, this.held) };
    this.steps = [...this.steps, step];
    return step;
  }

  /** Takes the last press back, with all that came of it. */
  undo(): void {
    const last = this.steps.at(-1);
    if (!last) return;
    this.#mine = last.before;
    this.steps = this.steps.slice(0, -1);
    this.#stale();
  }

  /** Undefined where there is nothing to keep. */
  kept(): KeptDraft | undefined {
    if (!this.dirty) return undefined;
    return { base: this.#base, grants: this.#mine, ...(this.revision === undefined ? {} : { revision: this.revision }) };
  }

  #from(base: readonly Grant[], revision: string | undefined): void {
    this.#base = base;
    this.revision = revision;
    this.steps = [];
    this.#saved = undefined;
    this.#stale();
  }

  #stale(): void {
    this.#held = this.#changes = this.#dirty = this.#types = undefined;
  }
}
