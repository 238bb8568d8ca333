import type { Capabilities, Type } from '../../contract/index.ts';
import type { MessageKey } from '../../messages/index.ts';
import { boxIcon, layersIcon, packageIcon, workflowIcon, type Icon } from '../../ui/icons/index.ts';

export interface Screen {
  /** First segment of its address. */
  readonly key: 'models' | 'artifacts' | 'runs' | 'tenants';
  readonly title: MessageKey;
  readonly icon: Icon;
  /** Without it in the backend, the screen is not offered. */
  readonly type: Type;
  readonly group: 'project' | 'organization';
}

/** What the navigation leads to, in its order. */
export const SCREENS: readonly Screen[] = [
  { key: 'models', title: 'models.title', icon: boxIcon, type: 'model', group: 'project' },
  { key: 'artifacts', title: 'artifacts.title', icon: packageIcon, type: 'artifact', group: 'project' },
  { key: 'runs', title: 'runs.title', icon: workflowIcon, type: 'run', group: 'project' },
  { key: 'tenants', title: 'tenants.title', icon: layersIcon, type: 'tenant', group: 'organization' },
];

/** What is not there is left out, not greyed. */
export const offered = (capabilities: Capabilities | undefined): readonly Screen[] =>
  capabilities ? SCREENS.filter(({ type }) => capabilities.types[type]?.verbs.includes('list')) : [];
