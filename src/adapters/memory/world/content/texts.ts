import { between, pick, round, unit } from '../random.ts';

const CITIES = ['Oslo', 'Tromsø', 'Göteborg', 'København', 'Hamburg', 'Łódź', 'Trieste', 'Zürich', 'Málaga', 'Rīga'];

/** Parcels of a day, with what makes readers stumble: commas, quotes, line ends, an empty cell. */
export function csv(seed: number): string {
  const rows = Array.from({ length: 240 }, (_, i) => {
    const city = pick(CITIES, seed, i);
    const note = i % 31 === 7 ? '"Leave with ""Bo"", 2nd floor"' : i % 31 === 12 ? '"door code 4711,\r\nring twice"' : '';
    const minutes = between(4, 190, seed, i, 'minutes');
    const late = i % 17 === 3 ? '' : String(round(unit(seed, i, 'late') * 30 - 8, 1));
    return [`P-${100_000 + i}`, city, minutes, late, round(unit(seed, i, 'kg') * 24, 2), i % 9 === 0, note].join(',');
  });
  return ['parcel,hub,planned_minutes,late_minutes,weight_kg,fragile,note', ...rows].join('\r\n') + '\r\n';
}

export function json(seed: number): string {
  const columns = ['late_minutes', 'planned_minutes', 'weight_kg', 'stops_before', 'rain_mm'];
  return JSON.stringify(
    {
      rows: between(10_000, 4_000_000, seed),
      generated_by: 'halden.steps.feature_statistics',
      columns: Object.fromEntries(
        columns.map((column, i) => [
          column,
          {
            mean: round(unit(seed, i) * 40),
            std: round(unit(seed, i, 'std') * 9),
            min: i === 0 ? -8.2 : 0,
            max: between(40, 400, seed, i),
            nulls: between(0, 90, seed, i, 'nulls'),
            histogram: Array.from({ length: 12 }, (_, b) => between(10, 900, seed, i, b)),
          },
        ]),
      ),
      ok: true,
      warning: null,
    },
    undefined,
    2,
  );
}

export function markdown(name: string, seed: number): string {
  const mape = round(5 + unit(seed) * 6);
  return `# ${name}

Made by the nightly pipeline, checked by its team. **Use it for planning**, not for promises to customers.

## Results

| Region | Parcels | mape % | within 15 min |
|---|---:|---:|---:|
| Nordics | ${between(10_000, 90_000, seed, 1)} | ${mape} | 93.0 % |
| DACH | ${between(10_000, 90_000, seed, 2)} | ${round(mape + 0.8)} | 91.2 % |
| Iberia | ${between(10_000, 90_000, seed, 3)} | ${round(mape + 2.1)} | 86.7 % |

## Limits

1. Not trained on strikes.
2. Islands without a fixed link: add the ferry.
3. See the [handbook](https://handbook.halden.example/models) and \`halden.steps.evaluate\`.

\`\`\`python
client.get_model_version("eta-lastmile", "production").load()
\`\`\`

<script>alert("this is text, not a script")</script>
`;
}

/** A report as a stranger's pipeline may write it: scripts, handlers and foreign images that must not run or load. */
export function html(name: string, seed: number): string {
  const rows = CITIES.map((city, i) => `<tr><td>${city}</td><td>${round(4 + unit(seed, i) * 9)}</td></tr>`).join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${name}</title>
<style>body { font: 14px sans-serif; margin: 1rem } td, th { padding: 0.2rem 0.8rem; text-align: start }</style>
<script>document.title = 'owned'; parent.postMessage('owned', '*'); top.location = 'https://attacker.example/';</script>
</head><body onload="alert(1)">
<h1>Evaluation</h1><p>Mean absolute error by hub, in percent.</p>
<table><thead><tr><th>Hub</th><th>mape</th></tr></thead><tbody>${rows}</tbody></table>
<img src="https://attacker.example/pixel.gif" alt="" onerror="alert(2)">
<form action="https://attacker.example/" method="post"><button>Sign in again</button></form>
<a href="javascript:alert(3)">details</a>
</body></html>
`;
}

export function text(seed: number): string {
  const lines = Array.from({ length: 60 }, (_, epoch) => {
    const loss = round(0.9 * Math.exp(-epoch / 18) + 0.2 + unit(seed, epoch) * 0.02, 4);
    return `epoch ${String(epoch + 1).padStart(2)}/60  loss=${loss.toFixed(4)}  val_loss=${(loss + 0.03).toFixed(4)}  lr=${(0.05 * 0.95 ** epoch).toFixed(5)}`;
  });
  return `Training on ${between(2, 60, seed)} million rows ✓\n${lines.join('\n')}\nStopped early: no gain for 8 epochs.\n`;
}
