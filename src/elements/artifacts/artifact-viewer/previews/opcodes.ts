/** Reads the opcodes of a Python pickle without doing what they say. */

export interface PickleImport {
  readonly module: string;
  readonly name: string;
  /** Can run commands, code or reach the network by itself; also what is not told plainly. */
  readonly danger: boolean;
}
export interface PickleScan {
  readonly protocol: number;
  readonly opcodes: number;
  readonly imports: readonly PickleImport[];
  /** The first lines, as `pickletools` writes them. */
  readonly listing: readonly string[];
  /** `whole`: up to its end; `cut`: up to where reading ended; `bad`: up to what is no opcode. */
  readonly end: 'whole' | 'cut' | 'bad';
}

type Argument = 'none' | 'line' | 'lines' | number | 'len1' | 'len4' | 'len8';

const NAMES: Readonly<Record<number, readonly [name: string, argument: Argument]>> = {};
const put = (code: number | string, name: string, argument: Argument = 'none'): void => {
  (NAMES as Record<number, readonly [string, Argument]>)[typeof code === 'string' ? code.charCodeAt(0) : code] = [name, argument];
};
for (const [codes, argument] of [
  [
    '.STOP 0POP 1POP_MARK 2DUP (MARK )EMPTY_TUPLE lLIST ]EMPTY_LIST tTUPLE dDICT }EMPTY_DICT RREDUCE bBUILD oOBJ aAPPEND eAPPENDS sSETITEM uSETITEMS NNONE QBINPERSID',
    'none',
  ],
  ['IINT LLONG FFLOAT SSTRING VUNICODE PPERSID gGET pPUT', 'line'],
  ['cGLOBAL iINST', 'lines'],
] as const)
  for (const one of codes.split(' ')) put(one.slice(0, 1), one.slice(1), argument);
for (const [code, name, argument] of [
  [0x4b, 'BININT1', 1],
  [0x4d, 'BININT2', 2],
  [0x4a, 'BININT', 4],
  [0x8a, 'LONG1', 'len1'],
  [0x8b, 'LONG4', 'len4'],
  [0x47, 'BINFLOAT', 8],
  [0x54, 'BINSTRING', 'len4'],
  [0x55, 'SHORT_BINSTRING', 'len1'],
  [0x42, 'BINBYTES', 'len4'],
  [0x43, 'SHORT_BINBYTES', 'len1'],
  [0x8e, 'BINBYTES8', 'len8'],
  [0x96, 'BYTEARRAY8', 'len8'],
  [0x58, 'BINUNICODE', 'len4'],
  [0x8c, 'SHORT_BINUNICODE', 'len1'],
  [0x8d, 'BINUNICODE8', 'len8'],
  [0x71, 'BINPUT', 1],
  [0x72, 'LONG_BINPUT', 4],
  [0x68, 'BINGET', 1],
  [0x6a, 'LONG_BINGET', 4],
  [0x80, 'PROTO', 1],
  [0x95, 'FRAME', 8],
  [0x82, 'EXT1', 1],
  [0x83, 'EXT2', 2],
  [0x84, 'EXT4', 4],
  [0x81, 'NEWOBJ', 'none'],
  [0x85, 'TUPLE1', 'none'],
  [0x86, 'TUPLE2', 'none'],
  [0x87, 'TUPLE3', 'none'],
  [0x88, 'NEWTRUE', 'none'],
  [0x89, 'NEWFALSE', 'none'],
  [0x8f, 'EMPTY_SET', 'none'],
  [0x90, 'ADDITEMS', 'none'],
  [0x91, 'FROZENSET', 'none'],
  [0x92, 'NEWOBJ_EX', 'none'],
  [0x93, 'STACK_GLOBAL', 'none'],
  [0x94, 'MEMOIZE', 'none'],
  [0x97, 'NEXT_BUFFER', 'none'],
  [0x98, 'READONLY_BUFFER', 'none'],
] as const)
  put(code, name, argument);

const TEXTS: ReadonlySet<string> = new Set([
  'STRING',
  'UNICODE',
  'BINSTRING',
  'SHORT_BINSTRING',
  'BINUNICODE',
  'SHORT_BINUNICODE',
  'BINUNICODE8',
]);
/** They put nothing on the stack. */
const SILENT: ReadonlySet<string> = new Set(['PROTO', 'FRAME', 'MEMOIZE', 'PUT', 'BINPUT', 'LONG_BINPUT']);

const DANGER_MODULES =
  /^(?:os|posix|nt|sys|subprocess|socket|shutil|pty|runpy|code|codeop|imp|importlib|ctypes|_ctypes|pickle|_pickle|dill|cloudpickle|multiprocessing|threading|asyncio|signal|webbrowser|urllib|http|httplib|requests|ftplib|telnetlib|smtplib|tempfile|pathlib|marshal|types|commands|popen2|platform|timeit|pdb|bdb|trace|ssl)(?:\.|$)/;
