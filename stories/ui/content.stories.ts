import { defineCode } from '../../src/ui/code/define.ts';
import { defineJson } from '../../src/ui/json/define.ts';
import { markdown } from '../../src/ui/markdown/index.ts';
import { htmlBlob, htmlFrame } from '../../src/ui/preview/index.ts';
import { html, tags } from '../../src/ui/tags.ts';
import { frame } from './frame.ts';
import { l } from './sample.ts';

export default { title: 'UI/Content', parameters: { layout: 'fullscreen' } };

export const schema = {
  version: 3,
  columns: Array.from({ length: 134 }, (_, index) => ({ name: `column_${index}`, type: index % 2 ? 'string' : 'int16', nullable: false })),
  checksum: '7be2…91c4',
  note: null,
  nested: { 'odd key': { deep: ['needle', 1.5, true] } },
};

const json = (value: unknown): unknown => {
  defineJson();
  return frame(() => html`<${tags.json} .value=${value} label="schema.json"></${tags.json}>`);
};
export const Json = { render: () => json(schema) };

const python = `# Train the last-mile model
from zenml import step

@step
def train(rows: int = 1_000, rate=0.05) -> "Model":
    """Fits.
    Over two lines."""
    for at in range(rows):
        if at % 2 == 0:
            continue
    return Model("eta", rate)
`;
const code = (text: string, language: string): unknown => {
  defineCode();
  return frame(() => html`<${tags.code} .text=${text} .language=${language} label="train.py"></${tags.code}>`);
};
export const Python = { render: () => code(python, 'python') };
export const Yaml = { render: () => code('# launch\nsteps:\n  train:\n    rate: 0.05\n    tags: ["a", "b"]\n    cache: true\n', 'yaml') };
export const LongText = { render: () => code(Array.from({ length: 20_000 }, (_, index) => `line ${index + 1}`).join('\n'), 'text') };

export const markdownSource = `# Backtest, 28 days

Compare **v48** with the _champion_ by ~~distance~~ band. See [the report](https://example.com/report) &mdash; \`a &amp; b\`.

<script>alert(1)</script><b onclick="alert(2)">raw</b>

| band | mape | n |
|:--|--:|:-:|
| 0–5 | 6.84 | 12 |
| 5–10 | 7.93 | 8 |

- [x] trained
- [ ] approved
  1. by the owner
  2. by the release manager

> Not for [ferries](javascript:alert(3)).

![plot](https://elsewhere.example/plot.png)

\`\`\`python
df.groupby("band").mape.mean()
\`\`\`

[up](#top)
`;
export const Markdown = { render: () => frame(() => html`<div class="stack">${markdown(markdownSource, l)}</div>`) };

const page = htmlBlob('<!doctype html><title>Report</title><h1>Report</h1><p>Plain.</p><script>parent.postMessage("ran", "*")</script>');
export const HtmlPage = { render: () => frame(() => htmlFrame(page, l)) };
