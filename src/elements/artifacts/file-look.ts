import type { FileEntry, Visualization } from '../../contract/index.ts';
import {
  audioLinesIcon,
  binaryIcon,
  bracesIcon,
  chartColumnIcon,
  codeIcon,
  fileIcon,
  filmIcon,
  fileTextIcon,
  folderIcon,
  globeIcon,
  imageIcon,
  notebookIcon,
  table2Icon,
  triangleAlertIcon,
  type Icon,
} from '../../ui/icons/index.ts';

/** Can run code when it is opened; said wherever its name stands. */
export const canRunCode = (name: string): boolean => /\.(?:pkl|pickle|joblib|dill|pt|pth)$/i.test(name);

const BY_ENDING: readonly (readonly [RegExp, Icon])[] = [
  [/\.(?:parquet|csv|tsv|feather|arrow|orc)$/i, table2Icon],
  [/\.(?:geo)?json$/i, bracesIcon],
  [/\.ipynb$/i, notebookIcon],
  [/\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i, imageIcon],
  [/\.(?:html?|xhtml)$/i, globeIcon],
  [/\.(?:md|markdown|txt|log|pdf|rst)$/i, fileTextIcon],
  [/\.(?:npy|npz|safetensors|bin|h5|onnx)$/i, binaryIcon],
  [/\.(?:wav|mp3|flac|ogg|oga|m4a|opus)$/i, audioLinesIcon],
  [/\.(?:mp4|m4v|webm|mov)$/i, filmIcon],
  [/\.(?:py|sh|ya?ml|toml|mlmodel)$/i, codeIcon],
];
const BY_KIND: Readonly<Record<Visualization['kind'], Icon>> = {
  html: globeIcon,
  image: imageIcon,
  table: chartColumnIcon,
  markdown: fileTextIcon,
  json: bracesIcon,
  text: fileTextIcon,
};

export function fileLook(of: Visualization | FileEntry): Icon {
  if (of.type === 'visualization') return BY_KIND[of.kind];
  if (of.folder) return folderIcon;
  if (canRunCode(of.name)) return triangleAlertIcon;
  return BY_ENDING.find(([ending]) => ending.test(of.name))?.[1] ?? fileIcon;
}
