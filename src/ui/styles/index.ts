import type { CSSResult } from 'lit';
import { badges } from './badge.styles.ts';
import { buttons } from './button.styles.ts';
import { fields } from './field.styles.ts';
import { glyphs } from './glyph.styles.ts';
import { host } from './host.styles.ts';
import { layout } from './layout.styles.ts';

export { badges, buttons, fields, glyphs, host, layout };

/** What nearly every screen adopts, in this order, before its own sheet. */
export const screen: CSSResult[] = [host, buttons, fields, badges, glyphs, layout];
