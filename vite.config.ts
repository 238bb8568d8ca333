import { defineConfig } from 'vite';

/**
 * The demo is served under a strict policy from the first day: whatever needs more would not work in the portals that Inlay is
 * embedded in. `connect-src` names what a demo connects to: servers on this machine, and any over https.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self' ws://localhost:* http://127.0.0.1:* http://localhost:* https:",
  'frame-src blob:',
  'media-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' };

export default defineConfig({
  root: 'demo',
  // Pages on localhost, servers on 127.0.0.1: every request crosses an origin, as it will in a portal.
  server: { host: 'localhost', port: 5173, headers, fs: { allow: ['..'] } },
  preview: { host: 'localhost', port: 5173, headers },
  build: { outDir: '../.cache/demo', emptyOutDir: true, target: 'es2022' },
});
