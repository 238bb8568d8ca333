/** The package's version; a test holds it to `package.json`. It stands in the tags of `ui`'s elements. */
export const VERSION = '0.1.0';
