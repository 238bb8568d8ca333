import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../messages/index.ts';
import { columns3Icon } from '../icons/index.ts';
import { menuButton } from '../menu/menu.ts';
import type { Column } from './column.ts';

/** The button "Columns" of a result line: what shows, and back to all. Columns of priority 0 always do. */
export function columnChooser<Row>(options: {
  id: string;
  columns: readonly Column<Row>[];
  hidden: ReadonlySet<string>;
  change: (hidden: ReadonlySet<string>) => void;
  l: Localize;
}): TemplateResult {
  const { columns, hidden, change, l } = options;
  const flip = (key: string): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    change(next);
  };
  return html`${menuButton({
    id: options.id,
    label: l.t('ui.columns'),
    icon: columns3Icon,
    kind: 'ghost small collapsible',
    chevron: false,
    alignEnd: true,
    items: () => [
      ...columns
        .filter(({ priority, header }) => priority > 0 && header)
        .map(({ key, header }) => ({ label: header, checked: !hidden.has(key), run: () => flip(key) })),
      'line',
      { label: l.t('ui.columns.all'), run: () => change(new Set()) },
    ],
  })}`;
}
