import type { CodeRef, FieldError, Link, Ref, RunTemplate, Schema } from '../../../../contract/index.ts';
import { iso } from '../../world/random.ts';
import { AFTER_ANSWER_MS } from '../course.ts';
import { type Desk, effect, type Given, kind, link } from '../kind.ts';
import { flag, map, name, object, oneOf, ref, tags, text, violations } from '../schema.ts';
import { beginning } from './beginning.ts';
import { linking } from './linking.ts';
import { sharing } from './sharing.ts';

/** How long a run needs to end once it is asked to, in ms. */
const ENDING_MS = 4000;
const UNDER_WAY = ['pending', 'running', 'paused', 'cancelling'];

/** Values that a schema calls write-only are not shown again. */
function masked(inputs: Readonly<Record<string, unknown>>, schema: Schema | undefined): Record<string, unknown> {
  const properties = (typeof schema === 'object' ? schema['properties'] : undefined) as Record<string, { writeOnly?: boolean }> | undefined;
  return Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, properties?.[key]?.writeOnly ? '***' : value]));
}

const inputsOf = (template: RunTemplate, input: Given): Record<string, unknown> => ({
  ...template.defaults,
  ...(input['inputs'] as object | undefined),
});

const CODE = object({
  repository: ref('codeRepository'),
  branch: text({ 'x-inlay-suggest': 'branch' }),
  commit: text(),
  path: text(),
  url: text(),
});

const missing = (pointer: string, given: unknown, desk: Desk): FieldError[] =>
  given === undefined || desk.find(given as Ref) ? [] : [{ pointer, message: 'There is no such thing.' }];

export const runTemplate = kind('runTemplate', {
  actions: {
    launch: {
      caps: {
        takes: ['inputs', 'name', 'tags', 'note', 'stack', 'code'],
        input: object({ inputs: map, name: name(), tags, note: text(), stack: ref('stack'), code: CODE }),
        idempotent: true,
        validate: true,
      },
      errors: (item, input, desk) => [
        ...violations(inputsOf(item, input), item.inputSchema ?? true, '/inputs'),
        ...missing('/stack', input['stack'], desk),
        ...missing('/code/repository', (input['code'] as CodeRef | undefined)?.repository, desk),
      ],
      run(item, input, desk) {
        const { name: called, tags: given, note, stack, code } = input;
        const on = stack === undefined ? undefined : desk.find(stack as Ref<'stack'>);
        const run = beginning(
          item.pipeline as Link,
          desk,
        )?.({
          template: link(item),
          inputs: masked(inputsOf(item, input), item.inputSchema),
          ...(typeof called === 'string' ? { name: called } : {}),
          ...(typeof note === 'string' ? { description: note } : {}),
          ...(on ? { stack: link(on) } : {}),
          ...(code ? { code: { ...item.code, ...code } } : {}),
          tags: given ?? item.tags ?? [],
        });
        if (!run) return {};
        desk.patch(item, { lastRun: { ...run, phase: 'pending', at: iso(desk.now) } });
        return { ref: run, touched: ['run', 'pipeline'] };
      },
    },
    ...sharing<'runTemplate'>(),
  },
});

/** What a pipeline is comes from its code; who may see it is said here. */
export const pipeline = kind('pipeline', { actions: sharing<'pipeline'>() });

export const run = kind('run', {
  update: object({ tags, description: text(), labels: map }),
  delete: {
    effects: ({ phase }) =>
      UNDER_WAY.includes(phase) ? [effect('underWay', 'It is still under way: stop it first.', { blocks: true })] : [],
  },
  actions: {
    cancel: {
      caps: {
        input: object({ force: flag }),
        when: { op: 'in', field: 'phase', value: ['pending', 'running', 'paused'] },
        destructive: true,
        idempotent: true,
      },
      run(item, { force }, desk) {
        const end = desk.now + (force === true ? 0 : ENDING_MS);
        desk.settle(item);
        desk.stop(item);
        const cleared = { failure: null, waits: null, ended: null };
        if (force !== true)
          desk.patch(item, { phase: 'cancelling', status: 'stopping', ...cleared, message: `Stopped by ${desk.me.name ?? ''}` });
        const set = {
          ...cleared,
          phase: 'cancelled',
          status: 'stopped',
          ended: iso(end),
          updated: iso(end),
          message: `Stopped by ${desk.me.name ?? ''}`,
        };
        desk.patch(item, set, end);
        return {};
      },
    },
    pause: {
      caps: { when: { op: 'eq', field: 'phase', value: 'running' } },
      run(item, _input, desk) {
        desk.pause(item);
        return { touched: ['step'] };
      },
    },
    resume: {
      caps: { input: object({ input: {} }), when: { op: 'eq', field: 'phase', value: 'paused' } },
      run(item, { input }, desk) {
        // Held up by hand it goes on where it stood; else it waits for an answer.
        if (!item.waits) {
          desk.goOn(item);
          return { touched: ['step'] };
        }
        const left = desk.rows('step', item).filter(({ started }) => started === undefined).length;
        const end = desk.now + left * AFTER_ANSWER_MS;
        desk.settle(item);
        desk.answer(item);
        const answer = { waits: null, updated: iso(desk.now), ...(input === undefined ? {} : { metadata: { answer: input } }) };
        desk.patch(item, { phase: 'running', status: 'running', ...answer });
        desk.patch(item, { phase: 'succeeded', status: 'completed', ended: iso(end), updated: iso(end) }, end);
        return { touched: ['step'] };
      },
    },
    retry: {
      caps: { input: object({ from: oneOf('start', 'failed') }), when: { op: 'in', field: 'phase', value: ['failed', 'cancelled'] } },
      run(item, _input, desk) {
        const { inputs, tags: own, template, pipeline: of } = item;
        const again = beginning(of as Link, desk)?.({ inputs, tags: own, original: link(item), ...(template ? { template } : {}) });
        return again ? { ref: again, touched: ['pipeline'] } : {};
      },
    },
    ...linking<'run'>(),
  },
});

const BRANCH = text({ 'x-inlay-suggest': 'branch' });
const REPOSITORY = { name: name(), url: text({ pattern: '^https://' }), branch: BRANCH, description: text() };

export const codeRepository = kind('codeRepository', {
  create: object({ ...REPOSITORY, provider: oneOf('github', 'gitlab', 'other') }, 'name', 'url'),
  update: object(REPOSITORY, 'name', 'url'),
  secrets: ['token'],
  unique: ['name'],
  make: ({ branch }, desk) => ({ branch: branch ?? 'main', phase: 'connected', auth: 'none', lastSync: iso(desk.now), checks: [] }),
  made(item, desk, { token }) {
    if (token) desk.patch(item, { auth: 'token' });
    return undefined;
  },
  delete: {},
  actions: {
    test: {
      caps: {},
      run(item, _input, desk) {
        const ok = item.phase !== 'failing';
        desk.patch(item, {
          checks: [
            { name: 'Read', ok, ...(ok ? {} : { detail: item.lastError, hint: 'Set a new token.' }) },
            { name: 'Webhook', ok: true },
          ],
        });
        return { output: { ok } };
      },
    },
    sync: {
      caps: { when: { op: 'ne', field: 'phase', value: 'syncing' } },
      run(item, _input, desk) {
        desk.settle(item);
        desk.patch(item, { phase: 'syncing' });
        desk.patch(
          item,
          { phase: item.phase === 'failing' ? 'failing' : 'connected', lastSync: iso(desk.now + ENDING_MS) },
          desk.now + ENDING_MS,
        );
        return {};
      },
    },
    ...sharing<'codeRepository'>(),
  },
});
