import { html, nothing, type TemplateResult } from 'lit';
import type { Budget, Change, Draft, Every, MeasureCaps, Ref } from '../../../contract/index.ts';
import type { ListController } from '../../../session/controllers/index.ts';
import { button } from '../../../ui/controls.ts';
import { ellipsisIcon, pencilIcon, plusIcon, trash2Icon } from '../../../ui/icons/index.ts';
import { menuButton, type MenuEntry } from '../../../ui/menu/menu.ts';
import type { Changes } from '../../base/changes.ts';
import { FormDialog, type FormField } from '../../base/form-dialog.ts';
import type { InlayElement } from '../../base/inlay-element.ts';
import { DangerDialog, refOf } from '../../base/removal.ts';
import { choicesOf, takes } from '../../base/rename.ts';
import { amount } from './parts.ts';
import { exhaustedAt, thresholdsOf } from './usage.ts';

type Metrics = readonly (readonly [string, MeasureCaps])[];

/** What may be spent, what is, and what becomes of it at this pace; made, changed and lifted where the backend can. */
export class Budgets {
  readonly #host: InlayElement;
  readonly #changes: Changes;
  readonly #list: ListController<'budget'>;
  readonly #metrics: () => Metrics;
  readonly #label: (metric: string, caps: MeasureCaps) => string;
  readonly #form: FormDialog;
  readonly #danger: DangerDialog;

  constructor(
    host: InlayElement,
    changes: Changes,
    list: ListController<'budget'>,
    metrics: () => Metrics,
    label: (metric: string, caps: MeasureCaps) => string,
  ) {
    this.#host = host;
    this.#changes = changes;
    this.#list = list;
    this.#metrics = metrics;
    this.#label = label;
    this.#form = new FormDialog(host);
    this.#danger = new DangerDialog(host, changes);
  }

