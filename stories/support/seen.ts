/** What a play function asserts by: what is on the screen, through all shadow roots. It throws where a person would not see it. */

/** How long something may take to be seen, in ms; generous, since machines are slow at times. */
const PATIENCE_MS = 6_000;

/** Looks at each frame until it is so. */
export async function until<T>(look: () => T | undefined | false | null, what: string): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Not seen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
}

/** Every element below, also in its own shadow root and those further down. */
export function* deep(root: ParentNode): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* below(root.shadowRoot);
  yield* below(root);
}

function* below(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* below(element.shadowRoot);
  }
}

export function find<E extends Element = HTMLElement>(root: ParentNode, selector: string, text?: string): E | undefined {
  for (const element of deep(root))
    if (element.matches(selector) && (text === undefined || textOf(element).includes(text))) return element as E;
  return undefined;
}

/** The text of it, slots and shadow roots as they are drawn, with single spaces. */
export function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (from: Node): void => {
    if (from instanceof Text) parts.push(from.data);
    else if (from instanceof Element && from.shadowRoot) from.shadowRoot.childNodes.forEach(walk);
    else if (from instanceof HTMLSlotElement && from.assignedNodes().length) from.assignedNodes().forEach(walk);
    else if (!(from instanceof HTMLStyleElement)) from.childNodes.forEach(walk);
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Waits for an element; with `text`, for one that says so. */
export const see = <E extends Element = HTMLElement>(root: ParentNode, selector: string, text?: string): Promise<E> =>
  until(() => find<E>(root, selector, text), text === undefined ? selector : `“${text}” in ${selector}`);

/** Waits until the words are anywhere on the screen. */
export const seeText = (root: ParentNode & Node, text: string): Promise<string> =>
  until(() => {
    const all = textOf(root);
    return all.includes(text) && all;
  }, `“${text}”`);

/** As if one came back to the page from another: what is shown is asked for again, once it is a moment old. */
export const comeBack = (): void => void window.dispatchEvent(new Event('visibilitychange'));

/** Waits until an element of the kit says that it is in this state. */
export const seeState = (root: ParentNode, tag: string, state: string): Promise<HTMLElement> =>
  until(() => {
    const element = find(root, tag);
    return element?.matches(`:state(${state})`) && element;
  }, `<${tag}> in state ${state}`);

export function ensure(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}

/** Presses a button or follows a link by its words. */
export async function press(root: ParentNode, text: string, selector = 'button, a'): Promise<void> {
  const control = await until(() => {
    for (const element of deep(root)) {
      if (!element.matches(selector)) continue;
      const name = element.getAttribute('aria-label') ?? textOf(element);
      if (name.includes(text)) return element as HTMLElement;
    }
    return undefined;
  }, `a control called “${text}”`);
  control.click();
}

/** Types into the first field that matches. */
export async function type(root: ParentNode, selector: string, text: string): Promise<void> {
  const field = await see<HTMLInputElement>(root, selector);
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Chooses an option of a select by its value; without one, the first that says something. */
export async function choose(root: ParentNode, selector: string, value?: string): Promise<void> {
  const wanted = (option: HTMLOptionElement): boolean => (value === undefined ? option.value !== '' : option.value === value);
  const select = await until(
    () => {
      const found = find<HTMLSelectElement>(root, selector);
      return found && [...found.options].some(wanted) ? found : undefined;
    },
    `${selector} with ${value ?? 'options'}`,
  );
  select.value = [...select.options].find(wanted)?.value ?? '';
  select.dispatchEvent(new Event('change'));
}
