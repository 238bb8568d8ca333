import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { button } from '../controls.ts';
import { arrowDownIcon, arrowUpIcon, chevronDownIcon, chevronRightIcon, infoIcon, plusIcon, trash2Icon } from '../icons/index.ts';
import { areaControl, booleanControl, enumControl, field, inputControl, jsonControl, multiControl, oneOf } from './fields.ts';
import { fieldId, type FormController } from './form-controller.ts';
import { pickControl, proposals } from './pick-control.ts';
import { isArray, isObject, join, type FormNode } from './schema/index.ts';

/** The whole form: fields two beside each other where there is room, sections below each other. Its sheet is `formStyles`. */
export function formFields(form: FormController): TemplateResult {
  const { root } = form;
  if (root.kind !== 'object' || form.asJson.has('')) return html`<div class="form-grid">${fieldOf(form, root)}</div>`;
  return html`<div class="form-grid">${choicesOf(form, root)}${members(form, root)}</div>`;
}

export function fieldOf(form: FormController, node: FormNode): TemplateResult {
  const { pointer } = node;
  // The place of an item and the key of an entry say what it is.
  const bare = node.entry;
  const ask = form.asJson.has(pointer) || (node.value === null && node.nullable) ? undefined : proposals(form, node);
  if (ask) return field(form, node, html`${choicesOf(form, node)}${pickControl(form, node, ask)}`, { labelled: true, bare });
  if (form.asJson.has(pointer) || node.kind === 'json')
    return field(form, node, jsonControl(form, node), { wide: true, labelled: true, bare });
  if (node.value === null && node.nullable) return field(form, node, nullControl(form, node));
  if (node.readOnly && node.kind !== 'object' && node.kind !== 'array' && node.kind !== 'tuple')
    return field(form, node, fixedControl(node), { bare });
  switch (node.kind) {
    case 'object':
      return section(form, node, objectBody(form, node));
    case 'array':
    case 'tuple':
      return section(form, node, listBody(form, node));
    case 'multi':
      return field(form, node, multiControl(form, node), { wide: node.options.length > 6, bare });
    case 'enum':
      return field(form, node, html`${choicesOf(form, node)}${enumControl(form, node)}`, { bare });
    case 'boolean':
      return field(form, node, html`${choicesOf(form, node)}${booleanControl(form, node)}`, { bare });
    case 'multiline':
      return field(form, node, html`${choicesOf(form, node)}${areaControl(form, node)}`, { wide: true, labelled: true, bare });
    default:
      return field(form, node, html`${choicesOf(form, node)}${inputControl(form, node)}`, { labelled: true, bare });
  }
}

/** Constants that tell branches apart are set by the choice, so that they take no place. */
function members(form: FormController, node: FormNode): unknown {
  const told = node.choices.length > 0;
  const shown = node.children.filter((child) => !(child.kind === 'const' && (told || child.required)));
  return repeat(
    shown,
    ({ pointer }) => pointer,
    (child) => (child.entry ? entry(form, node, child) : fieldOf(form, child)),
  );
}

/** A value that the schema or the backend sets. */
function fixedControl({ kind, keywords, pointer, value }: FormNode): TemplateResult {
  const shown = kind === 'const' ? keywords['const'] : value;
  return html`<p class="constant" id=${fieldId(pointer)} tabindex="-1">
    <code>${shown === undefined ? '–' : JSON.stringify(shown)}</code>
  </p>`;
}

function nullControl(form: FormController, node: FormNode): TemplateResult {
  return html`<div class="null-line" id=${fieldId(node.pointer)} tabindex="-1">
    <em>null</em>${button({ label: form.l.t('inputs.setValue'), kind: 'small', click: () => form.set(node.pointer, node.fresh()) })}
  </div>`;
}

/** Which of several shapes it has. */
function choicesOf(form: FormController, node: FormNode): unknown {
  return node.choices.map(
    (choice) =>
      html`<div class="form-choice wide">
        ${oneOf({
          id: `${fieldId(node.pointer)}-${choice.key}`,
          label: node.title || form.l.t('inputs.shape'),
          labels: choice.labels,
          picked: choice.picked,
          pick: (index) => form.pick(node, choice.key, index),
        })}
        <p class="field-help">${form.l.t('inputs.choiceKept')}</p>
      </div>`,
  );
}

/** A heading that folds what is below it, with what is wrong and what was changed in it. */
function section(form: FormController, node: FormNode, body: () => unknown): TemplateResult {
  const { l } = form;
  const { pointer } = node;
  const shut = form.shut.has(pointer);
  const errors = form.errorsWithin(pointer);
  const changed = form.changedWithin(node);
  const issue = form.toldAt(pointer);
  const level = Math.min(6, 3 + pointer.split('/').length - 2);
  const toggle = (): void => {
    if (shut) form.shut.delete(pointer);
    else form.shut.add(pointer);
    form.redraw();
  };
  return html`<div class="form-section wide" role="group" aria-label=${node.title}>
    <div class="form-section-head" role="heading" aria-level=${level}>
      <button type="button" class="fold" id=${fieldId(pointer)} aria-expanded=${shut ? 'false' : 'true'} @click=${toggle}>
        ${shut ? chevronRightIcon(14, 'mirror') : chevronDownIcon(14)}<span><bdi>${node.title}</bdi></span
        >${
          node.required
            ? html`<span class="required" aria-hidden="true">*</span><span class="visually-hidden">${l.t('inputs.required')}</span>`
            : nothing
        }
      </button>
      ${errors ? html`<span class="badge danger">${l.t('inputs.errors', { count: errors })}</span>` : nothing}
      <span class="grow"></span>${changed ? html`<span class="faint">${l.t('inputs.changedCount', { count: changed })}</span>` : nothing}
      ${
        !node.required && node.value !== undefined && !node.entry
          ? button({
              label: l.t('inputs.leaveOutField', { field: node.title }),
              icon: () => trash2Icon(14),
              iconOnly: true,
              kind: 'ghost small',
              click: () => {
                form.set(pointer, undefined);
                void form.focus(pointer);
              },
            })
          : nothing
      }
    </div>
    ${
      shut
        ? nothing
        : html`<div class="form-section-body">
            ${node.description ? html`<p class="field-help">${node.description}</p>` : nothing}
            ${issue ? html`<p class="field-error">${issue.message}</p>` : nothing} ${body()}
          </div>`
    }
  </div>`;
}

