import type { Change, Choice, Json, Operation, Page, Ref, Schema, Session, Type } from '../../contract/index.ts';
import { type AnyItem, type Bench, list, typesOf } from '../bench.ts';
import type { Writable } from '../fixture.ts';
import type { Laws } from '../law.ts';
import { type Probe, stable } from '../probe.ts';

/** Larger than what is read at a time, and no round number. */
const FILE_BYTES = 300_001;
/** A limit up to this size is tried out. */
const MOST_BYTES = 64 * 1024 * 1024;

type Node = { readonly [keyword: string]: Json };
interface Own {
  type: Type;
  own: Writable;
  session: Session;
  create(n: number): Change;
}

/** Each type that can be made and has drafts, in a session of this case alone. */
async function each(t: Probe, bench: Bench, law: (one: Own) => Promise<void>): Promise<void> {
  const { drafts } = bench.fixture;
  if (!drafts) return t.skip('drafts');
  const session = await bench.fresh();
  try {
    for (const [type, caps] of typesOf(session.capabilities)) {
      const own = drafts[type] as Writable | undefined;
      if (!own || !caps.verbs.includes('create') || !session.write) continue;
      const create = (n: number) => ({ do: 'create', type, draft: own.draft(n), ...(own.of ? { of: own.of } : {}) }) as Change;
      await law({ type, own, session, create });
    }
  } finally {
    await session.close();
  }
}

/** Where in a schema values are to be asked for; of a list its first item. */
function suggestible(schema: Schema | undefined, pointer = ''): string[] {
  if (typeof schema !== 'object') return [];
  const { properties, items } = schema as Node;
  const inner = Object.entries((properties ?? {}) as Node).flatMap(([name, part]) => suggestible(part as Schema, `${pointer}/${name}`));
  const item = items === undefined ? [] : suggestible(items as Schema, `${pointer}/0`);
  return [...('x-inlay-ref' in schema || 'x-inlay-suggest' in schema ? [pointer] : []), ...inner, ...item];
}

const shown = ({ label, value }: Choice) => (label ?? (typeof value === 'string' ? value : stable(value))).toLowerCase();
const isRef = (value: Json): value is Json & Ref => typeof value === 'object' && value !== null && 'type' in value && 'id' in value;

