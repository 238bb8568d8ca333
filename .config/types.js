/**
 * What frameworks and editors want to know of the elements, from custom-elements.json: types for React, Preact, Solid, Svelte and
 * Vue, VS Code's custom data, JetBrains' web-types. Of our own, since a handler's event must have its class: what generators from
 * outside make of a manifest leaves that class unimported, which is `any`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FRAMEWORKS } from './frameworks.js';

/** Lines of a doc comment. */
const doc = (text, indent = '') => (text ? `${indent}/** ${text.replaceAll('*/', '*\\/').replace(/\s*\n\s*/g, ` `)} */\n` : '');

export async function writeTypes() {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ path, declarations }) => declarations.map((one) => ({ ...one, path })));
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  mkdirSync('dist/types', { recursive: true });
  writeFileSync('dist/types/elements.d.ts', elementTypes(elements));
  for (const [framework, text] of Object.entries(FRAMEWORKS)) {
    writeFileSync(`dist/types/${framework}.d.ts`, text);
    // So that `import 'inlay/react'` may stay in what is run.
    writeFileSync(`dist/types/${framework}.js`, 'export {};\n');
  }
  const words = await valuesOf(elements);
  const write = (file, data) => writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  write('dist/vscode.html-custom-data.json', { version: 1.1, tags: elements.map((element) => vscodeTag(element, words)) });
  write('dist/web-types.json', {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map((element) => webType(element, words)) } },
  });
}

const propertiesOf = ({ members = [] }) => members.filter(({ kind }) => kind === 'field').map((one) => one.name);
const union = (names) => names.map((one) => `'${one}'`).join(' | ') || 'never';

/** The one table that the frameworks' types are drawn from: a tag's class, its properties, its attributes, its events. */
function elementTypes(elements) {
  const events = new Set(elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text)));
  const row = ({ tagName, name, summary, attributes = [], events = [], ...rest }) => `${doc(summary, '  ')}  '${tagName}': {
    element: ${name};
    properties: ${union(propertiesOf(rest))};
    attributes: {
${attributes.map((one) => `${doc(one.description, '      ')}      '${one.name}'?: ${name}['${one.fieldName}'] | undefined;\n`).join('')}    };
    events: {
${events.map((one) => `${doc(one.description, '      ')}      '${one.name}': ${one.type.text};\n`).join('')}    };
  };
`;
  return `import type { ${[...events].sort().join(', ')} } from '../index.js';
${elements.map(({ name, path }) => `import type { ${name} } from '${path.replace(/^dist/, '..')}';\n`).join('')}
/** Every public tag: its class, the names of its public properties, its attributes, its events by name. */
export interface InlayElements {
${elements.map(row).join('')}}

export type Tag = keyof InlayElements;
export type ElementOf<T extends Tag> = InlayElements[T]['element'];
export type EventsOf<T extends Tag> = InlayElements[T]['events'];
/** Attributes by their own names. */
export type AttributesOf<T extends Tag> = InlayElements[T]['attributes'];
/** Properties, each of which may be left out. */
export type PropertiesOf<T extends Tag> = { [P in InlayElements[T]['properties'] & keyof ElementOf<T>]?: ElementOf<T>[P] | undefined };
/** Handlers, under the name that a framework gives them: \`oninlay-model-open\`, \`on:inlay-model-open\`. */
export type HandlersOf<T extends Tag, Prefix extends string> = {
  [E in keyof EventsOf<T> & string as \`\${Prefix}\${E}\`]?: ((event: EventsOf<T>[E]) => void) | undefined;
};
`;
}

/** The words of `(typeof STAGES)[number]`: exported arrays, read from the built modules, which any Node can import. */
async function valuesOf(elements) {
  const modules = ['dist/elements/base/inlay-element.js', ...elements.map(({ path }) => path)];
  const all = {};
  for (const path of modules) Object.assign(all, await import(resolve(path)));
  return (text = '') => {
    const name = /^\(typeof (\w+)\)\[number\]$/.exec(text)?.[1];
    return Array.isArray(all[name]) ? all[name] : undefined;
  };
}

const full = ({ summary, description }) => [summary, description].filter(Boolean).join('\n\n');

function vscodeTag(element, words) {
  const events = (element.events ?? []).map(({ name, type, description }) => `- \`${name}\` (${type.text}): ${description}`);
  return {
    name: element.tagName,
    description: { kind: 'markdown', value: [full(element), ...(events.length ? [`Events:\n${events.join('\n')}`] : [])].join('\n\n') },
    attributes: (element.attributes ?? []).map(({ name, description, type }) => ({
      name,
      description,
      ...(type.text === 'boolean' ? { valueSet: 'v' } : {}),
      ...(words(type.text) ? { values: words(type.text).map((word) => ({ name: word })) } : {}),
    })),
  };
}

function webType(element, words) {
  const told = (list = []) => list.map(({ name, description }) => ({ ...(name ? { name } : {}), ...(description ? { description } : {}) }));
  return {
    name: element.tagName,
    description: full(element),
    attributes: (element.attributes ?? []).map(({ name, description, type }) => ({
      name,
      description,
      value: {
        type:
          words(type.text)
            ?.map((word) => `'${word}'`)
            .join(' | ') ?? type.text,
      },
    })),
    slots: (element.slots ?? []).map(({ name, description }) => ({ name: name || 'default', description })),
    js: {
      properties: (element.members ?? [])
        .filter(({ kind }) => kind === 'field')
        .map(({ name, description, type }) => ({ name, description, value: { type: type?.text ?? 'unknown' } })),
      events: told(element.events),
    },
    css: { properties: told(element.cssProperties), parts: told(element.cssParts) },
  };
}
