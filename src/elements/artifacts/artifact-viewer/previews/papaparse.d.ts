/** The little that is used of papaparse, which brings no types. */
declare module 'papaparse' {
  interface Options {
    /** At most so many rows; 0: all. */
    preview?: number;
    skipEmptyLines?: boolean | 'greedy';
    /** Absent or empty: found out. */
    delimiter?: string;
  }
  interface Parsed {
    data: string[][];
    meta: { truncated: boolean; delimiter: string };
  }
  const papaparse: { parse(text: string, options: Options): Parsed };
  export default papaparse;
}
