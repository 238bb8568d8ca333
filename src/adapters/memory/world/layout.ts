import { ARTIFACT_NAMES, MODEL_BASES, OTHER_PIPELINES } from './vocabulary.ts';
import { type ProjectPlace, PROJECTS, type Size } from './places.ts';
import { between, mix } from './random.ts';
import { BUSY, CALM, QUIET, type Rhythm, SLOT_MS } from './rhythm.ts';

/** From so many runs on a project runs day and night; below so many, hardly once a day. */
const MANY = 1000;
const FEW = 100;
/** So many artifacts a run makes, at most. */
const GROUP = ARTIFACT_NAMES.length;

/**
 * The arithmetic of one project: which run made which version of which model and artifact, both ways, without a table of it.
 * Everything is counted by index; a run is also known by its slot of time, so that its id does not depend on how many there are.
 */
export class Layout {
  readonly place: ProjectPlace;
  readonly size: Size;
  readonly seed: number;
  /** Where history ends and the clock begins, in ms: this morning, UTC. What began since has made nothing that is kept. */
  readonly origin: number;
  /** In ids, to tell projects apart. */
  readonly code: string;
  /** Pipelines 0…training-1 train models, the others prepare and watch. */
  readonly training: number;
  readonly pipelines: number;
  /** Of each model, where its versions begin; one more at the end. */
  readonly versionStart: readonly number[];
  readonly artifactStart: readonly number[];
  /** A pipeline's artifacts are made in turns: one of each name a run. */
  readonly #groups: number;
  /** When runs begin, and how many of its beginnings lie before the first that is kept. */
  readonly #rhythm: Rhythm;
  readonly #before: number;

  constructor(seed: number, place: ProjectPlace, now: number) {
    this.seed = seed;
    this.place = place;
    this.size = place.size;
    this.origin = now - (now % 86_400_000);
    this.#rhythm = place.size.runs >= MANY ? BUSY : place.size.runs >= FEW ? CALM : QUIET;
    this.#before = this.#rhythm.before(this.origin / SLOT_MS) - place.size.runs;
    this.code = PROJECTS.indexOf(place).toString(36);
    this.training = Math.min(MODEL_BASES.length, Math.ceil(place.size.models / 2));
    this.pipelines = this.training + (place.size.giantRun ? OTHER_PIPELINES.length : 4);
    this.versionStart = shares(
      place.size.versions,
      place.size.models,
      (model) => (place.size.giantRun ? MODEL_BASES[model]?.versions : undefined),
      (model) => between(1, 9, seed, this.code, model),
    );
    const starts = [0];
    for (let a = 0; a < place.size.artifacts; a++) starts.push((starts[a] ?? 0) + between(4, 6, seed, this.code, 'artifact', a));
    this.artifactStart = starts;
    this.#groups = Math.max(1, Math.ceil(place.size.artifacts / this.pipelines / GROUP));
  }

  // Runs and time

  runs(now: number): number {
    return Math.max(this.size.runs, this.#rhythm.before(Math.floor(now / SLOT_MS) + 1) - this.#before);
  }

  /** Also of runs before the first: what made an old version was there once. */
  slotOfRun(run: number): number {
    return this.#rhythm.slotOf(run + this.#before);
  }

  runOfSlot(slot: number): number | undefined {
    const run = this.#rhythm.before(slot) - this.#before;
    return run >= 0 && this.slotOfRun(run) === slot ? run : undefined;
  }

  runCreated(run: number): number {
    const slot = this.slotOfRun(run);
    return slot * SLOT_MS + (mix(this.seed, this.code, slot) % 8000);
  }

  pipelineOfRun(run: number): number {
    return run % this.pipelines;
  }

  /** How many of its history's runs a pipeline has. */
  runsOfPipeline(pipeline: number): number {
    return Math.max(0, Math.floor((this.size.runs - 1 - pipeline) / this.pipelines) + 1);
  }

  // Versions: in history every second run of a training pipeline registers one, of its models in turn

  modelOfVersion(version: number): number {
    return last(this.versionStart, version);
  }

  /** May be negative: that run is no longer kept. */
  runOfVersion(version: number): number {
    const model = this.modelOfVersion(version);
    const age = (this.versionStart[model + 1] ?? 0) - 1 - version;
    const pipeline = model % this.training;
    const turn = this.#latestTurn(pipeline, Math.floor(model / this.training)) - age * this.#modelsOf(pipeline);
    return pipeline + this.pipelines * 2 * turn;
  }

  versionOfRun(run: number): number | undefined {
    const pipeline = this.pipelineOfRun(run);
    const k = Math.floor(run / this.pipelines);
    if (run >= this.size.runs || pipeline >= this.training || k % 2 === 1 || this.size.countless) return undefined;
    const turn = k / 2;
    const models = this.#modelsOf(pipeline);
    const model = pipeline + this.training * (turn % models);
    const age = (this.#latestTurn(pipeline, turn % models) - turn) / models;
    const version = (this.versionStart[model + 1] ?? 0) - 1 - age;
    return version >= (this.versionStart[model] ?? 0) ? version : undefined;
  }

  #modelsOf(pipeline: number): number {
    return Math.ceil((this.size.models - pipeline) / this.training);
  }

  #latestTurn(pipeline: number, place: number): number {
    const turns = Math.floor((this.runsOfPipeline(pipeline) - 1) / 2);
    const models = this.#modelsOf(pipeline);
    return turns - ((((turns - place) % models) + models) % models);
  }