const DANGER_NAMES =
  /^(?:eval|exec|execfile|compile|open|getattr|setattr|delattr|__import__|input|breakpoint|globals|locals|vars|apply|system|popen)$/;
const OPERATORS = /^(?:attrgetter|methodcaller|itemgetter)$/;

const isDanger = (module: string, name: string): boolean =>
  DANGER_MODULES.test(module) ||
  (/^(?:builtins|__builtin__|__builtins__)$/.test(module) && DANGER_NAMES.test(name.split('.')[0] ?? '')) ||
  (/^_?operator$/.test(module) && OPERATORS.test(name)) ||
  // A name with dots walks from what seems harmless to something else.
  /(?:^|\.)(?:os|sys|subprocess|system|popen|eval|exec|__globals__|__builtins__)(?:\.|$)/.test(name);

const LISTED = 40;
const SHOWN = 60;

export function scanPickle(bytes: Uint8Array): PickleScan {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const imports = new Map<string, PickleImport>();
  const listing: string[] = [];
  const memo = new Map<number, string | undefined>();
  let pushed: (string | undefined)[] = [];
  let protocol = 0;
  let opcodes = 0;
  let end: PickleScan['end'] = 'cut';
  const add = (module: string, name: string, danger = isDanger(module, name)): void =>
    void imports.set(`${module} ${name}`, { module, name, danger });
  let at = 0;
  while (at < bytes.length) {
    const start = at;
    const [name, kind] = NAMES[bytes[at] ?? -1] ?? [];
    if (name === undefined || kind === undefined) {
      end = 'bad';
      break;
    }
    const read = argumentAt(bytes, view, at + 1, kind);
    if (!read) break;
    at = read.next;
    opcodes += 1;
    const { text } = read;
    if (listing.length < LISTED) listing.push(`${String(start).padStart(6)}: ${name.padEnd(17)}${shown(name, text, read.value)}`.trimEnd());
    if (name === 'STOP') {
      end = 'whole';
      break;
    }
    if (name === 'PROTO') protocol = read.value ?? 0;
    else if (name === 'GLOBAL' || name === 'INST') {
      const [module = '', what = ''] = text.split('\n');
      add(module, what);
    } else if (name === 'STACK_GLOBAL') {
      const [module, what] = pushed.slice(-2);
      if (module !== undefined && what !== undefined) add(module, what);
      else add('?', '?', true);
    } else if (name.startsWith('EXT')) add('copyreg', `extension ${read.value ?? ''}`, true);
    if (name === 'MEMOIZE') memo.set(memo.size, pushed.at(-1));
    else if (name.endsWith('PUT')) memo.set(read.value ?? Number(text), pushed.at(-1));
    else if (name.endsWith('GET')) pushed.push(memo.get(read.value ?? Number(text)));
    else if (TEXTS.has(name)) pushed.push(name === 'STRING' ? text.replace(/^(['"])(.*)\1$/, '$2') : text);
    else if (!SILENT.has(name)) pushed.push(undefined);
    if (pushed.length > 64) pushed = pushed.slice(-8);
  }
  return { protocol, opcodes, imports: [...imports.values()], listing, end };
}

interface Read {
  next: number;
  text: string;
  value?: number;
}

/** Undefined: the bytes end within it. */
function argumentAt(bytes: Uint8Array, view: DataView, at: number, kind: Argument): Read | undefined {
  const decoder = new TextDecoder();
  if (kind === 'none') return { next: at, text: '' };
  if (kind === 'line' || kind === 'lines') {
    const first = bytes.indexOf(10, at);
    const last = kind === 'lines' && first >= 0 ? bytes.indexOf(10, first + 1) : first;
    return last < 0 ? undefined : { next: last + 1, text: decoder.decode(bytes.subarray(at, last)) };
  }
  if (typeof kind === 'number') {
    if (at + kind > bytes.length) return undefined;
    const value = kind === 1 ? view.getUint8(at) : kind === 2 ? view.getUint16(at, true) : kind === 4 ? view.getInt32(at, true) : undefined;
    return { next: at + kind, text: '', ...(value === undefined ? {} : { value }) };
  }
  const width = kind === 'len1' ? 1 : kind === 'len4' ? 4 : 8;
  if (at + width > bytes.length) return undefined;
  const length = width === 1 ? view.getUint8(at) : width === 4 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true));
  const next = at + width + length;
  // A length beyond the end, however large, ends it here.
  return next > bytes.length ? undefined : { next, text: decoder.decode(bytes.subarray(at + width, Math.min(next, at + width + 4_096))) };
}

function shown(name: string, text: string, value: number | undefined): string {
  if (value !== undefined) return String(value);
  if (!TEXTS.has(name) && name !== 'GLOBAL' && name !== 'INST') return '';
  // A string of protocol 0 brings its own quotes.
  const line = text.replace('\n', ' ').replace(/^(['"])(.*)\1$/, '$2');
  return `'${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}'`;
}
