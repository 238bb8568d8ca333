import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Json, Schema } from '../../../src/ui/form/schema/json.ts';
import { allNodes, formOf, withDefaults } from '../../../src/ui/form/schema/nodes.ts';
import { Registry, type Dialect } from '../../../src/ui/form/schema/registry.ts';
import { validate } from '../../../src/ui/form/schema/validate.ts';
import { METASCHEMAS } from './metaschemas.ts';

/** The public suite is no part of the project: it is read where it lies, beside the project's root. */
const CORPUS = new URL('../../../../shared/corpora/json-schema-test-suite/', import.meta.url);
const skip = existsSync(CORPUS) ? false : 'the JSON-Schema-Test-Suite is not here (../shared/corpora/json-schema-test-suite)';

type Suite = Record<string, { description: string; schema: Schema; tests: { description: string; data: Json; valid: boolean }[] }[]>;
const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, CORPUS), 'utf8')) as T;

for (const [file, dialect, least] of [
  ['draft2020-12.json', '2020-12', 1200],
  ['draft7.json', 'draft-07', 900],
] as const) {
  describe(`JSON-Schema-Test-Suite, ${dialect}`, { skip }, () => {
    it('passes every required test', () => {
      const others = { ...read<Record<string, Schema>>('remotes.json'), ...METASCHEMAS };
      const failed: string[] = [];
      let count = 0;
      for (const [name, groups] of Object.entries(read<Suite>(file)).filter(([name]) => !name.startsWith('optional/')))
        for (const { description, schema, tests } of groups)
          for (const test of tests) {
            count += 1;
            if (answer(schema, others, dialect, test.data) !== test.valid) failed.push(`${name}: ${description}: ${test.description}`);
          }
      assert.deepEqual(failed, []);
      assert.ok(count > least, `only ${count} tests were read`);
    });

    it('draws a form of every schema over every value, and goes no deeper than the value', () => {
      const failed: string[] = [];
      for (const [name, groups] of Object.entries(read<Suite>(file)))
        for (const { description, schema, tests } of groups)
          for (const { data } of [...tests, { data: undefined }]) {
            try {
              const registry = new Registry(schema, METASCHEMAS, dialect);
              const count = [...allNodes(formOf(registry, data))].length;
              withDefaults(registry, data);
              if (count > 500) failed.push(`${name}: ${description}: ${count} fields`);
            } catch (error) {
              failed.push(`${name}: ${description}: ${String(error)}`);
            }
          }
      assert.deepEqual(failed, []);
    });

    it('holds texts to the formats that forms have', () => {
      const suite = read<Suite>(file);
      const failed: string[] = [];
      for (const format of ['date', 'time', 'date-time', 'email', 'uuid', 'uri', 'json-pointer'])
        for (const { schema, tests } of suite[`optional/format/${format}`] ?? [])
          for (const test of tests)
            if (answer(schema, {}, dialect, test.data, true) !== test.valid) failed.push(`${format}: ${test.description}`);
      assert.deepEqual(failed, []);
    });
  });
}

function answer(schema: Schema, others: Record<string, Schema>, dialect: Dialect, data: Json, formats = false): boolean | string {
  try {
    return !validate(new Registry(schema, others, dialect), data, undefined, { formats }).length;
  } catch (error) {
    return String(error);
  }
}
