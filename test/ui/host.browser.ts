import { expect } from '@open-wc/testing';
import * as parts from '../../stories/ui/parts.stories.ts';
import * as screen from '../../stories/ui/screen.stories.ts';
import * as states from '../../stories/ui/states.stories.ts';
import type { UiFrame } from '../../stories/ui/frame.ts';
import { frames, show } from './support.ts';

/** What a portal may well have, and worse. */
const HOSTILE = `
  html { font-size: 62.5%; }
  * { letter-spacing: 3px; word-spacing: 9px; line-height: 3; text-transform: uppercase; font: italic small-caps 700 30px/3 serif; text-indent: 20px;
    white-space: pre; text-align: right; box-sizing: content-box; color: red; font-variant-caps: small-caps; text-shadow: 1px 1px red; word-break: break-all; }
  button, input, table, a, h1, p, span, div { padding: 40px; margin: 30px; border: 9px solid red; background: pink; float: right; }
`;

/** Box of everything inside, through shadow roots, and how its text is set. */
function boxes(root: UiFrame): string[] {
  const found: string[] = [];
  const origin = root.getBoundingClientRect();
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      const { left, top, width, height } = child.getBoundingClientRect();
      // A closed menu is nowhere; what is within a picture turns.
      if (!width && !height) continue;
      const { color, letterSpacing, fontFamily, textTransform } = getComputedStyle(child);
      const box = [left - origin.left, top - origin.top, width, height].map((each) => Math.round(each * 2) / 2);
      found.push(
        `${child.localName}.${child.getAttribute('class') ?? ''} ${box.join(' ')} ${color} ${letterSpacing} ${fontFamily} ${textTransform}`,
      );
      if (child.localName !== 'svg') visit(child);
      if (child.shadowRoot) visit(child.shadowRoot);
    }
  };
  if (root.shadowRoot) visit(root.shadowRoot);
  return found;
}

describe('a hostile host page', () => {
  for (const [name, story] of Object.entries({ List: screen.List, Fields: parts.Fields, Tags: parts.Tags, Failed: states.Failed })) {
    it(`moves nothing: ${name}`, async () => {
      const frame = await show(story.render(), { width: 1000, height: 600 });
      const box = frame.parentElement as HTMLElement;
      // The size a host with another root size sets; its own box is the host's to lay out.
      box.style.setProperty('--inlay-font-size', '14px');
      await frames();
      const before = boxes(frame);
      expect(before.length).to.be.above(5);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(HOSTILE);
      document.adoptedStyleSheets.push(sheet);
      try {
        await frames();
        await frames();
        expect(boxes(frame)).to.deep.equal(before);
      } finally {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      }
    });
  }
});
