/** How long a copy of the public page may be shown: a moment, and for a day where nothing newer can be had. */
export const publicCaching = 'public, max-age=15, stale-if-error=86400';

/**
 * What a public page may load: itself. Which script and which style, and where its forms lead, each page says of itself:
 * whatever serves it may be of another release.
 */
export const publicPagePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
