/** First layouts, each in a fresh process, with a limit: who has not answered by then is told as over it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Figures } from '../support/report.ts';

const LIMIT_MS = 60_000;
export const SIZES = [100, 1000, 5000] as const;
const PEERS = ['Graphviz', 'd3-dag', 'elkjs', 'dagre'] as const;

export interface Layouts {
  readonly who: readonly string[];
  readonly figures: Figures;
  /** Words in place of a number, by measure and subject. */
  readonly words: Readonly<Record<string, Record<string, string>>>;
}

type Answer = { ms: number; crossings: number } | string;

function run(who: string, nodes: number): Promise<Answer> {
  return new Promise((resolve) => {
    const file = fileURLToPath(new URL('layout-process.ts', import.meta.url));
    const child = spawn(process.execPath, ['--stack-size=4000', file, who, String(nodes)], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, error] = ['', ''];
    child.stdout.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (error += text.toString()));
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      if (signal) return resolve(`over ${LIMIT_MS / 1000} s`);
      if (code) return resolve(/Cannot find package/.test(error) ? 'not installed' : (/\w*Error: .{0,40}/.exec(error)?.[0] ?? 'failed'));
      // Some of them print too.
      return resolve(JSON.parse(out.trim().split('\n').at(-1)!) as Answer);
    });
  });
}

export async function layouts(quick: boolean, peers: boolean): Promise<Layouts> {
  const figures = new Figures();
  const words: Record<string, Record<string, string>> = {};
  const who = ['ours', ...(peers ? PEERS : [])];
  for (const nodes of SIZES)
    for (let round = 0; round < (quick ? 2 : 5); round += 1)
      for (const name of who) {
        // A slow one is asked once at a size, and not at all in a quick run.
        if (name !== 'ours' && ((quick && nodes > 100) || (round > 0 && nodes > 100))) continue;
        const answer = await run(name, nodes);
        if (typeof answer === 'string') (words[`${nodes}`] ??= {})[name] = answer;
        else {
          figures.add(`${nodes}`, name, answer.ms);
          figures.add(`${nodes} crossings`, name, answer.crossings);
        }
      }
  return { who, figures, words };
}
