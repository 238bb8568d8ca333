import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../../contract/index.ts';
import type { Localize } from '../../../messages/index.ts';
import type { FormController, Issue } from '../../../ui/form/index.ts';
import { allNodes, type FormNode } from '../../../ui/form/schema/index.ts';
import { banner } from '../../../ui/states/states.ts';
import { remedyText } from '../../base/views.ts';

/** The backend's errors point into the launch, the form's into its inputs. */
export const issuesOf = (errors: readonly Issue[]): Issue[] =>
  errors.map(({ pointer, message, warning }) => ({
    pointer: pointer.startsWith('/inputs') ? pointer.slice('/inputs'.length) : pointer,
    message,
    ...(warning ? { warning } : {}),
  }));

/** Above the form, in its order; each leads to its field. */
function errorList(told: readonly Issue[], root: FormNode, goTo: (issue: Issue) => void, l: Localize): TemplateResult {
  const titles = new Map([...allNodes(root)].map(({ pointer, title, key }) => [pointer, title || key]));
  return html`<div class="error-list">
    <strong>${l.t('launcher.wrong', { count: told.length })}</strong>
    ${told.map(
      (issue) =>
        html`<div>
          <button type="button" @click=${() => goTo(issue)}>
            <bdi>${titles.get(issue.pointer) || issue.pointer.slice(1) || l.t('launcher.inputs')}</bdi></button
          >: ${issue.message}
        </div>`,
    )}
  </div>`;
}

/** Above the form: why it was not launched, what is wrong, and that nothing is checked. */
export function launcherNotes(options: {
  failed: Problem | undefined;
  form: FormController;
  goTo: (issue: Issue) => void;
  l: Localize;
}): TemplateResult {
  const { failed, form, goTo, l } = options;
  const told = form.told.filter(({ warning }) => !warning);
  return html`${
    failed && failed.kind !== 'validation' ? banner('danger', html`<strong>${failed.title}</strong> ${remedyText(failed, l)}`) : nothing
  }
  ${told.length ? banner('danger', errorList(told, form.root, goTo, l)) : nothing}
  ${form.unreadable ? banner('warning', l.t('launcher.unreadable')) : nothing}`;
}
