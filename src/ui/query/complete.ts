import { scalar } from './print.ts';
import { joinOf, MISSING, operatorOf, quoted, tokens, WRITTEN, type Token } from './tokens.ts';
import { fieldOf, type Grammar, type QueryField, type QueryOp } from './types.ts';

/** What could stand at the caret. */
export interface Completion {
  readonly kind: 'field' | 'op' | 'value' | 'join';
  /** What it takes the place of. */
  readonly start: number;
  readonly end: number;
  readonly options: readonly { text: string; field?: QueryField; op?: QueryOp | typeof MISSING; label?: string; count?: number }[];
}

/** Options that are offered at a time. */
const MOST = 50;

export function complete(text: string, caret: number, grammar: Grammar): Completion {
  const all = tokens(text);
  const current = all.find(({ start, end, kind }) => start < caret && caret <= end && kind !== '(' && kind !== ')' && kind !== ',');
  const before = all.filter((token) => token.end <= caret && token !== current);
  const { kind, field, inList } = expected(before, grammar);
  const typed = current ? text.slice(current.start, caret).replace(/^["']/u, '').toLowerCase() : '';
  const matches = (...words: (string | undefined)[]): boolean => words.some((word) => word?.toLowerCase().includes(typed));
  const start = current?.start ?? caret;
  const end = current?.end ?? caret;
  const at = { kind, start, end };
  switch (kind) {
    case 'field':
      return {
        ...at,
        options: grammar.fields
          .filter(({ word, label }) => matches(word, label))
          .slice(0, MOST)
          .map((one) => ({ text: one.map ? one.word : quoted(one.word, 'name'), field: one })),
      };
    case 'op': {
      const ops = (field?.ops ?? []).flatMap((op): { text: string; op: QueryOp | typeof MISSING }[] =>
        op === 'exists'
          ? [
              { text: WRITTEN.exists, op },
              { text: MISSING, op: MISSING },
            ]
          : [{ text: WRITTEN[op], op }],
      );
      return { ...at, options: ops.filter(({ text: word }) => matches(word)) };
    }
    case 'value': {
      const values = field?.kind === 'boolean' ? [{ value: 'true' }, { value: 'false' }] : (field?.values ?? []);
      const options = values.filter(({ value, label }) => matches(value, label)).slice(0, MOST);
      return {
        ...at,
        options: options.map(({ value, label, count }) => ({
          text: field?.kind === 'boolean' ? value : scalar(value),
          ...(label === undefined ? {} : { label }),
          ...(count === undefined ? {} : { count }),
        })),
      };
    }
    case 'join': {
      const joins = inList ? [] : grammar.logic === 'one' ? [] : grammar.logic === 'and' ? ['and'] : ['and', 'or'];
      return { ...at, options: joins.filter((word) => matches(word)).map((word) => ({ text: word })) };
    }
  }
}

/** What comes after these tokens: the parser's states, without its judgement. */
function expected(
  before: readonly Token[],
  grammar: Grammar,
): { kind: Completion['kind']; field?: QueryField | undefined; inList?: boolean } {
  let kind: Completion['kind'] = 'field';
  let field: QueryField | undefined;
  let inList = false;
  for (const token of before) {
    const op = operatorOf(token);
    if (kind === 'field') {
      if (token.kind === '(' || joinOf(token)) continue;
      field = fieldOf(grammar, token.text);
      kind = 'op';
    } else if (kind === 'op') {
      kind = op === 'exists' || op === MISSING ? 'join' : 'value';
      inList = op === 'in';
    } else if (inList) {
      kind = token.kind === '(' || token.kind === ',' ? 'value' : 'join';
      if (token.kind === ')') inList = false;
    } else if (kind === 'value') kind = 'join';
    else if (token.kind !== ')') kind = 'field';
  }
  return { kind, field, inList };
}
