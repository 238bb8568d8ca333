import type { Json, Schema } from '../../contract/index.ts';
import type { Wire } from './wire.ts';

type Metadata = NonNullable<Wire<'PipelineSnapshotResponse'>['metadata']>;
type Node = { readonly [key: string]: Json };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isNode(value) ? value : {});

/**
 * What can be said to a snapshot that matters: the parameters of its steps. From the server's schema of its whole configuration
 * (48 kB, of which this is the part worth a form), else from what each step says of itself.
 */
export function schemaOf({ config_schema: config, step_configurations: steps }: Metadata): Schema | undefined {
  const whole = node(config);
  const definitions = node(whole['$defs']);
  const resolve = (value: unknown, depth = 0): Node => {
    const here = node(value);
    const ref = here['$ref'];
    if (typeof ref !== 'string' || depth > 4) return here;
    return resolve(definitions[ref.split('/').at(-1) ?? ''], depth + 1);
  };
  /** `X or null`: the X. */
  const some = (value: unknown): Node => {
    const here = resolve(value);
    const options = here['anyOf'];
    return Array.isArray(options) ? resolve(options.find((one) => resolve(one)['type'] !== 'null')) : here;
  };
  const said = node(some(node(whole['properties'])['steps'])['properties']);
  const names = Object.keys(said).length ? Object.keys(said) : Object.keys(node(steps));
  const properties: Record<string, Json> = {};
  for (const name of names) {
    const own = said[name] === undefined ? specOf(node(steps)[name]) : some(node(some(said[name])['properties'])['parameters']);
    if (!Object.keys(node(own['properties'])).length) continue;
    properties[name] = {
      type: 'object',
      title: name,
      properties: { parameters: { ...own, title: 'Parameters' } },
    };
  }
  if (!Object.keys(properties).length) return undefined;
  return { type: 'object', properties, ...(Object.keys(definitions).length ? { $defs: used(properties, definitions) } : {}) };
}

/** A step's own description of its parameters, where the server makes no schema. */
function specOf(step: unknown): Node {
  const spec = node(node(step)['spec']);
  const found = node(spec['parameter_spec']);
  if (Object.keys(found).length) return found;
  const parameters = node(node(node(step)['config'])['parameters']);
  const guess = (value: Json): Node => {
    const types: Readonly<Record<string, string>> = { string: 'string', number: 'number', boolean: 'boolean' };
    const type = Array.isArray(value) ? 'array' : isNode(value) ? 'object' : types[typeof value];
    return { ...(type ? { type } : {}), default: value };
  };
  return { type: 'object', properties: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, guess(value)])) };
}

/** Definitions that are referred to, and those that they refer to. */
function used(properties: Json, definitions: Node): Record<string, Json> {
  const found: Record<string, Json> = {};
  const walk = (value: Json | undefined): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isNode(value)) return;
    const name = typeof value['$ref'] === 'string' ? value['$ref'].split('/').at(-1) : undefined;
    if (name !== undefined && definitions[name] !== undefined && !(name in found)) walk((found[name] = definitions[name]));
    Object.values(value).forEach(walk);
  };
  walk(properties);
  return found;
}

/** The values that a run has when nobody says others: of the template, as the steps were configured. */
export function inputsOf({ config_template: template, step_configurations: steps }: Metadata): Record<string, Json> | undefined {
  const said = node(node(template)['steps']);
  const from = Object.keys(said).length
    ? Object.entries(said).map(([name, step]) => [name, node(node(step)['parameters'])] as const)
    : Object.entries(node(steps)).map(([name, step]) => [name, node(node(node(step)['config'])['parameters'])] as const);
  const inputs = from
    .filter(([, parameters]) => Object.keys(parameters).length)
    .map(([name, parameters]) => [name, { parameters }] as const);
  return inputs.length ? (Object.fromEntries(inputs) as Record<string, Json>) : undefined;
}
