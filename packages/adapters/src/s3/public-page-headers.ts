/** How long a copy of the public page may be shown: a moment, and for a day where nothing newer can be had. */
export const publicCaching = 'public, max-age=15, stale-if-error=86400';

/**
 * What a public page may load: itself. Its one script and its style stand in it. Where its forms lead is not said here,
 * since the doors are on another host, which is not known where this page is served from.
 */
export const publicPagePolicy = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
