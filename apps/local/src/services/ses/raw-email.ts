import type { Refusal } from './answer.ts';
import { mimeHeaders } from './mime-headers.ts';
import { members, type QueryParameters, tagsOf } from './query-request.ts';

/** A `SendRawEmail` that SES would take. */
export type RawEmail = {
  recipient: string;
  sender: string;
  subject: string;
  contentLanguage: string;
  configurationSet: string | undefined;
  tags: Record<string, string>;
  raw: Uint8Array;
};

const maximumBytes = 10 * 1024 * 1024;
const maximumRecipients = 50;

/**
 * Reads a `SendRawEmail` and refuses what SES refuses
 * (https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html).
 */
export function readRawEmail(parameters: QueryParameters): RawEmail | Refusal {
  const data = parameters.get('RawMessage.Data');
  if (!data) return invalid("Value null at 'rawMessage.data' failed to satisfy constraint: Member must not be null.");
  const raw = Buffer.from(data, 'base64');
  if (raw.byteLength > maximumBytes) return invalid(`Message length is more than ${maximumBytes} bytes long.`);

  const headers = mimeHeaders(raw);
  const sender = parameters.get('Source') ?? headers.get('from') ?? '';
  if (!sender) return invalid("Missing required header 'From'.");
  const destinations = members(parameters, 'Destinations');
  const inHeaders = ['to', 'cc', 'bcc'].flatMap((name) => headers.get(name)?.split(',') ?? []);
  const recipients = destinations.length > 0 ? destinations : inHeaders;
  if (recipients.length === 0) return invalid("Missing required header 'To'.");
  if (recipients.length > maximumRecipients) return invalid(`Recipient count exceeds ${maximumRecipients}.`);
  for (const address of [sender, ...recipients]) {
    if (/[\r\n]/.test(address)) return invalid('Header injection: an address contains a line break.');
    if (!isAddress(address)) return invalid("Missing final '@domain', or an illegal character in it.");
  }

  const tags = tagsOf(parameters);
  for (const text of [...Object.keys(tags), ...Object.values(tags)]) {
    if (!/^[\w-]{1,256}$/.test(text))
      return invalid(`Invalid tag <${text}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`);
  }
  return {
    recipient: recipients.map(bareAddress).join(', '),
    sender,
    subject: headers.get('subject') ?? '',
    contentLanguage: headers.get('content-language') ?? '',
    configurationSet: parameters.get('ConfigurationSetName'),
    tags,
    raw,
  };
}

function invalid(message: string): Refusal {
  return { status: 400, code: 'InvalidParameterValue', message };
}

/** SES takes ASCII only in an address; a display name before it may be anything. */
function isAddress(text: string): boolean {
  return /^[!-?A-~]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(bareAddress(text));
}

function bareAddress(text: string): string {
  return (/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
}
