import type { Customer } from '../../server/api-types.ts';

/** Who a customer is, as the fields of a form: what is not known is empty. */
export type ProfileForm = {
  segments: string;
  lines: string;
  city: string;
  postcode: string;
  region: string;
  country: string;
  yearOfBirth: string;
};

export function profileFormOf({ segments = [], postalAddress, yearOfBirth }: Customer): ProfileForm {
  return {
    segments: segments.join(', '),
    lines: postalAddress?.lines.join('\n') ?? '',
    city: postalAddress?.city ?? '',
    postcode: postalAddress?.postcode ?? '',
    region: postalAddress?.region ?? '',
    country: postalAddress?.country ?? '',
    yearOfBirth: yearOfBirth === undefined ? '' : String(yearOfBirth),
  };
}

/** What of the form cannot be kept as it stands. */
export function wrongIn(form: ProfileForm): 'yearWrong' | 'countryWrong' | 'addressWrong' | undefined {
  if (!/^(?:\d{4})?$/.test(form.yearOfBirth.trim())) return 'yearWrong';
  if (!/^(?:[a-z]{2})?$/i.test(form.country.trim())) return 'countryWrong';
  const beside = form.region.trim() !== '' || form.country.trim() !== '';
  return beside && !isAddressed(form) ? 'addressWrong' : undefined;
}

/** The facts that a form asks for, of the parts that were changed; an empty one is taken away. */
export function profileOf(form: ProfileForm, changed: Partial<ProfileForm>) {
  const isTouched = (...fields: (keyof ProfileForm)[]) => fields.some((field) => changed[field] !== undefined);
  const segments = [...new Map(textsOf(form.segments, /[,،;\n]/).map((one) => [one.toLowerCase(), one])).values()];
  const [city, postcode, region] = [form.city.trim(), form.postcode.trim(), form.region.trim()];
  const country = form.country.trim().toUpperCase();
  const address = {
    lines: textsOf(form.lines, /\n/),
    ...(city && { city }),
    ...(postcode && { postcode }),
    ...(region && { region }),
    ...(country && { country }),
  };
  const year = form.yearOfBirth.trim();
  return {
    ...(isTouched('segments') && { segments }),
    ...(isTouched('lines', 'city', 'postcode', 'region', 'country') && {
      postalAddress: isAddressed(form) ? address : null,
    }),
    ...(isTouched('yearOfBirth') && { yearOfBirth: year === '' ? null : Number(year) }),
  };
}

function isAddressed({ lines, city, postcode }: ProfileForm): boolean {
  return [lines, city, postcode].some((text) => text.trim() !== '');
}

function textsOf(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
