import type { Draft, Organization } from '../../../contract/index.ts';

/** What can be changed of an organization, as it is typed. */
export interface SettingsDraft {
  name: string;
  description: string;
  logo: string;
  /** One a line: title, then address. */
  links: string;
}
export type SettingsKey = keyof SettingsDraft;

export const draftOf = ({ name, description = '', logo = '', links = [] }: Organization): SettingsDraft => ({
  name,
  description,
  logo,
  links: links.map(({ title, url }) => `${title} ${url}`).join('\n'),
});

/** The members whose text is another than before. */
export const changedOf = (before: SettingsDraft, now: SettingsDraft): SettingsKey[] =>
  (Object.keys(now) as SettingsKey[]).filter((key) => now[key].trim() !== before[key].trim());

/** The patch for these members: what is empty is cleared. */
export function patchOf(now: SettingsDraft, changed: readonly SettingsKey[]): Draft<'organization'> {
  const patch: Draft<'organization'> = {};
  if (changed.includes('name')) patch.name = now.name.trim();
  if (changed.includes('description')) patch.description = now.description.trim() || null;
  if (changed.includes('logo')) patch.logo = now.logo.trim() || null;
  if (changed.includes('links')) patch.links = linksOf(now.links).links;
  return patch;
}

/** Lines as links; `bad`: the first line (from 1) that is none. */
export function linksOf(text: string): { links: { title: string; url: string }[]; bad?: number } {
  const links: { title: string; url: string }[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const [, title, url] = /^\s*(\S.*?)\s+(https:\/\/\S+)\s*$/.exec(line) ?? [];
    if (!title || !url || !URL.canParse(url)) return { links, bad: at + 1 };
    links.push({ title, url });
  }
  return { links };
}

export const isImageAddress = (text: string): boolean => !text.trim() || (text.trim().startsWith('https://') && URL.canParse(text.trim()));

/** Mine over theirs: what I changed stays mine, the rest is theirs. */
export const mergedDraft = (mine: SettingsDraft, changed: readonly SettingsKey[], theirs: SettingsDraft): SettingsDraft => ({
  ...theirs,
  ...Object.fromEntries(changed.map((key) => [key, mine[key]])),
});
