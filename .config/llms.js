/**
 * Writes `llms.txt` (llmstxt.org): the kit for those who read text only, from the same pages and manifest as the book's.
 *
 *     node .config/llms.js dist/llms.txt
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const PAGES = ['getting-started', 'embedding', 'theming', 'adapters', 'security', 'accessibility'];

const page = (name) => readFileSync(`stories/docs/${name}.md`, 'utf8').trim();

function element({ tagName, summary, description, attributes = [], events = [], slots = [], cssParts = [] }) {
  const list = (title, rows) => (rows.length ? `\n\n${title}:\n${rows.join('\n')}` : '');
  const line = ({ name, description: text = '', type }) =>
    `- \`${name || 'default'}\`${type?.text ? ` (${type.text})` : ''}: ${text.replace(/\s+/g, ' ')}`;
  return `### <${tagName}>\n\n${summary ?? ''} ${(description ?? '').replace(/\s+/g, ' ')}${list('Attributes', attributes.map(line))}${list('Events', events.map(line))}${list('Slots', slots.map(line))}${list('Parts', cssParts.map(line))}`;
}

export function writeLlms(path) {
  const unknown = globSync('stories/docs/*.md').filter((file) => !PAGES.some((name) => file.endsWith(`/${name}.md`)));
  if (unknown.length) throw new Error(`${unknown.join(', ')}: name the page in .config/llms.js, so that it is in llms.txt.`);
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  const [, ...sections] = readFileSync('README.md', 'utf8').split(/^# .*$/m);
  const intro = sections.join('').trim().split('\n\n')[0].replaceAll('\n', ' ');
  const text = `# Inlay\n\n> ${intro}\n\n${PAGES.map(page)
    .join('\n\n')
    .replace(/^(#+) /gm, '#$1 ')}\n\n## Elements\n\n${elements.map(element).join('\n\n')}\n`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

if (process.argv[1]?.endsWith('llms.js')) writeLlms(process.argv[2] ?? 'dist/llms.txt');