  // Artifacts: those of a pipeline are made in groups, a run makes one group

  artifactOfVersion(artifactVersion: number): number {
    return last(this.artifactStart, artifactVersion);
  }

  /** May be negative, as with models. */
  runOfArtifactVersion(artifactVersion: number): number {
    const artifact = this.artifactOfVersion(artifactVersion);
    const pipeline = artifact % this.pipelines;
    const age = (this.artifactStart[artifact + 1] ?? 0) - 1 - artifactVersion;
    const group = Math.floor(artifact / this.pipelines / GROUP);
    return pipeline + this.pipelines * (this.#latestOfGroup(pipeline, group) - age * this.#groups);
  }

  artifactVersionsOfRun(run: number): number[] {
    if (run >= this.size.runs) return [];
    const pipeline = this.pipelineOfRun(run);
    const k = Math.floor(run / this.pipelines);
    const made: number[] = [];
    const first = (k % this.#groups) * GROUP;
    for (let place = first; place < first + GROUP; place++) {
      const artifact = pipeline + this.pipelines * place;
      if (artifact >= this.size.artifacts) break;
      const age = (this.#latestOfGroup(pipeline, k % this.#groups) - k) / this.#groups;
      const version = (this.artifactStart[artifact + 1] ?? 0) - 1 - age;
      if (version >= (this.artifactStart[artifact] ?? 0)) made.push(version);
    }
    return made;
  }

  #latestOfGroup(pipeline: number, group: number): number {
    const k = this.runsOfPipeline(pipeline) - 1;
    return k - ((((k - group) % this.#groups) + this.#groups) % this.#groups);
  }

  // Use: a training run reads the table that a preparing pipeline made; the last run the last version, and so back

  inputOfRun(run: number): number | undefined {
    const pipeline = this.pipelineOfRun(run);
    if (run >= this.size.runs || pipeline >= this.training) return undefined;
    const artifact = this.training + (pipeline % (this.pipelines - this.training));
    if (artifact >= this.size.artifacts) return undefined;
    const age = this.runsOfPipeline(pipeline) - 1 - Math.floor(run / this.pipelines);
    const version = (this.artifactStart[artifact + 1] ?? 0) - 1 - age;
    return version >= (this.artifactStart[artifact] ?? 0) ? version : undefined;
  }

  usersOf(artifactVersion: number): number[] {
    const artifact = this.artifactOfVersion(artifactVersion);
    const others = this.pipelines - this.training;
    if (artifact < this.training || artifact >= this.pipelines) return [];
    const age = (this.artifactStart[artifact + 1] ?? 0) - 1 - artifactVersion;
    const runs: number[] = [];
    for (let pipeline = artifact - this.training; pipeline < this.training; pipeline += others) {
      const k = this.runsOfPipeline(pipeline) - 1 - age;
      if (k >= 0) runs.push(pipeline + this.pipelines * k);
    }
    return runs;
  }
}

/** Starts of `parts` shares that add up to `total`: fixed ones first, the rest by weight, each at least 1. */
function shares(total: number, parts: number, fixed: (part: number) => number | undefined, weight: (part: number) => number): number[] {
  let left = total - parts;
  let weights = 0;
  for (let i = 0; i < parts; i++) {
    const own = fixed(i);
    if (own === undefined) weights += weight(i);
    else left -= own - 1;
  }
  const starts = [0];
  let carry = 0;
  for (let i = 0; i < parts; i++) {
    let own = fixed(i);
    if (own === undefined) {
      const exact = (left * weight(i)) / weights + carry;
      own = 1 + Math.floor(exact + 1e-9);
      carry = exact - (own - 1);
    }
    starts.push((starts[i] ?? 0) + own);
  }
  return starts;
}

/** The last index whose start is not after `at`. */
function last(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= at) low = middle;
    else high = middle;
  }
  return low;
}
