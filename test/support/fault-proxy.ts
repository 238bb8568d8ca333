/** Stands in front of a real server and breaks what passes through it, as a test orders. */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Faults {
  /** Said by `/info` instead of the server's own. */
  version?: string;
  /** Answers to these paths end in the middle. */
  cut?: RegExp;
}

export interface FaultProxy {
  url: string;
  /** In force from the next call on. */
  faults: Faults;
  stop(): Promise<void>;
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const server = createServer((incoming, outgoing) => {
    const onward = request(new URL(incoming.url ?? '/', target), { method: incoming.method, headers: incoming.headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const { faults } = proxy;
        const path = incoming.url ?? '';
        // What a browser asks beforehand (OPTIONS) passes untouched.
        const read = incoming.method === 'GET';
        let body = Buffer.concat(chunks);
        if (read && faults.cut?.test(path)) body = body.subarray(0, body.length / 2);
        if (read && faults.version !== undefined && path.endsWith('/info'))
          body = Buffer.from(withVersion(body.toString(), faults.version));
        const headers = { ...answer.headers, 'content-length': String(body.length) };
        outgoing.writeHead(answer.statusCode ?? 502, headers).end(body);
      });
    });
    // A server that is gone is a connection that breaks, not a proxy's own words.
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults: {},
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

const withVersion = (info: string, version: string): string => JSON.stringify({ ...(JSON.parse(info) as object), version });
