import { css, type CSSResultGroup } from 'lit';
import { comboboxStyles } from '../combobox/combobox.styles.ts';
import { forms } from '../styles/form.styles.ts';

/** The sheet of a form made from a schema, and of its text views. */
export const formStyles: CSSResultGroup = [
  forms,
  comboboxStyles,
  css`
    .form-grid {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--i-4) var(--i-5);
      align-items: start;
    }
    .form-grid > .wide {
      grid-column: 1 / -1;
    }
    .field-head {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      min-block-size: var(--i-control-sm);
      min-inline-size: 0;
    }
    .field-head > :is(label, .label) {
      flex: none;
      max-inline-size: 70%;
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    .field-path {
      min-inline-size: 0;
      overflow: hidden;
      color: var(--i-faint);
      font-size: calc(11 * var(--i-u));
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .changed {
      display: inline-flex;
      align-items: center;
      gap: calc(6 * var(--i-u));
      min-inline-size: 0;
      color: var(--i-muted);
      font: var(--i-text-xs);
      white-space: nowrap;
    }
    .changed::before {
      content: '';
      flex: none;
      inline-size: calc(6 * var(--i-u));
      block-size: calc(6 * var(--i-u));
      border-radius: var(--i-radius-full);
      background: var(--i-accent-solid);
    }
    .field-error,
    .field-warning {
      display: flex;
      align-items: baseline;
      gap: calc(6 * var(--i-u));
    }
    .field-error > .icon,
    .field-warning > .icon {
      align-self: center;
    }
    .field-warning {
      color: var(--i-warning-text);
      font: var(--i-text-xs);
    }
    .field-note {
      display: inline-flex;
      align-items: center;
      gap: calc(6 * var(--i-u));
      flex: none;
      color: var(--i-muted);
      font: var(--i-text-xs);
    }
    .field.readonly {
      border-color: var(--i-border);
      background: var(--i-subtle);
    }
    .area.mono {
      font: var(--i-text-mono);
    }
    .area.invalid,
    .select.invalid {
      border-color: var(--i-danger-icon);
      box-shadow: 0 0 0 1px var(--i-danger-icon);
    }
    .checks {
      display: flex;
      flex-wrap: wrap;
      gap: var(--i-2) var(--i-5);
    }
    .check-line {
      display: inline-flex;
      align-items: center;
      gap: var(--i-3);
      min-block-size: calc(24 * var(--i-u));
    }
    .form-field .choices {
      display: flex;
      inline-size: 100%;
    }
    .choices > button {
      flex: 1 1 auto;
      justify-content: center;
      min-inline-size: 0;
    }
    .form-choice {
      display: grid;
      gap: var(--i-2);
      justify-items: start;
    }
    .constant {
      display: flex;
      align-items: center;
      min-block-size: var(--i-control-h);
      color: var(--i-muted);
    }
    .null-line {
      display: flex;
      align-items: center;
      gap: var(--i-4);
      min-block-size: var(--i-control-h);
      color: var(--i-faint);
    }
    .form-section {
      display: grid;
      gap: var(--i-4);
      min-inline-size: 0;
    }
    .form-grid > .form-section {
      margin-block-start: var(--i-3);
    }
    .form-section-head {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      min-block-size: calc(32 * var(--i-u));
      padding-block-end: var(--i-2);
      border-block-end: 1px solid var(--i-line);
      font: var(--i-text-xs);
    }
    .fold {
      display: inline-flex;
      align-items: center;
      gap: var(--i-3);
      min-block-size: calc(24 * var(--i-u));
      font: var(--i-text-md);
      font-weight: 600;
    }
    .form-section-body {
      display: grid;
      gap: var(--i-4);
      justify-items: start;
    }
    .form-section-body > :is(.form-grid, .form-items, .form-item) {
      inline-size: 100%;
    }
    .form-section .form-section .fold {
      font: var(--i-text-sm);
      font-weight: 600;
    }
    .form-section .form-section > .form-section-body {
      padding-inline-start: var(--i-4);
      border-inline-start: 1px solid var(--i-line);
    }
    .form-items {
      display: grid;
      gap: var(--i-3);
    }
    .form-item,
    .form-entry {
      display: flex;
      align-items: start;
      gap: var(--i-3);
      min-inline-size: 0;
    }
    .form-item > :is(.form-field, .form-section),
    .form-entry-value {
      flex: 1 1 0;
      min-inline-size: 0;
    }
    .form-item-tools {
      display: flex;
      padding-block-start: var(--i-1);
    }
    .item-number {
      min-inline-size: calc(16 * var(--i-u));
      color: var(--i-faint);
      font: var(--i-text-xs);
      line-height: var(--i-control-h);
      text-align: end;
    }
    .form-entry > .key {
      flex: 0 1 calc(180 * var(--i-u));
    }
    .form-entry > .button {
      margin-block-start: var(--i-1);
    }
    .form-section-head .required {
      color: var(--i-danger-text);
    }

    .form-editor {
      display: flex;
      flex-direction: column;
      flex: 1 1 auto;
      min-block-size: 0;
      min-inline-size: 0;
    }
    .editor-bar {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--i-2) var(--i-4);
      min-block-size: calc(44 * var(--i-u));
      padding-inline: var(--i-gutter);
      color: var(--i-muted);
      font: var(--i-text-xs);
    }
    .editor-bar > span:not(.grow) {
      display: inline-flex;
      align-items: center;
      gap: calc(6 * var(--i-u));
    }
    .editor-bar > .danger,
    .editor-issues {
      color: var(--i-danger-text);
    }
    .editor-issues {
      display: grid;
      gap: var(--i-2);
      padding: 0 var(--i-gutter) var(--i-4);
      font: var(--i-text-xs);
    }
    .editor-body {
      flex: 1 1 auto;
      min-block-size: calc(200 * var(--i-u));
      overflow: auto;
      background: var(--i-sunken);
    }
    .editor-lines {
      display: grid;
      grid-template-columns: calc(64 * var(--i-u)) minmax(max-content, 1fr);
      min-block-size: 100%;
      padding-block: var(--i-4);
      font: var(--i-text-mono);
      line-height: calc(24 * var(--i-u));
    }
    .editor-gutter {
      color: var(--i-faint);
      text-align: end;
      user-select: none;
    }
    .editor-gutter > span {
      display: block;
      block-size: calc(24 * var(--i-u));
      padding-inline-end: calc(16 * var(--i-u));
      border-inline-start: calc(3 * var(--i-u)) solid transparent;
    }
    .editor-gutter > .changed-line {
      border-inline-start-color: var(--i-accent-line);
    }
    .editor-gutter > .wrong-line {
      color: var(--i-danger-text);
      font-weight: 600;
    }
    .editor-text {
      display: grid;
    }
    .editor-text > :is(pre, textarea) {
      grid-area: 1 / 1;
      margin: 0;
      padding: 0 var(--i-8) 0 0;
      border: 0;
      font: inherit;
      line-height: inherit;
      tab-size: 2;
      white-space: pre;
    }
    .editor-text > textarea {
      inline-size: 100%;
      min-inline-size: calc(200 * var(--i-u));
      background: none;
      color: transparent;
      caret-color: var(--i-text);
      outline: 0;
      overflow: hidden;
      resize: none;
    }
    .editor-body:has(textarea:focus-visible) {
      outline: var(--i-focus);
      outline-offset: calc(-2 * var(--i-u));
    }
    .editor-text .comment {
      color: var(--i-faint);
    }
    .editor-text .string {
      color: var(--i-success-text);
    }
    .editor-text .number {
      color: var(--i-warning-text);
    }
    .editor-text .keyword {
      color: var(--i-danger-text);
    }
    .editor-text .key {
      color: var(--i-accent-text);
    }
    .squiggle {
      text-decoration: underline wavy var(--i-danger-icon);
      text-underline-offset: calc(4 * var(--i-u));
    }
    @container page (inline-size < 720px) {
      .form-grid {
        grid-template-columns: minmax(0, 1fr);
      }
      .field-path {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .editor-text > textarea {
        color: CanvasText;
      }
      .editor-text > pre {
        visibility: hidden;
      }
    }
  `,
];
