import { getResponse, http, HttpResponse, type HttpHandler } from 'msw';
import { zenml } from '../../src/adapters/zenml/index.ts';
import type { Adapter, Scope } from '../../src/contract/index.ts';
import answers from './zenml-answers.json' with { type: 'json' };

export const URL_OF_SERVER = 'https://zenml.halden.example';
export const SCOPE: Scope = { project: answers.project.id };

const at = (path: string): string => `${URL_OF_SERVER}/api/v1${path}`;
const one = (id: unknown, items: readonly { id: string }[]): Response => {
  const item = items.find((each) => each.id === id);
  return item ? HttpResponse.json(item) : HttpResponse.json({ detail: ['KeyError', 'No such thing.'] }, { status: 404 });
};

/** A ZenML 0.98 server, as a real one answered: recorded, none made up. */
const RECORDED: readonly HttpHandler[] = [
  http.get(at('/info'), () => HttpResponse.json(answers.info)),
  http.get(at('/current-user'), () => HttpResponse.json(answers['current-user'])),
  http.get(at('/projects'), () => HttpResponse.json(answers.projects)),
  http.get(at('/projects/:id'), ({ params }) => one(params['id'], [answers.project])),
  http.get(at('/models'), () => HttpResponse.json(answers.models)),
  http.get(at('/models/:id'), ({ params }) => one(params['id'], answers.models.items)),
  http.get(at('/model_versions'), () => HttpResponse.json(answers.model_versions)),
  http.all(`${URL_OF_SERVER}/*`, () => HttpResponse.json({ items: [], index: 1, max_size: 20, total_pages: 0, total: 0 })),
];

/**
 * The real adapter, whose requests MSW's handlers answer: those given first, then the recorded ones. They are asked directly, so no
 * service worker is needed, neither in the book nor in a test.
 */
export function overHttp(...handlers: readonly HttpHandler[]): Adapter {
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const answer = await getResponse([...handlers, ...RECORDED], request);
    request.signal.throwIfAborted();
    // What `HttpResponse.error()` stands for.
    if (!answer || answer.type === 'error') throw new TypeError('Failed to fetch');
    return answer;
  };
  return zenml({ url: URL_OF_SERVER, host: { ...zenml.host({ token: 'of-a-story' }), fetch } });
}

export const models = (answer: () => Response | Promise<Response>): HttpHandler => http.get(at('/models'), answer);