  render(): TemplateResult | typeof nothing {
    const { l } = this.#host;
    const budgets = this.#list.items(50);
    const create = this.#changes.offer('create', { type: 'budget' });
    if (!budgets.length && !create) return nothing;
    return html`<div class="section-head budgets-head">
        <h3>${l.t('reports.budgets')}</h3>
        ${
          create
            ? button({
                label: l.t('reports.budget.create'),
                icon: plusIcon,
                kind: 'small',
                disabled: create.disabled,
                click: () => this.#ask(),
              })
            : nothing
        }
      </div>
      ${
        budgets.length
          ? html`<ul class="budgets">
              ${budgets.map((budget) => this.#row(budget))}
            </ul>`
          : html`<p class="section-head muted">${l.t('reports.budgets.none')}</p>`
      }`;
  }

  dialogs(): TemplateResult {
    return html`${this.#form.render()}${this.#danger.render()}`;
  }

  /** Beyond a threshold in warning, beyond the amount in danger. */
  #row(budget: Budget): TemplateResult {
    const { l } = this.#host;
    const { id, name, amount: limit, spent, thresholds = [], resets, block } = budget;
    const used = spent?.value ?? 0;
    const share = limit.value ? used / limit.value : 0;
    const level = share > 1 ? 'danger' : thresholds.some((one) => share >= one) ? 'warning' : '';
    const until = exhaustedAt(budget, Date.now());
    const entries = this.#menu(budget);
    return html`<li class=${level}>
      <span><bdi>${name}</bdi>${block ? html` <span class="muted">${l.t('reports.budget.blocks')}</span>` : nothing}</span>
      <span class="bar" aria-hidden="true"
        ><span class="spent" .style=${`inline-size:${Math.min(1, share) * 100}%`}></span>${thresholds
          .filter((one) => one <= 1)
          .map((one) => html`<span class="mark" .style=${`inset-inline-start:${one * 100}%`}></span>`)}</span
      >
      <span class="numeric"
        >${l.intl.percent(share)}
        <span class="muted"
          >${l.t('reports.ofLimit', { used: amount(used, limit.unit, l), limit: amount(limit.value, limit.unit, l) })}${
            resets ? l.t('reports.resets', { time: l.intl.relative(Date.parse(resets), Date.now()) }) : ''
          }</span
        >${until === undefined ? nothing : html`<span class="pace">${l.t('reports.budget.pace', { time: l.intl.relative(until, Date.now()) })}</span>`}</span
      >
      ${
        entries.length
          ? menuButton({
              id: `budget-${id}`,
              label: l.t('actions.more', { name }),
              icon: ellipsisIcon,
              iconOnly: true,
              kind: 'ghost small',
              alignEnd: true,
              items: () => this.#menu(budget),
            })
          : nothing
      }
    </li>`;
  }

  #menu(budget: Budget): MenuEntry[] {
    const { l } = this.#host;
    const update = this.#changes.offer('update', budget);
    const remove = this.#changes.offer('delete', budget);
    const { name, revision } = budget;
    return [
      ...(update
        ? [
            {
              label: l.t('reports.budget.edit'),
              icon: pencilIcon,
              ...(update.disabled ? { disabled: update.disabled } : {}),
              run: () => this.#ask(budget),
            },
          ]
        : []),
      ...(remove
        ? [
            {
              label: l.t('reports.budget.delete'),
              icon: trash2Icon,
              danger: true,
              ...(remove.disabled ? { disabled: remove.disabled } : {}),
              run: () =>
                this.#danger.ask({
                  change: { do: 'delete', on: refOf(budget) as Ref<'budget'>, ...(revision ? { ifRevision: revision } : {}) },
                  heading: l.t('reports.budget.delete.title', { name }),
                  verb: l.t('reports.budget.delete'),
                  detail: l.t('reports.budget.delete.detail'),
                  done: l.t('reports.budget.delete.done', { name }),
                }),
            },
          ]
        : []),
    ];
  }

  #ask(budget?: Budget): void {
    const { l } = this.#host;
    const caps = this.#list.caps;
    const change = budget ? 'update' : 'create';
    const metrics = this.#metrics();
    const periods = choicesOf(caps, 'every', change);
    const shares = budget?.thresholds?.map((share) => Math.round(share * 100)).join(', ');
    const fields: (FormField | false)[] = [
      { key: 'name', label: l.t('column.name'), required: true, value: budget?.name ?? '' },
      takes(caps, 'metric', change) && {
        key: 'metric',
        label: l.t('reports.budget.metric'),
        value: budget?.metric ?? metrics[0]?.[0] ?? '',
        options: metrics.map(([name, measure]) => ({ value: name, label: this.#label(name, measure) })),
      },
      {
        key: 'amount',
        label: l.t('reports.budget.amount'),
        required: true,
        value: budget ? String(budget.amount.value) : '',
        ...(budget ? { help: budget.amount.unit } : {}),
      },
      periods.length > 0 && {
        key: 'every',
        label: l.t('reports.budget.every'),
        value: budget?.every ?? 'month',
        options: periods.map((every) => ({ value: every, label: l.t(`reports.every.${every as Every}`) })),
      },
      takes(caps, 'thresholds', change) && {
        key: 'thresholds',
        label: l.t('reports.budget.thresholds'),
        value: shares ?? '80, 100',
        help: l.t('reports.budget.thresholds.help'),
      },
      takes(caps, 'block', change) && {
        key: 'block',
        label: l.t('reports.budget.beyond'),
        value: budget?.block ? 'block' : '',
        options: [
          { value: '', label: l.t('reports.budget.tells') },
          { value: 'block', label: l.t('reports.budget.blocks') },
        ],
      },
    ];
    this.#form.ask({
      heading: budget ? l.t('reports.budget.edit.title', { name: budget.name }) : l.t('reports.budget.create.title'),
      verb: budget ? l.t('form.save') : l.t('reports.budget.create'),
      fields: fields.filter((field) => field !== false),
      apply: (values) => this.#apply(values, budget),
    });
  }

  async #apply(values: Readonly<Record<string, string>>, budget: Budget | undefined): ReturnType<Changes['run']> {
    const { l } = this.#host;
    const { name = '', metric, amount: typed = '', every, thresholds, block } = values;
    const wrong = (pointer: string, message: string): Awaited<ReturnType<Changes['run']>> => ({
      state: 'failed',
      problem: { kind: 'validation', title: message, remedy: 'edit', retryable: false, errors: [{ pointer, message }] },
    });
    const value = Number(typed.replace(',', '.'));
    if (!(value > 0)) return wrong('/amount', l.t('reports.budget.amount.bad'));
    const shares = thresholds === undefined ? undefined : thresholdsOf(thresholds);
    if (thresholds !== undefined && !shares) return wrong('/thresholds', l.t('reports.budget.thresholds.bad'));
    const unit = budget?.amount.unit ?? this.#metrics().find(([one]) => one === metric)?.[1].unit ?? '1';
    const draft = {
      name,
      amount: { value, unit },
      ...(every ? { every: every as Every } : {}),
      ...(shares ? { thresholds: [...shares] } : {}),
      ...(block === undefined ? {} : { block: block === 'block' }),
    } satisfies Draft<'budget'>;
    const change: Change = budget
      ? { do: 'update', on: refOf(budget) as Ref<'budget'>, patch: draft, ...(budget.revision ? { ifRevision: budget.revision } : {}) }
      : { do: 'create', type: 'budget', draft: { ...draft, metric: metric ?? '' } };
    return this.#changes.run(change, { quiet: true, done: l.t('form.saved', { name }), ...(budget ? { undo: 'auto' as const } : {}) });
  }
}
