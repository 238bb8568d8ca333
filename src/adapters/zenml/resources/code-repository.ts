import type { CodeRepository } from '../../../contract/index.ts';
import { compact } from '../../toolkit/compact.ts';
import { COMMON, DESCRIBED, OWNED, resource } from '../resource.ts';
import { entity, type Wire } from '../wire.ts';

/** The server's own two kinds, by the class that reads them; anyone can bring another. */
const PROVIDERS: Readonly<Record<string, { name: string; host: string }>> = {
  GitHubCodeRepository: { name: 'github', host: 'https://github.com' },
  GitLabCodeRepository: { name: 'gitlab', host: 'https://gitlab.com' },
};

/** The server tells anyone a repository's token in clear: of its configuration only what is no secret is read. */
export const codeRepository = resource<'codeRepository', Wire<'CodeRepositoryResponse'>>({
  type: 'codeRepository',
  path: '/code_repositories',
  scoped: true,
  search: 'name',
  fields: {
    ...COMMON,
    ...DESCRIBED,
    ...OWNED,
    provider: { caps: { kind: 'text' } },
    url: { caps: { kind: 'text' } },
    auth: { caps: { kind: 'text' } },
  },
  map: ({ body, metadata, ...item }) => {
    const config = metadata?.config ?? {};
    const text = (key: string): string | undefined => (typeof config[key] === 'string' && config[key] ? config[key] : undefined);
    const known = PROVIDERS[body?.source?.attribute ?? ''];
    const path = [text('owner') ?? text('group'), text('repository') ?? text('project')].filter(Boolean).join('/');
    const host = (text('host') ?? text('url') ?? known?.host)?.replace(/\/+$/, '');
    return compact<CodeRepository>({
      ...entity('codeRepository', { ...item, body: body ?? null }, { description: metadata?.description }),
      provider: known?.name,
      url: host && path && /^https?:\/\//.test(host) ? addressOf(`${host}/${path}`) : undefined,
      auth: metadata ? (text('token') ? 'token' : 'none') : undefined,
    });
  },
  raw: ({ metadata, ...wire }) => ({
    ...wire,
    ...(metadata ? { metadata: { ...metadata, config: withoutSecrets(metadata.config) } } : {}),
  }),
});

/** An address with a password in it is none to show. */
function addressOf(text: string): string | undefined {
  const url = URL.parse(text);
  return url && !url.username && !url.password && !url.search ? url.href : undefined;
}

/** Only members that are known to be harmless: a repository of one's own may have secrets under any name. */
function withoutSecrets(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(config).filter(([key]) => ['owner', 'group', 'repository', 'project'].includes(key)));
}
