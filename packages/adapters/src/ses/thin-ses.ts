import { type Place, placeOf } from '../aws/place.ts';
import { createQueryCall, type Field, type OnceOptions, textIn } from '../aws/query-call.ts';
import type { SesClient } from './ses-client.ts';

/** SES over its query protocol, each call one request. */
export function createThinSes(options: OnceOptions, place: Place = placeOf('ses')): SesClient {
  const { ask, destroy } = createQueryCall({ service: 'ses', version: '2010-12-01', place }, options);
  return {
    async sendRawEmail({ Source, Destinations = [], RawMessage, ConfigurationSetName, Tags = [] }) {
      const answer = await ask('SendRawEmail', [
        ['Source', Source],
        ...Destinations.map((to, index): Field => [`Destinations.member.${index + 1}`, to]),
        ['ConfigurationSetName', ConfigurationSetName],
        ...Tags.flatMap(({ Name, Value }, index): Field[] => [
          [`Tags.member.${index + 1}.Name`, Name],
          [`Tags.member.${index + 1}.Value`, Value],
        ]),
        ['RawMessage.Data', RawMessage?.Data],
      ]);
      return { MessageId: textIn(answer, 'MessageId') };
    },
    async sendQuota(patienceMs) {
      const answer = await ask('GetSendQuota', [], patienceMs);
      const numberIn = (name: string) => {
        const text = textIn(answer, name);
        return text === undefined ? undefined : Number(text);
      };
      return {
        Max24HourSend: numberIn('Max24HourSend'),
        MaxSendRate: numberIn('MaxSendRate'),
        SentLast24Hours: numberIn('SentLast24Hours'),
      };
    },
    destroy,
  };
}
