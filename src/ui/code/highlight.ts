export const LANGUAGES = ['text', 'json', 'yaml', 'python', 'shell'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A piece of one line: what it is, and its text. */
export type Token = readonly [kind: '' | 'comment' | 'string' | 'number' | 'keyword' | 'key', text: string];

/** Beyond this many characters text is shown plain: colour is not worth a long task. */
const LIMIT = 200_000;

const strings = String.raw`(?<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')`;
const numbers = String.raw`(?<number>-?\b\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?\b)`;

const grammars: Readonly<Record<Exclude<Language, 'text'>, RegExp>> = {
  json: new RegExp(String.raw`(?<key>"(?:\\.|[^"\\\n])*"(?=\s*:))|${strings}|${numbers}|(?<keyword>\b(?:true|false|null)\b)`, 'g'),
  yaml: new RegExp(
    String.raw`(?<comment>(?<=^|\s)#.*)|(?<key>[\w.$/-]+(?=\s*:(?:\s|$)))|${strings}|${numbers}|(?<keyword>\b(?:true|false|null|yes|no)\b|^---$)`,
    'gm',
  ),
  python: new RegExp(
    String.raw`(?<comment>#.*)|(?<long>[rbfRBF]*(?:"""[^]*?"""|'''[^]*?'''))|${strings}|${numbers}|(?<keyword>\b(?:and|as|assert|async|await|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield)\b|^\s*@[\w.]+)`,
    'gm',
  ),
  shell: new RegExp(
    String.raw`(?<comment>(?<=^|\s)#.*)|${strings}|(?<key>\$\w+|\$\{[^}\n]*\}|(?<=\s)--?[\w-]+)|(?<keyword>\b(?:if|then|else|elif|fi|for|in|do|done|while|case|esac|function|export|set|return|exit)\b)`,
    'gm',
  ),
};

/** Lines of tokens. One expression a language: enough to read by, no parser. */
export function tokenLines(text: string, language: Language): Token[][] {
  const lines: Token[][] = [[]];
  const add = (kind: Token[0], part: string): void => {
    for (const [index, piece] of part.split('\n').entries()) {
      if (index) lines.push([]);
      if (piece) lines.at(-1)?.push([kind, piece]);
    }
  };
  if (language === 'text' || text.length > LIMIT) {
    add('', text);
    return lines;
  }
  let end = 0;
  for (const match of text.matchAll(grammars[language])) {
    add('', text.slice(end, match.index));
    const [kind = ''] = Object.entries(match.groups ?? {}).find(([, part]) => part !== undefined) ?? [];
    add((kind === 'long' ? 'string' : kind) as Token[0], match[0]);
    end = match.index + match[0].length;
  }
  add('', text.slice(end));
  return lines;
}
