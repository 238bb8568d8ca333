const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** A link that came from a backend or a file: `http`, `https` and `mailto` only; anything else is no link. */
export function safeHref(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    // Browsers drop tabs and newlines within a scheme, and so does URL: what is checked is what would be opened.
    const url = new URL(address);
    return SAFE.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
