import type { Host } from '../../../src/contract/index.ts';

export const PROJECT = '11111111-1111-4111-8111-111111111111';
export const OTHER = '22222222-2222-4222-8222-222222222222';
export const THING = '33333333-3333-4333-8333-333333333333';

export type Reply = { status?: number; body: unknown } | ((url: URL) => { status?: number; body: unknown });

/** A host whose fetch answers as a ZenML server would; paths are below `/api/v1`. What is asked for is kept in `asked`. */
export function fakeServer(replies: { [path: string]: Reply } = {}): { host: Host; asked: URL[] } {
  const asked: URL[] = [];
  const known: { [path: string]: Reply } = {
    '/info': { body: { version: '0.98.0' } },
    '/current-user': { body: { id: THING, name: 'ada', body: { is_service_account: false, is_admin: false } } },
    [`/projects/${PROJECT}`]: { body: { id: PROJECT, name: 'default', body: { display_name: 'default' } } },
    ...replies,
  };
  const fetch = (input: unknown): Promise<Response> => {
    const url = new URL(String(input));
    asked.push(url);
    const reply = known[url.pathname.replace('/api/v1', '')] ?? { status: 404, body: { detail: ['KeyError', 'nothing here'] } };
    const { status = 200, body } = typeof reply === 'function' ? reply(url) : reply;
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  };
  return { host: { fetch: fetch as typeof globalThis.fetch }, asked };
}

export function page(items: unknown[], total = items.length): Reply {
  return { body: { index: 1, max_size: 50, total_pages: 1, total, items } };
}
