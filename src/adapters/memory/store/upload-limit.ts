/** Larger files are refused: the browser keeps them with everything else that was written. */
export const UPLOAD_MAX = 16 * 1024 * 1024;
