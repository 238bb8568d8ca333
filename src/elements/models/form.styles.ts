import { css, type CSSResultGroup } from 'lit';
import { comboboxStyles } from '../../ui/combobox/combobox.styles.ts';

/** The dialogs of models and versions: tags to take away, from one stage to another, places and things to pick. */
export const modelFormStyles: CSSResultGroup = [
  comboboxStyles,
  css`
    .tag-list {
      display: flex;
      flex-wrap: wrap;
      gap: var(--i-2) var(--i-3);
    }
    .tag-list > li {
      display: inline-flex;
      align-items: center;
      gap: var(--i-1);
    }
    .from-to {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--i-4);
    }
    .from-to > span {
      display: inline-flex;
      align-items: center;
      gap: var(--i-2);
    }
    .displaced {
      display: flex;
      align-items: center;
      gap: var(--i-3);
      padding: var(--i-3) var(--i-4);
      border-radius: var(--i-radius-md);
      background: var(--i-warning-subtle);
    }
    .displaced > .icon {
      color: var(--i-warning-icon);
    }
    .tab-tools {
      display: flex;
      flex: none;
      justify-content: end;
      gap: var(--i-3);
      padding: var(--i-3) var(--i-gutter);
    }
  `,
];
