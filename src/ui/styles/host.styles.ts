import { css } from 'lit';

/**
 * First sheet of every public element after the tokens: its box, and what it does not inherit from the host page.
 *
 * A host's own rules (`* { letter-spacing: … }`) match our host element and beat `:host`, so what is inherited is set back one
 * level deeper, on the children of the shadow root; at no specificity, so that any class of ours wins. Direction is kept.
 */
export const host = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-inline-size: 0;
    isolation: isolate;
    background: var(--i-surface);
    accent-color: var(--i-accent-solid);
  }
  :host([hidden]) {
    display: none !important;
  }
  :where(:host > *) {
    font: var(--i-text-sm);
    font-synthesis: none;
    color: var(--i-text);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-transform: none;
    text-indent: 0;
    text-shadow: none;
    text-wrap: wrap;
    line-break: auto;
    white-space: normal;
    word-break: normal;
    overflow-wrap: normal;
    hyphens: manual;
    list-style: none;
    quotes: auto;
    border-collapse: separate;
    cursor: auto;
    caret-color: auto;
    tab-size: 2;
    -webkit-text-fill-color: currentcolor;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, h4, h5, h6, p, ul, ol, li, dl, dt, dd, figure, blockquote, pre, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(button, input, select, textarea) {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  :where(button) {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  :where(code, pre, .mono) {
    font: var(--i-text-mono);
  }
  :where(a) {
    color: var(--i-accent-text);
    text-decoration: none;
  }
  :where(a:hover) {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  :where(:focus-visible) {
    outline: var(--i-focus);
    outline-offset: var(--i-1);
    border-radius: var(--i-radius-xs);
  }
  :where([hidden]) {
    display: none;
  }
  .muted {
    color: var(--i-muted);
  }
  .faint {
    color: var(--i-faint);
  }
  .strong {
    font-weight: 500;
  }
  .grow {
    flex: 1 1 0;
    min-inline-size: 0;
  }
  .truncate {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* A Latin name in a right-to-left page keeps its beginning, not its end. */
  .truncate:dir(rtl) {
    unicode-bidi: plaintext;
    /* stylelint-disable-next-line logical-css/require-logical-keywords -- the text's own start is left */
    text-align: right;
  }
  .numeric {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    inline-size: var(--i-icon);
    block-size: var(--i-icon);
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.1;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-12 {
    inline-size: calc(12 * var(--i-u));
    block-size: calc(12 * var(--i-u));
    stroke-width: 2.5;
  }
  .icon-14 {
    inline-size: calc(14 * var(--i-u));
    block-size: calc(14 * var(--i-u));
  }
  .icon-20 {
    inline-size: var(--i-icon-lg);
    block-size: var(--i-icon-lg);
    stroke-width: 1.8;
  }
  :dir(rtl) > .icon.mirror {
    transform: scaleX(-1);
  }
`;
