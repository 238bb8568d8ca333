import { html as staticHtml, tags } from '../../../../ui/tags.ts';
import { PreviewError, type Previewer } from './previewer.ts';
import { claims, isText, textOf } from './sniff.ts';

/** JSON as a tree. What is cut, or is no JSON (Python writes `NaN`), is shown as the text it is. */
export const jsonPreviewer: Previewer = {
  key: 'json',
  label: 'preview.tree',
  rank: (sample) =>
    claims(sample, { kind: 'json', types: ['application/json', '+json'], endings: ['.json', '.geojson'] }) && isText(sample) ? 30 : 0,
  open(sample) {
    if (sample.cut) throw new PreviewError('preview.json.cut');
    const text = textOf(sample.bytes);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new PreviewError(/[:[,]\s*(?:NaN|-?Infinity)\s*[,\]}]/.test(text) ? 'preview.json.nan' : 'preview.json.bad');
    }
    return { draw: () => staticHtml`<${tags.json} class="fill" .value=${value} .label=${sample.name}></${tags.json}>` };
  },
};
