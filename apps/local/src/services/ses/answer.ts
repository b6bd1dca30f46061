import { randomUUID } from 'node:crypto';

/** What SES answers: an HTTP status and an XML document. */
export type Answer = { status: number; body: string };

/** A refusal by SES, with the error code that the SDK turns into the exception's name. */
export type Refusal = { status: number; code: string; message: string };

/** A success of the Query protocol, with the elements of its result already written. */
export function success(action: string, result: string): Answer {
  return {
    status: 200,
    body:
      `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${result}</${action}Result>` +
      `<ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
  };
}

/** An error of the Query protocol: `Sender` for 4xx, `Receiver` for 5xx. */
export function refusal({ status, code, message }: Refusal): Answer {
  return {
    status,
    body:
      `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` +
      `<Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`,
  };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
