import { gzipSync } from 'node:zlib';
import { suggestMapping } from '@kesher/domain/import/suggest-mapping';
import { describe, expect, it } from 'vitest';
import { gatherCustomers } from './gather-customers.ts';
import { readExport } from './read-export.ts';

function linesOf(...endpoints: object[]) {
  const text = endpoints.map((one) => JSON.stringify(one)).join('\n');
  const read = readExport(Buffer.from(text));
  expect(read.brokenLines).toEqual([]);
  return gatherCustomers(read.endpoints, read.optOuts);
}

const noa = { UserId: 'u-1', UserAttributes: { FirstName: ['נועה'], last_name: ['לוי'] } };
const mail = { ChannelType: 'EMAIL', Address: 'noa@mail.example', OptOut: 'NONE', EndpointStatus: 'ACTIVE', User: noa };
const sms = { ChannelType: 'SMS', Address: '+972501234567', OptOut: 'NONE', EndpointStatus: 'ACTIVE', User: noa };

describe('an export of Pinpoint', () => {
  it('becomes one customer per user', () => {
    const push = { ChannelType: 'APNS', Address: 'token', User: noa };
    const spoken = {
      ...sms,
      Demographic: { Locale: 'he_IL', Timezone: 'Asia/Jerusalem' },
      Location: { Country: 'IL' },
    };
    expect(linesOf(mail, spoken, push)).toEqual({
      lines: [
        {
          'Customer ID': 'u-1',
          Name: 'נועה לוי',
          Email: 'noa@mail.example',
          Phone: '+972501234567',
          Language: 'he_IL',
          'Time zone': 'Asia/Jerusalem',
          Country: 'IL',
          'Email consent': '',
          'SMS consent': '',
          'Accepts email marketing': '',
          'Accepts SMS marketing': '',
        },
      ],
      otherChannels: 1,
      olderAddresses: 0,
      loneOptOuts: 0,
    });
  });

  it('keeps people without a user apart', () => {
    const { User: _, ...alone } = mail;
    const { lines } = linesOf(
      alone,
      { ...alone, Address: 'dan@mail.example' },
      { ...alone, Address: 'NOA@mail.example' },
    );
    expect(lines.map((one) => [one['Customer ID'], one.Email])).toEqual([
      ['', 'noa@mail.example'],
      ['', 'dan@mail.example'],
    ]);
  });

  it('takes an active address over an inactive one, and a newer over an older', () => {
    const { lines, olderAddresses } = linesOf(
      { ...mail, Address: 'old@mail.example', EffectiveDate: '2024-01-01T00:00:00Z' },
      { ...mail, Address: 'new@mail.example', EffectiveDate: '2025-01-01T00:00:00Z' },
      { ...mail, Address: 'dead@mail.example', EffectiveDate: '2026-01-01T00:00:00Z', EndpointStatus: 'INACTIVE' },
    );
    expect(lines.map((one) => one.Email)).toEqual(['new@mail.example']);
    expect(olderAddresses).toBe(2);
  });

  it('takes a refusal over for service and marketing, also from an address that is left out', () => {
    const { lines } = linesOf(
      { ...mail, Address: 'old@mail.example', OptOut: 'ALL', EffectiveDate: '2024-01-01T00:00:00Z' },
      { ...mail, EffectiveDate: '2025-01-01T00:00:00Z' },
      sms,
    );
    expect(lines).toMatchObject([
      { Email: 'noa@mail.example', 'Email consent': 'no', 'Accepts email marketing': 'no', 'SMS consent': '' },
    ]);
  });

  it('takes no refused call for a refused SMS', () => {
    const { lines } = linesOf(sms, { ...sms, ChannelType: 'VOICE', OptOut: 'ALL' });
    expect(lines).toMatchObject([{ 'SMS consent': '' }]);
  });

  it('is read packed, and in CSV as in JSON', () => {
    const csv =
      'ChannelType,Address,OptOut,User.UserId,User.UserAttributes.FirstName,User.UserAttributes.shoe.size,Demographic.Locale\n' +
      'EMAIL,noa@mail.example,ALL,u-1,"Noa, Dr",38,he_IL\n';
    const read = readExport(gzipSync(csv));
    expect(read.endpoints[0]?.User?.UserAttributes).toEqual({ FirstName: ['Noa, Dr'], 'shoe.size': ['38'] });
    expect(gatherCustomers(read.endpoints, []).lines).toMatchObject([
      { 'Customer ID': 'u-1', Name: 'Noa, Dr', Email: 'noa@mail.example', Language: 'he_IL', 'Email consent': 'no' },
    ]);
  });

  it('names the lines that cannot be read and goes on', () => {
    const text = `${JSON.stringify(mail)}\n{"ChannelType":\n\n{"Address":"x"}\n${JSON.stringify(sms)}\n`;
    const { endpoints, brokenLines } = readExport(Buffer.from(text));
    expect(endpoints.map((one) => one.ChannelType)).toEqual(['EMAIL', 'SMS']);
    expect(brokenLines).toEqual([2, 4]);
  });

  it('becomes a file whose every column the import knows', () => {
    const headers = Object.keys(linesOf(mail).lines[0] ?? {});
    const mapping = suggestMapping(headers, 'customers');
    expect(mapping.unusedHeaders).toEqual([]);
    expect(mapping.columns).toMatchObject({
      id: 'Customer ID',
      email: 'Email',
      phone: 'Phone',
      emailConsent: 'Email consent',
      smsConsent: 'SMS consent',
      emailMarketing: 'Accepts email marketing',
      smsMarketing: 'Accepts SMS marketing',
      timeZone: 'Time zone',
    });
  });
});

describe('a list of opt-outs', () => {
  const optedOut = (file: object) => readExport(Buffer.from(JSON.stringify(file, undefined, 2))).optOuts;

  it('refuses for whoever carries the number', () => {
    const optOuts = optedOut({ OptOutListName: 'Default', OptedOutNumbers: [{ OptedOutNumber: '+972501234567' }] });
    const { endpoints } = readExport(Buffer.from(JSON.stringify(sms)));
    expect(gatherCustomers(endpoints, optOuts)).toMatchObject({
      lines: [{ 'Customer ID': 'u-1', 'SMS consent': 'no', 'Accepts SMS marketing': 'no', 'Email consent': '' }],
      loneOptOuts: 0,
    });
  });

  it('keeps a refusal that belongs to no endpoint', () => {
    const optOuts = optedOut({
      SuppressedDestinationSummaries: [
        { EmailAddress: 'angry@mail.example', Reason: 'COMPLAINT' },
        { EmailAddress: 'gone@mail.example', Reason: 'BOUNCE' },
      ],
    });
    expect(gatherCustomers([], optOuts)).toMatchObject({
      lines: [{ Email: 'angry@mail.example', Phone: '', 'Email consent': 'no', 'SMS consent': '' }],
      loneOptOuts: 1,
    });
  });
});
