import type { Reference, Resource } from './resources.ts';

/** One resource where it lies: its entry's own URL beside it, if it has one. */
export type Located = { readonly resource: Resource; readonly fullUrl?: string | undefined; readonly where: string };

const fhirId = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;
const ofServer = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/;
const conditional = /^([A-Z][A-Za-z]+)\?identifier=(.+)$/;

/** `Encounter:<id>`: the resource's own id, or that of its entry. Undefined where neither says one. */
export function keyOf({ resource, fullUrl }: Omit<Located, 'where'>): string | undefined {
  const id = resource.id ?? fullUrl?.replace(/^urn:uuid:/, '').replace(/^.*\//, '');
  return id !== undefined && fhirId.test(id) ? `${resource.resourceType}:${id}` : undefined;
}

/** The key of `Encounter/<id>`, alone or at the end of a URL. */
export function keyOfPath(path: string): string | undefined {
  const [, type, id] = ofServer.exec(path) ?? [];
  return type && id ? `${type}:${id}` : undefined;
}

/** Finds what a reference means: an entry of the same files, a resource of the server, or whoever has an identifier. */
export type Resolve = (reference: Reference | undefined, type: string) => string | undefined;

/** The resolver over everything that was sent together. A conditional reference is found by its identifier, or not at all. */
export function resolverOf(located: readonly Located[]): Resolve {
  const byUrl = new Map<string, string>();
  const byIdentifier = new Map<string, string>();
  for (const each of located) {
    const key = keyOf(each);
    if (key === undefined) continue;
    if (each.fullUrl !== undefined) byUrl.set(each.fullUrl, key);
    for (const { system = '', value } of each.resource.identifier ?? []) {
      if (value !== undefined) byIdentifier.set(`${each.resource.resourceType}?${system}|${value}`, key);
    }
  }
  return (reference, type) => {
    const text = reference?.reference;
    const byLogicalId = reference?.identifier;
    if (text === undefined) {
      return byLogicalId && byIdentifier.get(`${type}?${byLogicalId.system ?? ''}|${byLogicalId.value ?? ''}`);
    }
    const [, ofType, wanted] = conditional.exec(text) ?? [];
    if (ofType && wanted) return byIdentifier.get(`${ofType}?${wanted}`);
    return byUrl.get(text) ?? keyOfPath(text);
  };
}
