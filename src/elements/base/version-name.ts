/** `v12` where there is a number, else the version's own name. */
export const versionName = (version: { number?: number; name?: string }): string =>
  version.number === undefined ? (version.name ?? '') : `v${version.number}`;
