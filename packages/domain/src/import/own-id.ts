import type { ImportContext } from './cells.ts';

const plain = /^[A-Za-z0-9][A-Za-z0-9._:-]*$/;
const maxLength = 64;

/**
 * An id of another system as an id of ours: as it is where our pattern allows it, else its readable part and a
 * fingerprint, so that `AB/12` and `AB-12` stay two. Ids that are an address or a number of a person are hidden, as ids
 * stand in logs and URLs. Absent where nothing is left.
 */
export function ownId(
  raw: string,
  options: {
    prefix?: string | undefined;
    fingerprint: ImportContext['fingerprint'];
  },
): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(raw)) return undefined;
  const start = options.prefix ? `${options.prefix}:` : '';
  if (raw.includes('@') || /^\+\d{7,}$/.test(raw))
    return `${start}h.${options.fingerprint(raw.toLowerCase()).slice(0, 22)}`;
  if (plain.test(raw) && start.length + raw.length <= maxLength) return start + raw;
  const readable = raw.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const mark = options.fingerprint(raw).slice(0, 12);
  return `${start}${readable.slice(0, maxLength - start.length - mark.length - 2) || 'x'}.${mark}`;
}

/** What staff say where the ids of a file are the business's own: these carry no system. */
export const ownIds = 'own';

/** A source as a prefix of ids: short, lower case, letters and digits. None for the business's own ids. */
export function sourcePrefix(source: string | undefined): string | undefined {
  if (source === ownIds) return undefined;
  const prefix = source
    ?.toLowerCase()
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/^-+/, '')
    .slice(0, 16);
  return prefix || undefined;
}
