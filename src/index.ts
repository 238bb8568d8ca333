/** Every element's class and every type. Importing it registers nothing; `inlay/define` does. */
export * from './contract/index.ts';
export * from './messages/index.ts';
export { hashRouter, historyRouter } from './session/hosts/routers.ts';
export { localStore } from './session/hosts/local-store.ts';
export { memoryRouter, type Router } from './session/core/router.ts';
export { memoryStore, type Store } from './session/core/store.ts';
export * from './elements/base/events.ts';
export { OpenEvent } from './elements/base/links.ts';
export { QueryChangeEvent, SelectionChangeEvent } from './elements/base/list-screen.ts';
export { TabChangeEvent } from './elements/base/details.ts';
export * from './elements/artifacts/artifact-browser/index.ts';
export * from './elements/dashboard/index.ts';
export * from './elements/models/model-browser/index.ts';
export * from './elements/models/model-details/index.ts';
export * from './elements/organizations/org-switcher/index.ts';
export * from './elements/provider/index.ts';
export * from './elements/runs/run-list/index.ts';
export * from './elements/tenants/tenant-list/index.ts';
