import { canonicalAddress } from '@kesher/domain/customer/contact-point';
import type { Endpoint, OptOut } from './endpoint.ts';

/** One line of the file that the import of customers reads; the headers are among those it knows. */
export type CustomerLine = {
  'Customer ID': string;
  Name: string;
  Email: string;
  Phone: string;
  Language: string;
  'Time zone': string;
  Country: string;
  'Email consent': 'no' | '';
  'SMS consent': 'no' | '';
  'Accepts email marketing': 'no' | '';
  'Accepts SMS marketing': 'no' | '';
};

export type Gathered = {
  lines: CustomerLine[];
  /** Endpoints of apps and other channels that Kesher does not send over. */
  otherChannels: number;
  /** Addresses of somebody who has a newer or active one; the refusals that came with them are kept. */
  olderAddresses: number;
  /** Opted-out addresses that no endpoint carries; each is a line of its own, so that the refusal is not lost. */
  loneOptOuts: number;
};

const channelOf = new Map<string, 'email' | 'sms'>([
  ['EMAIL', 'email'],
  ['SMS', 'sms'],
  ['VOICE', 'sms'],
]);

/**
 * Makes one customer of all endpoints of a Pinpoint user, and of each endpoint without a user. Only refusals are taken
 * over: `OptOut: NONE` is what Pinpoint sets by itself, and so no proof of a consent.
 */
export function gatherCustomers(endpoints: readonly Endpoint[], optOuts: readonly OptOut[]): Gathered {
  const refused = new Set(optOuts.map(keyOf));
  const people = new Map<string, Endpoint[]>();
  let otherChannels = 0;
  for (const endpoint of endpoints) {
    const channel = channelOf.get(endpoint.ChannelType);
    if (!channel || endpoint.Address === '') {
      otherChannels += 1;
      continue;
    }
    const userId = endpoint.User?.UserId;
    const key = userId ? `user ${userId}` : keyOf({ channel, address: endpoint.Address });
    people.set(key, [...(people.get(key) ?? []), endpoint]);
  }
  const lines: CustomerLine[] = [];
  let olderAddresses = 0;
  for (const own of people.values()) {
    const { line, left } = toLine(own, refused);
    lines.push(line);
    olderAddresses += left;
  }
  const carried = new Set(
    endpoints.map((one) => keyOf({ channel: channelOf.get(one.ChannelType), address: one.Address })),
  );
  const lone = [...new Map(optOuts.map((one) => [keyOf(one), one])).values()].filter((one) => !carried.has(keyOf(one)));
  for (const optOut of lone) lines.push(refusalLine(optOut));
  return { lines, otherChannels, olderAddresses, loneOptOuts: lone.length };
}

function toLine(own: readonly Endpoint[], refused: ReadonlySet<string>): { line: CustomerLine; left: number } {
  const newestFirst = own.toSorted(
    (a, b) => Number(isActive(b)) - Number(isActive(a)) || b.EffectiveDate.localeCompare(a.EffectiveDate),
  );
  const of = (channel: 'email' | 'sms') => newestFirst.filter((one) => channelOf.get(one.ChannelType) === channel);
  const addresses = (channel: 'email' | 'sms') => new Set(of(channel).map((one) => canonicalAddress(one.Address)));
  const isRefused = (channel: 'email' | 'sms') =>
    of(channel).some(
      (one) =>
        (one.OptOut === 'ALL' && one.ChannelType !== 'VOICE') || refused.has(keyOf({ channel, address: one.Address })),
    );
  const email = isRefused('email') ? 'no' : '';
  const sms = isRefused('sms') ? 'no' : '';
  const first = (read: (endpoint: Endpoint) => string | undefined) => newestFirst.map(read).find(Boolean) ?? '';
  const attribute = (...names: string[]) => first((one) => attributeOf(one, names));
  const line: CustomerLine = {
    'Customer ID': first((one) => one.User?.UserId),
    Name:
      attribute('name', 'fullname') ||
      [attribute('firstname', 'givenname'), attribute('lastname', 'surname', 'familyname')].filter(Boolean).join(' '),
    Email: of('email')[0]?.Address ?? '',
    Phone: of('sms')[0]?.Address ?? '',
    Language: first((one) => one.Demographic.Locale) || attribute('language', 'locale'),
    'Time zone': first((one) => one.Demographic.Timezone),
    Country: first((one) => one.Location.Country),
    'Email consent': email,
    'SMS consent': sms,
    'Accepts email marketing': email,
    'Accepts SMS marketing': sms,
  };
  const left = Math.max(0, addresses('email').size - 1) + Math.max(0, addresses('sms').size - 1);
  return { line, left };
}

function refusalLine({ channel, address }: OptOut): CustomerLine {
  const email = channel === 'email' ? 'no' : '';
  const sms = channel === 'sms' ? 'no' : '';
  return {
    'Customer ID': '',
    Name: '',
    Email: email && address,
    Phone: sms && address,
    Language: '',
    'Time zone': '',
    Country: '',
    'Email consent': email,
    'SMS consent': sms,
    'Accepts email marketing': email,
    'Accepts SMS marketing': sms,
  };
}

function attributeOf({ User, Attributes }: Endpoint, names: readonly string[]): string | undefined {
  const all = [...Object.entries(User?.UserAttributes ?? {}), ...Object.entries(Attributes)];
  const found = all.find(([name, values]) => names.includes(name.toLowerCase().replace(/[\s_-]/g, '')) && values[0]);
  return found?.[1][0];
}

function isActive({ EndpointStatus }: Endpoint): boolean {
  return EndpointStatus !== 'INACTIVE';
}

function keyOf({ channel, address }: { channel: string | undefined; address: string }): string {
  return `${channel} ${canonicalAddress(address)}`;
}
