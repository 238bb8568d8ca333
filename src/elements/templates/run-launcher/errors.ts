import { html, type TemplateResult } from 'lit';
import type { Localize } from '../../../messages/index.ts';
import type { Issue } from '../../../ui/form/index.ts';
import { allNodes, type FormNode } from '../../../ui/form/schema/index.ts';

/** The backend's errors point into the launch, the form's into its inputs. */
export const issuesOf = (errors: readonly Issue[]): Issue[] =>
  errors.map(({ pointer, message, warning }) => ({
    pointer: pointer.startsWith('/inputs') ? pointer.slice('/inputs'.length) : pointer,
    message,
    ...(warning ? { warning } : {}),
  }));

/** Above the form, in its order; each leads to its field. */
export function errorList(told: readonly Issue[], root: FormNode, goTo: (issue: Issue) => void, l: Localize): TemplateResult {
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
