import type { Host } from '../../../src/contract/index.ts';

export interface Asked {
  url: URL;
  workspace: string | null;
  body: Record<string, unknown>;
}
export type Reply = { status?: number; body: unknown } | ((asked: Asked) => { status?: number; body: unknown });

/** A host whose fetch answers as an MLflow server with workspaces would; paths are below `/api`. What is asked for is kept in `asked`. */
export function fakeServer(replies: { [path: string]: Reply } = {}): { host: Host; asked: Asked[] } {
  const asked: Asked[] = [];
  const known: { [path: string]: Reply } = {
    '/version': { body: '3.17.2' },
    '/3.0/mlflow/server-info': { body: { workspaces_enabled: true } },
    '/3.0/mlflow/workspaces': { body: { workspaces: [{ name: 'vision' }] } },
    '/2.0/mlflow/users/current': { body: { user: { id: 2, username: 'ada', is_admin: false } } },
    '/3.0/mlflow/users/current/permissions': { body: { is_admin: false, permissions: [] } },
    '/2.0/mlflow/experiments/search': { body: { experiments: [{ experiment_id: '7', name: 'sweep' }] } },
    ...replies,
  };
  const fetch = (input: unknown, init?: RequestInit): Promise<Response> => {
    const url = new URL(String(input));
    const body = typeof init?.body === 'string' ? (JSON.parse(init.body) as Asked['body']) : {};
    const call = { url, workspace: new Headers(init?.headers).get('x-mlflow-workspace'), body };
    asked.push(call);
    const missing = { status: 404, body: '<!doctype html><title>404 Not Found</title>' };
    const reply = known[url.pathname.replace(/^\/api/, '')] ?? missing;
    const { status = 200, body: answer } = typeof reply === 'function' ? reply(call) : reply;
    return Promise.resolve(new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { status }));
  };
  return { host: { fetch: fetch as typeof globalThis.fetch }, asked };
}
