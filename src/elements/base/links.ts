import type { Ref, Scope, Type } from '../../contract/index.ts';
import { PlaceController, type Host, type Target } from '../../session/controllers/index.ts';
import { dispatch, InlayEvent } from './events.ts';

/**
 * A link of the kit was followed: `inlay-model-open`, `inlay-run-open`… Cancel it to open the thing in a way of the host's own;
 * else the kit's router goes there.
 */
export class OpenEvent<T extends Type = Type> extends InlayEvent {
  readonly ref: Ref<T>;

  constructor(ref: Ref<T>) {
    super(`inlay-${ref.type.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}-open`, { cancelable: true });
    this.ref = ref;
  }
}

/** A link's two halves, for a template: a real address, and what a plain click does. */
export interface LinkTo {
  href: string;
  open: (event: MouseEvent) => void;
}

/** What a thing needs to be found again; an entity is one. */
export interface Linkable extends Ref {
  parent?: Ref;
  model?: Ref;
  artifact?: Ref;
  run?: Ref;
}

/** Where things have their page. A version lies below its model or artifact, a step below its run. */
function segmentsOf(thing: Linkable): { segments: string[]; query: Record<string, string> } | undefined {
  const above = (type: Type): Ref | undefined => [thing.model, thing.artifact, thing.run, thing.parent].find((one) => one?.type === type);
  switch (thing.type) {
    case 'tenant':
      return { segments: ['tenants', thing.id], query: {} };
    case 'role':
      return { segments: ['roles', thing.id], query: {} };
    case 'model':
      return { segments: ['models', thing.id], query: {} };
    case 'modelVersion': {
      const model = above('model');
      return { segments: ['models', model?.id ?? '-', thing.id], query: {} };
    }
    case 'artifact':
      return { segments: ['artifacts', thing.id], query: {} };
    case 'artifactVersion': {
      const artifact = above('artifact');
      return { segments: ['artifacts', artifact?.id ?? '-', thing.id], query: {} };
    }
    case 'run':
      return { segments: ['runs', thing.id], query: {} };
    case 'step': {
      const run = above('run');
      return run ? { segments: ['runs', run.id], query: { step: thing.id } } : undefined;
    }
    default:
      return undefined;
  }
}

/** Links between things, through the host's router: real addresses, a cancelable event before a plain click goes there. */
export class Links {
  readonly place: PlaceController;
  #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.place = new PlaceController(host);
  }

  /** Undefined for what has no page of its own. */
  to(thing: Linkable): LinkTo | undefined {
    const target = segmentsOf(thing);
    return target && this.at(target, () => dispatch(this.#host, new OpenEvent({ type: thing.type, id: thing.id })));
  }

  /** Into another scope: the address changes, and the provider moves everything inside. */
  scope(scope: Scope): LinkTo {
    return this.at({
      scope: { ...this.place.scope, ...scope, ...(scope.project ? {} : { project: undefined }) } as Scope,
      segments: ['models'],
    });
  }

  /** A place of the kit's own, such as a list. `before`: its event; cancelled, the click does nothing more. */
  at(target: Target, before?: () => Event): LinkTo {
    return {
      href: this.place.href(target),
      open: (event) => {
        // A new tab or window is the browser's business.
        if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        if (!before?.().defaultPrevented) this.place.go(target);
      },
    };
  }
}
