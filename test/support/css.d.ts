/** Sheets are bundled as their text: see `browser-tests.ts`. */
declare module '*.css' {
  const text: string;
  export default text;
}