async function drain(session: Session, ref: Ref): Promise<string> {
  const answer = await session.bytes?.(ref);
  const bytes = new Uint8Array(await new Response(answer?.stream).arrayBuffer());
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const acting: Laws = {
  'write.suggest': async (t: Probe, bench) => {
    await each(t, bench, async ({ type, session, create }) => {
      const caps = session.capabilities.types[type];
      const pointers = suggestible(caps?.create);
      if (!session.suggest || !caps || pointers.length === 0) return t.skip(`${type}.suggest`);
      const ask = (pointer: string, search?: string): Promise<Page<Choice>> => session.suggest!(create(20), pointer, search);
      const count = async () => (await list(session, { type, caps }, { limit: 0 })).total;
      const before = await count();
      for (const pointer of pointers) {
        const { items } = await ask(pointer);
        for (const { value } of items.slice(0, 3))
          if (isRef(value) && session.capabilities.types[value.type]?.verbs.includes('get'))
            t.equal((await session.get({ type: value.type, id: value.id })).id, value.id, `${type}${pointer}: what is suggested is there`);
        const last = items.at(-1);
        if (!last) continue;
        const found = (await ask(pointer, shown(last))).items;
        t.ok(
          found.some((one) => stable(one.value) === stable(last.value)),
          `${type}${pointer}: what is looked for is found`,
        );
        t.ok(
          found.every((one) => shown(one).includes(shown(last))),
          `${type}${pointer}: found, though it does not match`,
        );
      }
      t.equal(await count(), before, `${type}: asking makes nothing`);
      await t.rejects(() => ask('/no/such/field'), ['validation', 'unsupported'], `${type}: a field that is not there`);
    });
  },

  'write.effects': async (t: Probe, bench) => {
    await each(t, bench, async ({ type, own, session, create }) => {
      const act = own.act;
      if (!act || !session.capabilities.types[type]?.actions?.[act.action]?.validate) return t.skip(`${type}.act.validate`);
      const { ref } = (await session.write?.(create(21))) as Operation;
      const read = () => session.get(ref as Ref<Type>) as Promise<AnyItem>;
      const change = { do: 'act', on: ref, ...act } as unknown as Change;
      const before = await read();
      const { errors, effects = [] } = (await session.validate?.(change)) ?? { errors: [] };
      t.equal(await read(), before, `${type}.${act.action}: asking what it would do does nothing`);
      const refused = errors.some(({ warning }) => !warning) || effects.some(({ blocks }) => blocks);
      const said = await session.write?.(change).then(
        () => false,
        () => true,
      );
      t.equal(said, refused, `${type}.${act.action}: refused, though nothing spoke against it, or the other way round`);
      for (const { text, count } of effects)
        t.ok(text.code && text.text && (count === undefined || count >= 0), `${type}.${act.action}: an effect that says nothing`);
      if (session.capabilities.types[type]?.verbs.includes('delete')) await session.write?.({ do: 'delete', on: ref } as Change);
    });
  },

  'operation.cancel': async (t: Probe, bench) => {
    const { long } = bench.fixture;
    if (!long) return t.skip('long');
    const session = await bench.fresh();
    try {
      const begun = await session.write?.(long);
      t.equal(begun?.state, 'running', 'what takes its time is answered at once');
      const { id } = begun as Operation;
      t.ok(id !== undefined && session.operation, 'an operation that runs, and nothing to ask');
      t.equal((await session.operation(id)).state, 'running', 'asked again');
      const [once, twice] = [await session.operation(id, { cancel: true }), await session.operation(id, { cancel: true })];
      t.equal([once.state, twice.state], ['cancelled', 'cancelled'], 'given up twice is given up once');
      t.equal((await session.operation(id)).state, 'cancelled', 'what was given up stays so');
      await t.rejects(() => session.operation!('no-such-operation'), 'notFound', 'an operation that is not there');
    } finally {
      await session.close();
    }
  },

  'upload.same': async (t: Probe, bench) => {
    const { uploadTo } = bench.fixture;
    const session = await bench.fresh();
    try {
      if (!session.upload) return t.skip('upload');
      if (!uploadTo) return t.skip('uploadTo');
      const to = await uploadTo(session);
      const data = Uint8Array.from({ length: FILE_BYTES }, (_, i) => (i * 31 + (i >> 8)) % 251);
      const body = new Blob([data]);
      const sent: number[] = [];
      const { ref, state } = await session.upload(to, { path: 'suite/a.bin', body }, { sent: (bytes) => void sent.push(bytes) });
      t.ok(state === 'succeeded' && ref, 'no ref of what was sent');
      t.ok(sent.at(-1) === FILE_BYTES && sent.every((bytes, i) => i === 0 || bytes >= (sent[i - 1] ?? 0)), 'how much was sent');
      const hex = Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');
      t.equal((await drain(session, ref)) === hex, true, 'what was sent is read back');
      const small = new Blob(['again']);
      const again = await session.upload(to, { path: 'suite/a.bin', body: small });
      t.equal(again.ref?.id, ref.id, 'the same path is the same file');
      t.equal((await drain(session, ref)).length, 10, 'the same path holds what was sent last');
      for (const path of ['../a.bin', 'a/../../b'])
        await t.rejects(() => session.upload!(to, { path, body: small }), 'validation', `a file at ${path}`);
      const gone = { type: to.type, id: 'no-such-id' };
      await t.rejects(() => session.upload!(gone, { path: 'a', body: small }), ['notFound', 'validation'], 'a file into nothing');
      await t.rejects(
        () => session.upload!(to, { path: 'b', body: small }, { signal: AbortSignal.abort() }),
        'cancelled',
        'aborted before',
      );
      const most = session.capabilities.types[to.type]?.bytes?.max;
      if (most !== undefined && most <= MOST_BYTES) {
        const large = new Blob([new Uint8Array(most + 1)]);
        await t.rejects(() => session.upload!(to, { path: 'large', body: large }), ['limit', 'validation'], 'a file above the limit');
      }
    } finally {
      await session.close();
    }
  },
};
