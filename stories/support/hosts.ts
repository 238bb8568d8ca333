export interface HostTheme {
  /** With its version. */
  readonly name: string;
  /** What the host's own sheet declares on the page, light and dark: as published, not made up. */
  readonly light: string;
  readonly dark: string;
  /** How the host says that it is dark. */
  readonly mark?: readonly [attribute: string, value: string];
}

/** Design systems that a portal may have, by the name of our preset for it. */
export const HOSTS = {
  bootstrap: {
    name: 'Bootstrap 5.3.9',
    light:
      '--bs-primary:#0d6efd;--bs-body-bg:#fff;--bs-body-color:#212529;--bs-success:#198754;--bs-warning:#ffc107;--bs-danger:#dc3545;--bs-info:#0dcaf0',
    dark: 'color-scheme:dark;--bs-primary:#0d6efd;--bs-body-bg:#212529;--bs-body-color:#dee2e6;--bs-success:#198754;--bs-warning:#ffc107;--bs-danger:#dc3545;--bs-info:#0dcaf0',
  },
  shadcn: {
    name: 'shadcn/ui, neutral',
    light: '--primary:oklch(.205 0 0);--background:oklch(1 0 0);--foreground:oklch(.145 0 0);--destructive:oklch(.577 .245 27.325)',
    dark: '--primary:oklch(.922 0 0);--background:oklch(.145 0 0);--foreground:oklch(.985 0 0);--destructive:oklch(.704 .191 22.216)',
    mark: ['class', 'dark'],
  },
  material: {
    name: 'Material 3, baseline',
    light: '--md-sys-color-primary:#6750a4;--md-sys-color-surface:#fef7ff;--md-sys-color-on-surface:#1d1b20;--md-sys-color-error:#b3261e',
    dark: '--md-sys-color-primary:#d0bcff;--md-sys-color-surface:#141218;--md-sys-color-on-surface:#e6e0e9;--md-sys-color-error:#f2b8b5',
    mark: ['class', 'dark'],
  },
  carbon: {
    name: 'Carbon 11, white and g100',
    light:
      '--cds-interactive:#0f62fe;--cds-background:#fff;--cds-text-primary:#161616;--cds-support-error:#da1e28;--cds-support-success:#24a148;--cds-support-warning:#f1c21b;--cds-support-info:#0043ce',
    dark: 'color-scheme:dark;--cds-interactive:#4589ff;--cds-background:#161616;--cds-text-primary:#f4f4f4;--cds-support-error:#fa4d56;--cds-support-success:#42be65;--cds-support-warning:#f1c21b;--cds-support-info:#4589ff',
  },
  backstage: {
    name: 'Backstage UI 0.20',
    light:
      '--bui-bg-solid:#1f5493;--bui-bg-app:#f5f5f5;--bui-fg-primary:#000;--bui-fg-success:#1aaf4f;--bui-fg-warning:#f18900;--bui-fg-danger:#ec3b18;--bui-fg-info:#0d74ce',
    dark: 'color-scheme:dark;--bui-bg-solid:#9cc9ff;--bui-bg-app:#333;--bui-fg-primary:#fff;--bui-fg-success:#21b656;--bui-fg-warning:#f18900;--bui-fg-danger:#ee3a4c;--bui-fg-info:#2a86f3',
  },
} as const satisfies Readonly<Record<string, HostTheme>>;
