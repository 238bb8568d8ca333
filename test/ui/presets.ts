import backstage from '../../src/themes/backstage.css';
import bootstrap from '../../src/themes/bootstrap.css';
import carbon from '../../src/themes/carbon.css';
import material from '../../src/themes/material.css';
import shadcn from '../../src/themes/shadcn.css';
import { HOSTS, type HostTheme } from '../../stories/support/hosts.ts';

/** Each host with our preset for it. */
export const PRESETS: readonly (HostTheme & { readonly preset: string })[] = Object.entries({
  backstage,
  bootstrap,
  carbon,
  material,
  shadcn,
}).map(([name, preset]) => ({ ...HOSTS[name as keyof typeof HOSTS], preset }));
