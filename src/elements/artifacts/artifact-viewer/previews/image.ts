import { imageView } from '../../../../ui/preview/index.ts';
import { PreviewError, type Previewer } from './previewer.ts';
import { imageType } from './sniff.ts';

/** A picture, by its first bytes. SVG too: as an image it runs no script and loads nothing. */
export const imagePreviewer: Previewer = {
  key: 'image',
  label: 'preview.image',
  rank: (sample) => (imageType(sample) ? 40 : 0),
  open(sample) {
    const type = imageType(sample);
    if (sample.cut || !type) throw new PreviewError('preview.image.cut');
    const blob = new Blob([sample.bytes], { type });
    return { draw: () => imageView(blob, sample.name) };
  },
};
