/** Where a request goes, as far as this machine is concerned: the host in it is nobody's business but the `Host` header's. */
export type RequestTarget = { pathname: string; search: string; searchParams: URLSearchParams };

/**
 * Reads a request's target without ever throwing: `new URL(target, base)` takes `//` for a host, and throws. Undefined for
 * what is neither a path nor an absolute address, as `*` or `example.org:443`.
 */
export function readTarget(target: string | undefined): RequestTarget | undefined {
  if (target === undefined) return undefined;
  // After a whole origin, anything that begins with a slash is a path, and a path cannot fail to parse.
  const url = target.startsWith('/') ? `http://local${target}` : target;
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { pathname, search, searchParams } = new URL(url);
  return { pathname, search, searchParams };
}
