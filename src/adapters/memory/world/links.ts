import type { Link } from '../../../contract/index.ts';
import type { Layout } from './layout.ts';
import { memberOfTeam } from './people.ts';
import { pipelineName } from './plan.ts';
import { pick } from './random.ts';
import { ARTIFACT_NAMES, HOSTILE_NAMES, MODEL_BASES, type ModelBase, REGIONS } from './vocabulary.ts';

/** Names and ids of what rows point to, without making the row. */

export function baseOf(model: number): ModelBase {
  return MODEL_BASES[model % MODEL_BASES.length] as ModelBase;
}

function modelName(layout: Layout, model: number): string {
  if (layout.size.countless) return 'vehicle-state';
  const fromEnd = layout.size.models - 1 - model;
  const hostile = layout.size.models > 20 ? HOSTILE_NAMES[fromEnd] : undefined;
  if (hostile) return hostile;
  const variant = Math.floor(model / MODEL_BASES.length);
  return variant === 0 ? baseOf(model).name : `${baseOf(model).name}-${REGIONS[(variant - 1) % REGIONS.length]}`;
}

export function modelLink(layout: Layout, model: number): Link<'model'> {
  return { type: 'model', id: `model-${layout.code}-${model}`, name: modelName(layout, model) };
}

export function versionLink(layout: Layout, version: number): Link<'modelVersion'> {
  const model = layout.modelOfVersion(version);
  return { type: 'modelVersion', id: `version-${layout.code}-${version}`, name: `v${version - (layout.versionStart[model] ?? 0) + 1}` };
}

export function pipelineLink(layout: Layout, pipeline: number): Link<'pipeline'> {
  return { type: 'pipeline', id: `pipeline-${layout.code}-${pipeline}`, name: pipelineName(layout, pipeline) };
}

export function runLink(layout: Layout, run: number): Link<'run'> {
  const slot = layout.slotOfRun(run);
  const pipeline = ((run % layout.pipelines) + layout.pipelines) % layout.pipelines;
  return { type: 'run', id: `run-${layout.code}-${slot}`, name: `${pipelineName(layout, pipeline)}-${slot % 1_000_000}` };
}

export function stepLink(layout: Layout, run: number, step: number, name: string): Link<'step'> {
  return { type: 'step', id: `step-${layout.code}-${layout.slotOfRun(run)}/${step}`, name };
}

/** Of a pipeline, `training_table`, `model`, …; where it has more of them, numbered. */
export function artifactLink(layout: Layout, artifact: number): Link<'artifact'> {
  const place = Math.floor(artifact / layout.pipelines);
  const round = Math.floor(place / ARTIFACT_NAMES.length);
  const pipeline = pipelineName(layout, artifact % layout.pipelines)
    .replace(/-retrain$/, '')
    .replaceAll('-', '_');
  const name = `${pipeline}_${ARTIFACT_NAMES[place % ARTIFACT_NAMES.length]?.[0]}${round > 0 ? `_${round + 1}` : ''}`;
  return { type: 'artifact', id: `artifact-${layout.code}-${artifact}`, name };
}

export function artifactVersionLink(layout: Layout, version: number): Link<'artifactVersion'> {
  const artifact = layout.artifactOfVersion(version);
  const number = version - (layout.artifactStart[artifact] ?? 0) + 1;
  return { type: 'artifactVersion', id: `av-${layout.code}-${version}`, name: `${artifactLink(layout, artifact).name} v${number}` };
}

export function authorOf(layout: Layout, pipeline: number, luck: number): number {
  return pipeline < layout.training ? memberOfTeam(baseOf(pipeline).team, luck) : pick([9, 19, 29, 39], luck);
}
