import { type Place, placeOf } from '../aws/place.ts';
import { createQueryCall, type Field, type OnceOptions, textIn } from '../aws/query-call.ts';
import type { SnsClient } from './sns-client.ts';

/** SNS over its query protocol, each call one request. */
export function createThinSns(options: OnceOptions, place: Place = placeOf('sns')): SnsClient {
  const { ask, destroy } = createQueryCall({ service: 'sns', version: '2010-03-31', place }, options);
  return {
    async publish({ PhoneNumber, Message, MessageAttributes = {} }) {
      const answer = await ask('Publish', [
        ['PhoneNumber', PhoneNumber],
        ['Message', Message],
        ...Object.entries(MessageAttributes).flatMap(([name, { DataType, StringValue }], index): Field[] => [
          [`MessageAttributes.entry.${index + 1}.Name`, name],
          [`MessageAttributes.entry.${index + 1}.Value.DataType`, DataType],
          [`MessageAttributes.entry.${index + 1}.Value.StringValue`, StringValue],
        ]),
      ]);
      return { MessageId: textIn(answer, 'MessageId') };
    },
    destroy,
  };
}
