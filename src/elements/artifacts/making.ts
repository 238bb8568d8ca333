import { nothing, type TemplateResult } from 'lit';
import type { Artifact, Change, Operation, Ref, Resources } from '../../contract/index.ts';
import { ConnectionController } from '../../session/controllers/index.ts';
import { button } from '../../ui/controls.ts';
import { plusIcon } from '../../ui/icons/index.ts';
import type { Changes } from '../base/changes.ts';
import { FormDialog, type FormField } from '../base/form-dialog.ts';
import type { InlayElement } from '../base/inlay-element.ts';
import { choicesOf, takes } from '../base/rename.ts';

/** Artifacts and versions that are made by hand, to take files: a button each, and the dialog that asks. */
export class Making {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #connection: ConnectionController;
  readonly #form: FormDialog;

  constructor(host: InlayElement, changes: Changes) {
    this.#host = host;
    this.#changes = changes;
    this.#connection = new ConnectionController(host);
    this.#form = new FormDialog(host);
  }

  /** For the header of the list. */
  artifact(): TemplateResult | typeof nothing {
    const offer = this.#changes.offer('create', { type: 'artifact' });
    if (!offer) return nothing;
    const label = this.#host.l.t('artifacts.create');
    return button({ label, icon: plusIcon, kind: 'primary', disabled: offer.disabled, click: () => this.#askArtifact() });
  }

  /** For the header of one artifact; `made` shows the version. */
  version(artifact: Artifact | undefined, made: (version: Ref) => void): TemplateResult | typeof nothing {
    const offer = artifact && this.#changes.offer('create', { type: 'artifactVersion', of: refTo(artifact) });
    if (!offer) return nothing;
    const label = this.#host.l.t('artifacts.createVersion');
    return button({ label, icon: plusIcon, disabled: offer.disabled, click: () => this.#askVersion(artifact, made) });
  }

  dialogs(): TemplateResult | typeof nothing {
    return this.#form.render();
  }

  #askArtifact(): void {
    const { l, links } = this.#host;
    const caps = this.#connection.connection?.caps('artifact');
    const kinds = choicesOf(caps, 'kind') as NonNullable<Artifact['kind']>[];
    const options = kinds.map((kind) => ({ value: kind, label: l.t(`artifact.kind.${kind}`) }));
    this.#form.ask({
      heading: l.t('artifacts.create'),
      verb: l.t('artifacts.create.verb'),
      fields: [
        { key: 'name', label: l.t('column.name'), required: true },
        ...(options.length ? [{ key: 'kind', label: l.t('column.kind'), options, value: options[0]!.value }] : []),
        ...this.#description('artifact'),
      ],
      apply: async ({ name = '', kind, description }) => {
        const draft = { name, ...(kind ? { kind } : {}), ...(description ? { description } : {}) };
        const operation = await this.#run({ do: 'create', type: 'artifact', draft } as Change, l.t('artifacts.create.done', { name }));
        const { state, ref } = operation;
        if (state === 'succeeded' && ref) links.place.go({ segments: ['artifacts', ref.id] });
        return operation;
      },
    });
  }

  #askVersion(artifact: Artifact, made: (version: Ref) => void): void {
    const { l } = this.#host;
    const { name } = artifact;
    this.#form.ask({
      heading: l.t('artifacts.createVersion.title', { name }),
      verb: l.t('artifacts.create.verb'),
      fields: this.#description('artifactVersion'),
      apply: async ({ description }) => {
        const draft = description ? { description } : {};
        const change = { do: 'create', type: 'artifactVersion', of: refTo(artifact), draft } as Change;
        const operation = await this.#run(change, l.t('artifacts.createVersion.done', { name }));
        const { state, ref } = operation;
        if (state === 'succeeded' && ref) made(ref);
        return operation;
      },
    });
  }

  #run(change: Change, done: string): Promise<Operation> {
    return this.#changes.run(change, { quiet: true, done });
  }

  #description(type: 'artifact' | 'artifactVersion'): FormField[] {
    const { l } = this.#host;
    const taken = takes(this.#connection.connection?.caps(type), 'description');
    return taken ? [{ key: 'description', label: l.t('form.description'), help: l.t('form.markdown') }] : [];
  }
}

const refTo = ({ type, id }: Resources['artifact']): Ref<'artifact'> => ({ type, id });
