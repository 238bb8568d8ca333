import type { LaunchInput, RunTemplate } from '../../../contract/index.ts';
import type { Json } from '../../../ui/form/schema/index.ts';
import type { Language } from '../../../ui/code/highlight.ts';

/** A way to start the same run elsewhere, ready to copy. */
export interface Snippet {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

const SHELLS = /^(curl|shell|bash|sh|cli|console|terminal)$/i;

/**
 * The backend's own snippets with the values in place of `{inputs}` (JSON; a Python literal in Python), and one for the contract,
 * which starts it on whatever backend this is.
 */
export function snippetsOf(template: RunTemplate, input: LaunchInput): Snippet[] {
  const inputs = (input.inputs ?? {}) as Json;
  const given = (template.snippets ?? []).map(({ language, text }): Snippet => {
    const shell = SHELLS.test(language);
    const python = /^python/i.test(language);
    const json = JSON.stringify(inputs, null, 2);
    const value = python ? pythonOf(inputs) : shell ? json.replaceAll("'", "'\\''") : json;
    return { name: language, language: shell ? 'shell' : python ? 'python' : 'text', text: filled(text, value) };
  });
  const change = { do: 'act', action: 'launch', on: { type: template.type, id: template.id }, input };
  return [...given, { name: 'JavaScript', language: 'text', text: `await session.write(${JSON.stringify(change, null, 2)});` }];
}

/** Lines of the values go on where the placeholder stood. */
function filled(text: string, value: string): string {
  return text
    .split('\n')
    .map((line) => {
      const indent = /^\s*/.exec(line)?.[0] ?? '';
      return line.replace('{inputs}', () => value.replaceAll('\n', `\n${indent}`));
    })
    .join('\n');
}

function pythonOf(value: Json, indent = ''): string {
  const deeper = `${indent}    `;
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const list = Array.isArray(value);
  const parts = list
    ? (value as readonly Json[]).map((item) => pythonOf(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${pythonOf(item as Json, deeper)}`);
  if (!parts.length) return list ? '[]' : '{}';
  if (list && parts.every((part) => !part.includes('\n')) && parts.join(', ').length < 60) return `[${parts.join(', ')}]`;
  return `${list ? '[' : '{'}\n${parts.map((part) => `${deeper}${part},\n`).join('')}${indent}${list ? ']' : '}'}`;
}
