import { css, LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { actions } from '../../messages/en/actions.ts';
import { parts } from '../../messages/en/parts.ts';
import { states } from '../../messages/en/states.ts';
import { LocalizeController, type Words } from '../../messages/index.ts';
import type { View } from '../../session/core/view.ts';
import { tokens } from '../../themes/index.ts';
import { stateStyles } from '../../ui/states/states.styles.ts';
import { glyphs } from '../../ui/styles/glyph.styles.ts';
import { badges, buttons, fields, host, layout } from '../../ui/styles/index.ts';
import { menuStyles } from '../../ui/menu/menu.styles.ts';
import { tooltipStyles, TooltipController } from '../../ui/tooltip/tooltip.ts';
import { Links } from './links.ts';

export const WHEN_UNSUPPORTED = ['show', 'hide'] as const;

/** What every element of the kit is: the tokens, the shared sheets, words in the user's language, links by the host's router. */
export abstract class InlayElement extends LitElement {
  static override styles: CSSResultGroup = [
    tokens,
    host,
    layout,
    buttons,
    fields,
    badges,
    glyphs,
    stateStyles,
    menuStyles,
    tooltipStyles,
    css`
      :host(:state(hidden)) {
        display: none;
      }
    `,
  ];

  /**
   * The English words that its templates say, beside those that every element says. A page pays only for the words of what it shows.
   * @internal
   */
  static readonly words: readonly Words[] = [];

  /** @internal */
  readonly l = new LocalizeController(this, [states, actions, parts, ...(this.constructor as typeof InlayElement).words]);
  /** @internal */
  readonly links = new Links(this);
  #internals = this.attachInternals();

  /** Where the backend has no such thing: say so (`show`), or take no place (`hide`). */
  @property({ attribute: 'when-unsupported' }) whenUnsupported: (typeof WHEN_UNSUPPORTED)[number] = 'show';

  constructor() {
    super();
    new TooltipController(this);
  }

  /** The state that the whole element is in: told to CSS as `:state(loading)`, `:state(error)`… */
  protected abstract get view(): View;

  protected override updated(_changed: PropertyValues<this>): void {
    const { kind } = this.view;
    const wanted = new Set<string>(kind === 'unsupported' && this.whenUnsupported === 'hide' ? [kind, 'hidden'] : [kind]);
    for (const state of [...this.#internals.states]) if (!wanted.has(state)) this.#internals.states.delete(state);
    for (const state of wanted) this.#internals.states.add(state);
  }
}
