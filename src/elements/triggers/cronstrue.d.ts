/** Each registers its language with `cronstrue`; they have no types of their own. */
declare module 'cronstrue/locales/*.js';
