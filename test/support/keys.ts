import { sendKeys } from '@web/test-runner-commands';

/** WebDriver's codes of keys that are held, or pressed while another is held. */
const CODES: Readonly<Record<string, string>> = {
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
/** WebKit is driven by WebDriver, which takes a text for keys that go down together. */
const webdriver = !/Chrome|Firefox/.test(navigator.userAgent);

/** Presses a key, or some together (`Control+Home`), in whatever way the engine's driver knows. */
export async function press(chord: string): Promise<void> {
  const keys = chord === '+' ? ['+'] : chord.split('+');
  if (webdriver && keys.length > 1) return sendKeys({ type: keys.map((key) => CODES[key] ?? key).join('') });
  const last = keys.pop() ?? '';
  for (const held of keys) await sendKeys({ down: held });
  await sendKeys({ press: last === 'Space' ? ' ' : last });
  for (const held of keys.reverse()) await sendKeys({ up: held });
}

/** Types text into what has the focus. */
export async function typeKeys(text: string): Promise<void> {
  if (!webdriver) return sendKeys({ type: text });
  for (const letter of text) await sendKeys({ press: letter });
}
