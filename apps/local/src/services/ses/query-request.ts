/** The parameters of an AWS Query request, as flat as they came: `Tags.member.1.Name` and so on. */
export type QueryParameters = ReadonlyMap<string, string>;

/**
 * Parses a form body. By hand, because a mail makes one parameter of some 14 kB,
 * for which `URLSearchParams` needs several times as long.
 */
export function parseQuery(body: string): QueryParameters {
  const parameters = new Map<string, string>();
  for (const pair of body.split('&')) {
    const equals = pair.indexOf('=');
    if (equals > 0) parameters.set(decode(pair.slice(0, equals)), decode(pair.slice(equals + 1)));
  }
  return parameters;
}

function decode(text: string): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  return spaced.includes('%') ? decodeURIComponent(spaced) : spaced;
}

/** The members of a list, in order: `Destinations.member.1`, `.2`, … */
export function members(parameters: QueryParameters, list: string): string[] {
  const found: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = parameters.get(`${list}.member.${index}`);
    if (value === undefined) return found;
    found.push(value);
  }
}

/** The message tags of a send. */
export function tagsOf(parameters: QueryParameters): Record<string, string> {
  const tags: Record<string, string> = {};
  for (let index = 1; ; index += 1) {
    const name = parameters.get(`Tags.member.${index}.Name`);
    if (name === undefined) return tags;
    tags[name] = parameters.get(`Tags.member.${index}.Value`) ?? '';
  }
}