function objectBody(form: FormController, node: FormNode): () => unknown {
  return () => {
    if (node.closed)
      return button({
        label: form.l.t('inputs.add', { what: node.title }),
        icon: plusIcon,
        kind: 'small',
        click: () => form.set(node.pointer, node.fresh()),
      });
    return html`<div class="form-grid">${choicesOf(form, node)}${members(form, node)}</div>
      ${node.more ? button({ label: form.l.t('inputs.addEntry'), icon: plusIcon, kind: 'small', click: () => addEntry(form, node) }) : nothing}`;
  };
}

function addEntry(form: FormController, node: FormNode): void {
  const used = isObject(node.value) ? node.value : {};
  let number = Object.keys(used).length + 1;
  while (Object.hasOwn(used, `key${number}`)) number += 1;
  const key = `key${number}`;
  form.set(node.pointer, { ...used, [key]: node.more!.fresh() });
  void form.focus(`${join(node.pointer, key)}/ name`);
}

/** A key of a map, or one that the schema does not know: its name can be changed, and it can go. */
function entry(form: FormController, map: FormNode, node: FormNode): TemplateResult {
  const { l } = form;
  const gone = (): void => {
    form.set(node.pointer, undefined);
    void form.focus(map.pointer);
  };
  return html`<div class="form-entry wide">
    <div class="field key">
      <input
        id=${fieldId(`${node.pointer}/ name`)}
        aria-label=${l.t('inputs.key')}
        spellcheck="false"
        autocomplete="off"
        .value=${live(node.key)}
        @change=${(event: Event) => form.rename(map, node.key, (event.currentTarget as HTMLInputElement).value.trim())}
      />
    </div>
    <div class="form-entry-value">
      ${node.unknown ? html`<p class="field-note">${infoIcon(14)}${l.t('inputs.unknown')}</p>` : nothing}
      ${fieldOf(form, { ...node, title: node.key })}
    </div>
    ${button({ label: l.t('inputs.remove', { what: node.key }), icon: () => trash2Icon(14), iconOnly: true, kind: 'ghost small', click: gone })}
  </div>`;
}

/** Items below each other; each can be moved and taken away, by its buttons or with Alt and the arrows. */
function listBody(form: FormController, node: FormNode): () => unknown {
  return () => {
    const { l } = form;
    const length = isArray(node.value) ? node.value.length : 0;
    const add = (): void => {
      const items = isArray(node.value) ? node.value : [];
      form.set(node.pointer, [...items, node.more!.fresh()]);
      void form.focus(join(node.pointer, items.length));
    };
    return html`${
      node.children.length
        ? html`<ol class="form-items">
            ${node.children.map((child, index) => item(form, node, child, index, length))}
          </ol>`
        : html`<p class="field-help">${l.t('inputs.noItems')}</p>`
    }
    ${node.more ? button({ label: l.t('inputs.addItem'), icon: plusIcon, kind: 'small', click: add }) : nothing}`;
  };
}

function item(form: FormController, list: FormNode, node: FormNode, index: number, length: number): TemplateResult {
  const { l } = form;
  const title = node.title && !/^\d+$/.test(node.title) ? node.title : l.t('inputs.item', { number: index + 1 });
  const named = { ...node, title };
  if (!node.entry) return html`<li class="form-item">${fieldOf(form, named)}</li>`;
  const move = (to: number): void => {
    if (to < 0 || to >= length) return;
    form.move(list, index, to);
    void form.focus(join(list.pointer, to));
  };
  const gone = (): void => {
    form.set(list.pointer, isArray(list.value) ? list.value.filter((_, at) => at !== index) : undefined);
    void form.focus(length > 1 ? join(list.pointer, Math.min(index, length - 2)) : list.pointer);
  };
  const keys = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(index + (event.key === 'ArrowUp' ? -1 : 1));
  };
  const small = { iconOnly: true, kind: 'ghost small' };
  return html`<li class="form-item" @keydown=${keys}>
    <span class="item-number" aria-hidden="true">${l.intl.number(index + 1)}</span>
    ${fieldOf(form, named)}
    <div class="form-item-tools">
      ${button({ ...small, label: l.t('inputs.moveUp', { what: title }), icon: () => arrowUpIcon(14), ...(index ? {} : { disabled: l.t('inputs.isFirst') }), click: () => move(index - 1) })}
      ${button({ ...small, label: l.t('inputs.moveDown', { what: title }), icon: () => arrowDownIcon(14), ...(index < length - 1 ? {} : { disabled: l.t('inputs.isLast') }), click: () => move(index + 1) })}
      ${button({ ...small, label: l.t('inputs.remove', { what: title }), icon: () => trash2Icon(14), click: gone })}
    </div>
  </li>`;
}
