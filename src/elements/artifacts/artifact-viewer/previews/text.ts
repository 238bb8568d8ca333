import type { Language } from '../../../../ui/code/index.ts';
import { html as staticHtml, tags } from '../../../../ui/tags.ts';
import type { Previewer, Sample } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

/** Anything that is text, with line numbers. */
export const textPreviewer: Previewer = {
  key: 'text',
  label: 'preview.text',
  rank: (sample) => (isText(sample) ? 10 : 0),
  open(sample) {
    const text = textOf(sample.bytes);
    const language = languageOf(sample);
    return { draw: () => staticHtml`<${tags.code} class="fill" .text=${text} .language=${language} .label=${sample.name}></${tags.code}>` };
  },
};

function languageOf(sample: Sample): Language {
  if (claims(sample, { kind: 'json', types: ['application/json', '+json'], endings: ['.json', '.geojson', '.ipynb'] })) return 'json';
  if (claims(sample, { types: ['application/yaml', 'text/yaml'], endings: ['.yaml', '.yml'] })) return 'yaml';
  if (claims(sample, { types: ['text/x-python'], endings: ['.py'] })) return 'python';
  if (claims(sample, { types: ['application/x-sh'], endings: ['.sh', '.bash'] })) return 'shell';
  return 'text';
}
