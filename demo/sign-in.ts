import { mlflow, type MlflowCredential } from '../src/adapters/mlflow/index.ts';
import { zenml, type ZenmlCredential } from '../src/adapters/zenml/index.ts';
import { AdapterError } from '../src/contract/index.ts';
import { BACKENDS, PEOPLE, type Settings } from './settings.ts';

/** What signing in to a server gives. */
export type ServerCredential = ZenmlCredential | MlflowCredential;
/** What the dialog was closed with. */
export type Choice = Pick<Settings, 'backend' | 'url' | 'as'> & { credential?: ServerCredential };

const NAMES = { memory: 'Embedded sample company', zenml: 'ZenML server', mlflow: 'MLflow server' } as const;
/** Where `npm run backends` starts them. */
const USUAL: { readonly [backend: string]: string } = { zenml: 'http://127.0.0.1:8237', mlflow: 'http://127.0.0.1:8238' };
const AS = { owner: 'Owner', editor: 'Editor', viewer: 'Viewer' } as const;

const byId = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;

interface Input {
  type?: string;
  required?: boolean;
  readOnly?: boolean;
  value?: string;
  autocomplete?: AutoFill;
}

function field(name: string, label: string, input: Input): HTMLElement {
  const box = document.createElement('label');
  const text = document.createElement('span');
  text.textContent = label;
  const control = document.createElement('input');
  Object.assign(control, { name, id: `sign-in-${name}`, ...input });
  box.append(text, control);
  return box;
}

function radio(name: string, value: string, label: string, checked: boolean): HTMLElement {
  const box = document.createElement('label');
  const control = Object.assign(document.createElement('input'), { type: 'radio', name, value, checked, id: `${name}-${value}` });
  box.append(control, ` ${label}`);
  return box;
}

/**
 * Asks which backend, and how to sign in; resolves with nothing when the person leaves it. `why`: what ended the last sign-in;
 * then only the credential is asked for. What was typed stays until it has worked.
 */
export function chooseBackend(now: Settings, why?: string): Promise<Choice | undefined> {
  const dialog = byId<HTMLDialogElement>('sign-in');
  const form = dialog.querySelector('form')!;
  const fields = byId('fields');
  const problem = byId('sign-in-problem');
  const go = byId<HTMLButtonElement>('sign-in-go');
  const reason = byId('sign-in-why');
  byId('sign-in-title').textContent = why ? 'Sign in again' : 'Choose a backend';
  reason.hidden = !why;
  reason.textContent = why ?? '';
  problem.textContent = '';
  const backends = byId<HTMLFieldSetElement>('backends');
  backends.hidden = Boolean(why);
  backends.querySelectorAll('label').forEach((label) => label.remove());
  backends.append(...BACKENDS.map((backend) => radio('backend', backend, NAMES[backend], backend === now.backend)));

  const chosen = (): string => form.querySelector<HTMLInputElement>('input[name=backend]:checked')?.value ?? now.backend;
  const draw = (): void => {
    problem.textContent = '';
    if (chosen() === 'memory') {
      fields.replaceChildren(...PEOPLE.map((person) => radio('as', person, AS[person], person === now.as)));
      return;
    }
    const hasKeys = chosen() === 'zenml';
    const byKey = hasKeys && (fields.querySelector<HTMLInputElement>('#with-key')?.checked ?? false);
    const typed = (name: string): string => fields.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '';
    // What was typed stays, but for the usual place of another backend.
    const kept = Object.values(USUAL).includes(typed('url')) ? '' : typed('url');
    const known = chosen() === now.backend ? now.url : '';
    const address = field('url', 'Address', {
      type: 'url',
      required: true,
      value: kept || known || USUAL[chosen()] || '',
      readOnly: Boolean(why),
    });
    const how = [radio('with', 'password', 'Password', !byKey), radio('with', 'key', 'API key', byKey)];
    const credential = byKey
      ? [field('apiKey', 'API key', { type: 'password', required: true, autocomplete: 'off' })]
      : [
          field('username', 'User', { required: true, autocomplete: 'username', value: typed('username') }),
          field('password', 'Password', { type: 'password', autocomplete: 'current-password' }),
        ];
    fields.replaceChildren(address, ...(hasKeys ? how : []), ...credential);
    how.forEach((one) => one.addEventListener('change', draw));
  };
  backends.onchange = draw;
  fields.replaceChildren();
  draw();
  dialog.showModal();

  return new Promise((resolve) => {
    const end = (choice?: Choice): void => {
      form.onsubmit = dialog.oncancel = byId('sign-in-cancel').onclick = null;
      // The credential must not stay behind in the page.
      fields.replaceChildren();
      dialog.close();
      resolve(choice);
    };
    dialog.oncancel = (event) => {
      event.preventDefault();
      end();
    };
    byId('sign-in-cancel').onclick = () => end();
    form.onsubmit = (event) => {
      event.preventDefault();
      void submit(new FormData(form));
    };
    const submit = async (data: FormData): Promise<void> => {
      const text = (name: string): string => {
        const value = data.get(name);
        return typeof value === 'string' ? value : '';
      };
      if (chosen() === 'memory') {
        end({ backend: 'memory', url: '', as: PEOPLE.find((one) => one === text('as')) ?? 'owner' });
        return;
      }
      const backend = chosen() === 'mlflow' ? 'mlflow' : 'zenml';
      const login = { username: text('username'), password: text('password') };
      go.disabled = true;
      problem.textContent = '';
      try {
        const signedIn =
          backend === 'mlflow'
            ? mlflow.signIn(text('url'), login)
            : zenml.signIn(text('url'), data.get('with') === 'key' ? { apiKey: text('apiKey') } : login);
        const { credential } = await signedIn;
        end({ backend, url: text('url'), as: now.as, credential });
      } catch (error) {
        problem.textContent = AdapterError.is(error) ? sentence(error) : 'That did not work. Try again.';
        fields
          .querySelector<HTMLInputElement>(
            AdapterError.is(error) && error.problem.kind === 'unauthenticated' ? '[type=password]' : '[name=url]',
          )
          ?.focus();
      } finally {
        go.disabled = false;
      }
    };
  });
}

/** What went wrong, and what to do. */
function sentence(error: AdapterError): string {
  const { problem } = error;
  const hint =
    problem.hint?.text ??
    (problem.kind === 'unavailable' ? 'Check the address, that the server runs, and that it allows this page’s origin.' : '');
  return [problem.title, hint].filter(Boolean).join(' ');
}
