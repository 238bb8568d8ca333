/** Names of formats and the like: the same in every language. */
const NAMES = ['Cron', 'Inlay', 'JSON', 'Webhook', 'YAML'];

const words = (text: string): string[] => text.split(/,\s*/).map((word) => word.trim());

/** What is written as in English, by language: names, terms that the field has taken over, and words that both have. */
export const SAME: Readonly<Record<string, readonly string[]>> = {
  ar: NAMES,
  de: [
    ...NAMES,
    ...words(`Alias, App, Branch, Budgets, Bytes, Code, Domains, Fatal, Framework, Graph, Live, Logo, Minute, Name, OK, Person, Pipeline,
      Pipelines, Region, Repositories, Repository, Schema, Stack, Staging, Status, Tags, Team, Teams, Teams (optional), Tensor, Text,
      Token, Version`),
  ],
  es: [
    ...NAMES,
    ...words(`2 h, Alias, Bytes, Framework, General, Hash, No, OK, Pipeline, Pipelines, Plan, Roles, Stack, Staging, Tenant, Tenants, Tensor,
      Token, Total, Worker, roles, tenants`),
  ],
  fr: [
    ...NAMES,
    ...words(`2 h, Actions, Alias, Budgets, Code, Configuration, Description, Direction, Document, Fatal, Framework, Image, Invitations,
      Logo, Menu, Minute, Note, OK, Pages, Pipeline, Pipelines, Production, Public, Service, Source, Stack, Suggestions, Tags,
      Template, Templates, Tenant, Tenants, Total, Type, Version, Versions, Worker, actions, invitations, minute, templates,
      tenants`),
  ],
  ja: [...NAMES, 'OK', 'Raw'],
  'pt-BR': [
    ...NAMES,
    ...words(`2 h, Alias, Aliases, Array, Branch, Bytes, Framework, Hash, Log, Logs, Menu, OK, Pipeline, Pipelines, Stack, Stack trace,
      Status, Tags, Template, Templates, Tenant, Tenants, Tensor, Token, Total, Worker, templates, tenants`),
  ],
  zh: NAMES,
};
