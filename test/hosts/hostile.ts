/** A page that was written without a thought of Inlay, and rules that were written against it. The functions run in the page. */

/** Something of everything that a page has, with the dashboard in its middle. */
export const portal = (dashboard: string): string => `<header><h1>Portal</h1><nav><ul><li><a href="#">Home</a></li></ul></nav></header>
  <main><p>Text with <code>code</code>.</p><form><label>Name <input></label><select><option>One</option></select><button>Go</button></form>
  <table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table><div class="row"><span>Row</span></div>
  <div class="frame">${dashboard}</div></main><footer>Foot</footer>`;

export const PORTAL_STYLES = `.frame { position: relative; height: 700px; display: grid; } inlay-dashboard { min-height: 0; }`;

/**
 * What pages do to all they hold. The boxes of the kit's outermost elements belong to the page (it may place them as it likes), so
 * these rules spare where they stand; all that is inside has to stay as it is. The root's text size is spared too: it is the user's
 * setting, and the kit goes by it.
 */
export const HOSTILE = `
*:not(html) { letter-spacing: 0.4em !important; text-transform: uppercase !important; color: hotpink !important;
  font: italic 900 29px/3 cursive !important; word-spacing: 1em !important; text-align: end !important; text-shadow: 1px 1px red !important;
  cursor: crosshair !important; visibility: visible !important; white-space: pre !important; }
*:not(html, head, head *, body, main, .frame, inlay-provider, inlay-dashboard) { all: unset !important; }
body { color: red; font: bold 40px/4 fantasy; text-indent: 3em; list-style: square; quotes: none; hyphens: auto; tab-size: 9; }
html { accent-color: lime; caret-color: lime; border-collapse: collapse; }
div:not(.frame), span, button, a, input, table, ul, li, h2, p { display: none !important; }
.row, .cell, .screen, .rail, .page, .muted, .badge, #screens, #offers { outline: 9px solid red !important; position: fixed !important; }
[part], [role], [class]:not(.frame) { opacity: 0.1; transform: rotate(9deg); }
[role], ::part(x) { transition: all 9s; }
svg { fill: red !important; width: 99px !important; }
::selection { background: red; } :not(.frame, inlay-provider, inlay-dashboard)::before { content: 'x' !important; } :focus-visible { outline: 9px dotted red !important; }
`;

/**
 * Of every element in every shadow root: each computed property, by a path that stays the same. The provider draws nothing; what
 * its slot inherits is the page's.
 */
export function stylesInside(): Record<string, Record<string, string>> {
  const found: Record<string, Record<string, string>> = {};
  const walk = (root: ShadowRoot, path: string): void => {
    [...root.querySelectorAll('*')].forEach((element, i) => {
      const place = `${path} ${element.localName}.${element.getAttribute('class') ?? ''}[${i}]`;
      const style = getComputedStyle(element);
      found[place] = Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]));
      if (element.shadowRoot) walk(element.shadowRoot, place);
    });
  };
  for (const element of document.querySelectorAll('*'))
    if (element.shadowRoot && element.localName !== 'inlay-provider') walk(element.shadowRoot, element.localName);
  return found;
}

/** Of every element of the page itself, the kit's own tags left aside. */
export function stylesOutside(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => !localName.startsWith('inlay-'))
      .map((element, i) => {
        const style = getComputedStyle(element);
        return [`${element.localName}[${i}]`, Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)]))];
      }),
  );
}

/** What a kit could leave behind: sheets, elements, attributes, globals, stored things, another title or place. */
export async function standing(): Promise<Record<string, unknown>> {
  // Lit's own: each of its libraries writes down its versions, so that two copies can be told.
  const lits = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions', 'litPropertyMetadata'];
  return {
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    elements: [...document.querySelectorAll('*')].map(({ localName }) => localName),
    attributes: [document.documentElement, document.body].map((one) => one.getAttributeNames()),
    globals: Object.keys(window).filter((name) => !lits.includes(name)),
    stored: [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie],
    databases: (await indexedDB.databases()).map(({ name }) => name),
    title: document.title,
    address: location.href,
  };
}
