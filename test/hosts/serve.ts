/** Serves folders and single files on localhost under a policy that is a header, as a portal's own server would. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** The smallest policy that Inlay needs; a portal adds the addresses of its backends to `connect-src`. */
export const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'img-src': "'self' blob: data:",
  'frame-src': "'self' blob:",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Served {
  /** Without a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

export interface Serving {
  /** Looked through in this order. */
  folders?: readonly string[];
  /** What there is beside them, by address. */
  files?: Readonly<Record<string, string>>;
  /** Other directives than the smallest policy's; an empty one is left out. */
  policy?: Readonly<Record<string, string>>;
}

export async function serve({ folders = [], files = {}, policy = {} }: Serving): Promise<Served> {
  const directives = Object.entries({ ...POLICY, ...policy }).flatMap(([name, value]) => (value ? `${name} ${value}` : []));
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const name = path.endsWith('/') ? `${path}index.html` : path;
    response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', directives.join('; '));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const text = files[name];
    if (text !== undefined) return void response.end(text);
    // No host of these has an icon; a browser asks for one nevertheless.
    if (name === '/favicon.ico') return void response.writeHead(204).end();
    const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file) && statSync(file).isFile());
    if (found) createReadStream(found).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
  return {
    url: `http://localhost:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
