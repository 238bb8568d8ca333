import type { Act, Preview } from '../../../contract/index.ts';
import type { Changes } from '../../base/changes.ts';

/** What the backend says of a launch before it is made. Of several questions only the last one is answered. */
export class Foresight {
  preview: Preview | undefined;
  #changes: Changes;
  #asking: AbortController | undefined;

  constructor(changes: Changes) {
    this.#changes = changes;
  }

  /** Undefined: the backend can't say, or something newer was asked. */
  async ask(change: Act<'launch'>): Promise<Preview | undefined> {
    this.cancel();
    const asking = (this.#asking = new AbortController());
    try {
      const preview = await this.#changes.validate(change, asking.signal);
      if (asking.signal.aborted) return undefined;
      return (this.preview = preview);
    } catch {
      // It will say so when it is launched.
      return undefined;
    }
  }

  cancel(): void {
    this.#asking?.abort();
  }
}
