import { distinctSegments, type PostalAddress, postalAddressSchema } from '../customer/profile.ts';
import type { Cells } from './cells.ts';
import { readYearOfBirth } from './read-year-of-birth.ts';

/** What a source says of who a customer is. */
export type ProfileDraft = { segments?: string[]; postalAddress?: PostalAddress; yearOfBirth?: number };

/** Groups, postal address and year of birth of a row. What cannot be read is left out with a warning: the rest still counts. */
export function readProfile(cells: Cells, country: string | undefined): ProfileDraft {
  const draft: ProfileDraft = {};
  const tags = cells.optionalText('segments', 5_000);
  if (tags !== undefined) {
    const { segments, isCut } = distinctSegments(splitTags(tags));
    if (isCut) cells.warn('segments', 'segments-left-out');
    if (segments.length > 0) draft.segments = segments;
  }
  const address = addressOf({
    lines: [cells.optionalText('addressLine1'), cells.optionalText('addressLine2')],
    city: cells.optionalText('city', 100),
    postcode: cells.optionalText('postcode', 20),
    region: cells.optionalText('region', 100),
    country,
  });
  if (address === 'unreadable') cells.warn('addressLine1', 'postal-address-unreadable');
  else if (address) draft.postalAddress = address;
  const born = cells.optionalText('yearOfBirth');
  const year = born === undefined ? undefined : readYearOfBirth(born, cells.context.now);
  if (year !== undefined) draft.yearOfBirth = year;
  else if (born !== undefined) cells.warn('yearOfBirth', 'year-of-birth-unreadable');
  return draft;
}

/** Tags in one cell: `a, b`, `a; b` or `"a","b"`. Where a semicolon separates, a comma is part of a name. */
export function splitTags(text: string): string[] {
  const separator = /[;|]/.test(text) ? /[;|]/ : /[,،]/;
  return text.split(separator).map((tag) => tag.trim().replaceAll(/^"|"$/g, ''));
}

/** A postal address from its parts; absent where there is none, and unreadable where an address of mail stands in its place. */
export function addressOf(parts: {
  lines: readonly (string | undefined)[];
  city?: string | undefined;
  postcode?: string | undefined;
  region?: string | undefined;
  country?: string | undefined;
}): PostalAddress | 'unreadable' | undefined {
  const { city, postcode, region, country } = parts;
  const lines = parts.lines.filter((line) => line !== undefined);
  if (lines.length === 0 && city === undefined && postcode === undefined) return undefined;
  if (lines.some((line) => /\S@\S/.test(line))) return 'unreadable';
  const named = { ...(city && { city }), ...(postcode && { postcode }), ...(region && { region }) };
  const address = postalAddressSchema.safeParse({ lines, ...named, ...(country && { country }) });
  return address.success ? address.data : 'unreadable';
}
