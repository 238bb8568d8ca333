import type { ArtifactKind } from '../../contract/index.ts';
import {
  boxIcon,
  bracesIcon,
  chartColumnIcon,
  databaseIcon,
  fileTextIcon,
  packageIcon,
  serverIcon,
  type Icon,
} from '../../ui/icons/index.ts';

/** One meaning an icon. */
const LOOKS: Record<ArtifactKind, Icon> = {
  data: databaseIcon,
  model: boxIcon,
  report: fileTextIcon,
  schema: bracesIcon,
  statistics: chartColumnIcon,
  service: serverIcon,
  other: packageIcon,
};

export const kindLook = (kind: ArtifactKind | undefined): Icon => LOOKS[kind ?? 'other'];
