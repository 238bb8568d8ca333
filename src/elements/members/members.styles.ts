import { css, type CSSResultGroup } from 'lit';
import { writingStyles } from '../base/writing.styles.ts';
import { cellStyles } from '../../ui/cells/cells.styles.ts';
import { tabStyles } from '../../ui/tabs/tabs.styles.ts';

/** What the screens of people adopt beside a list's own sheets: dialogs of roles, of invitations, of keys. */
export const memberStyles: CSSResultGroup = [
  writingStyles,
  cellStyles,
  tabStyles,
  css`
    .tab-panel {
      display: flex;
      flex-direction: column;
      flex: 1 1 auto;
      min-block-size: 0;
    }
    .tab-panel > .page-part {
      flex: 1 1 auto;
      min-block-size: 0;
    }
    .tab-panel > .toolbar {
      padding-block-start: var(--i-4);
    }
    .tab-panel > .list-state {
      flex: 1 1 auto;
    }
    .toolbar > .end-of-line {
      margin-inline-start: auto;
      color: var(--i-muted);
    }
    .members-panel {
      position: relative;
    }
    .over-list {
      position: absolute;
      inset: auto 0 calc(54 * var(--i-u));
      z-index: var(--i-z-bar);
      display: flex;
      justify-content: center;
      pointer-events: none;
    }
    .over-list > * {
      position: static;
      margin: 0;
      pointer-events: auto;
    }
    .headless > .toolbar {
      padding-block-start: var(--i-4);
    }
    .page-header:has(+ .tabs) {
      flex: none;
      min-block-size: calc(70 * var(--i-u));
    }
    .seats-below {
      display: none;
      color: var(--i-muted);
    }
    @container page (inline-size < 480px) {
      .page-header:has(+ .tabs) .actions {
        inline-size: auto;
      }
      .seats-beside,
      .button.export {
        display: none;
      }
      .seats-below {
        display: block;
      }
    }
    .page-header + .tabs {
      margin-block-start: calc(-6 * var(--i-u));
    }
    .wide {
      inline-size: 100%;
    }
    .button.wide {
      justify-content: flex-start;
      border-color: var(--i-control);
    }
    .button.wide > .label {
      flex: 1 1 auto;
      overflow: hidden;
      text-align: start;
      text-overflow: ellipsis;
    }
    .muted {
      color: var(--i-muted);
    }
    .dialog footer > .start {
      display: inline-flex;
      align-items: center;
      gap: var(--i-2);
      min-inline-size: 0;
      font: var(--i-text-sm);
    }
    .field-label {
      font: var(--i-text-sm);
      font-weight: 500;
    }
    .results > li > .icon {
      align-self: center;
      color: var(--i-success-icon);
    }
    .results > .failed > .icon {
      color: var(--i-danger-icon);
    }
    .results > .refused > .icon {
      color: var(--i-muted);
    }

    .picks {
      display: grid;
      max-block-size: calc(320 * var(--i-u));
      overflow: auto;
    }
    .pick {
      display: flex;
      align-items: flex-start;
      gap: var(--i-3);
      padding: calc(6 * var(--i-u)) var(--i-1);
      cursor: pointer;
    }
    .pick + .pick {
      border-block-start: 1px solid var(--i-line);
    }
    .pick > .checkbox {
      margin-block-start: calc(2 * var(--i-u));
    }
    .pick.locked {
      cursor: default;
    }
    .pick-name {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .pick-name .icon {
      margin-inline-end: var(--i-1);
      vertical-align: -1px;
    }
    .staged {
      display: grid;
      gap: var(--i-1);
    }
    .staged:empty {
      display: none;
    }
    .staged .plus {
      color: var(--i-success-text);
    }
    .staged .less {
      color: var(--i-danger-text);
    }

    .overlap {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--i-3);
    }
    .overlap-lines {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      align-items: center;
      gap: var(--i-3) var(--i-5);
      font: var(--i-text-xs);
    }
    .overlap-lines > b {
      font-weight: 500;
    }
    .track {
      display: flex;
      align-items: center;
      gap: var(--i-2);
      color: var(--i-muted);
    }
    .bar-old,
    .bar-new {
      flex: none;
      block-size: calc(18 * var(--i-u));
      border: 1px solid var(--i-warning-icon);
      border-radius: var(--i-radius-xs);
      background: repeating-linear-gradient(135deg, var(--i-warning-icon) 0 2px, transparent 2px 6px);
    }
    .bar-new {
      inline-size: 100%;
      border-color: var(--i-accent-line);
      background: var(--i-accent-fill);
    }
    .axis {
      display: grid;
      grid-template-columns: 80% auto;
      color: var(--i-muted);
      font-variant-numeric: tabular-nums;
    }

    .people-head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--i-3);
    }
    .people-head > label {
      font-weight: 500;
    }
    .lines {
      --_line: calc(27 * var(--i-u));
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr);
      max-block-size: calc(252 * var(--i-u));
      border: 1px solid var(--i-control);
      border-radius: var(--i-radius-md);
      overflow: hidden auto;
      background: var(--i-surface);
    }
    @media (width < 480px) {
      .lines {
        grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr);
      }
    }
    .lines:focus-within {
      border-color: var(--i-accent-line);
      box-shadow: 0 0 0 1px var(--i-accent-line);
    }
    .lines > textarea {
      grid-area: 1 / 1;
      position: relative;
      margin: 0;
      padding: 0;
      padding-inline-start: calc(32 * var(--i-u));
      border: 0;
      outline: 0;
      overflow: auto hidden;
      resize: none;
      background: none;
      color: inherit;
      font: var(--i-text-mono);
      line-height: var(--_line);
    }
    .lines-back {
      grid-area: 1 / 1 / 2 / 3;
    }
    .line {
      display: flex;
      block-size: var(--_line);
      line-height: var(--_line);
      overflow: hidden;
    }
    .line > :first-child {
      flex: none;
      inline-size: calc(22 * var(--i-u));
      margin-inline-end: calc(10 * var(--i-u));
      color: var(--i-faint);
      font: var(--i-text-xs);
      line-height: var(--_line);
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
    .line > :last-child {
      color: transparent;
      font: var(--i-text-mono);
      line-height: var(--_line);
      white-space: pre;
    }
    .line.invalid {
      background: var(--i-danger-subtle);
    }
    .line.invalid > :last-child {
      text-decoration: underline wavy var(--i-danger-icon) 1px;
      text-underline-offset: 0.3em;
    }
    .line.twice > :last-child {
      text-decoration: line-through var(--i-muted);
    }
    .verdicts {
      grid-area: 1 / 2;
      position: relative;
      margin: 0;
      padding: 0;
      padding-inline: var(--i-3);
      list-style: none;
      color: var(--i-muted);
      font: var(--i-text-xs);
    }
    .verdicts > li {
      display: flex;
      align-items: center;
      gap: calc(6 * var(--i-u));
      block-size: var(--_line);
      min-inline-size: 0;
    }
    .verdicts > .new > .icon {
      color: var(--i-success-icon);
    }
    .verdicts > .outside,
    .verdicts > .seats,
    .invite-totals .warn {
      color: var(--i-warning-text);
    }
    .verdicts > .invalid,
    .invite-totals .wrong {
      color: var(--i-danger-text);
    }
    .invite-totals {
      display: flex;
      flex-wrap: wrap;
      gap: var(--i-1) var(--i-4);
      min-block-size: calc(18 * var(--i-u));
      margin-block-start: calc(-8 * var(--i-u));
      color: var(--i-muted);
      font: var(--i-text-xs);
    }
    .invite-totals b {
      font-weight: 600;
    }
    .invite-totals .seats {
      margin-inline-start: auto;
    }
    .invite-fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(calc(150 * var(--i-u)), 1fr));
      gap: var(--i-4);
    }
    .invite-fields > * {
      min-inline-size: 0;
    }
  `,
];
