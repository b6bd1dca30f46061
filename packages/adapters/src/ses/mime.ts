import type { OutgoingEmail } from '@kesher/domain/message/message-sender';
import MailComposer from 'nodemailer/lib/mail-composer';
import { encodeWord, encodeWords, foldLines } from 'nodemailer/lib/mime-funcs';

// The Hebrew letter makes nodemailer choose base64, which no relay rewraps or recodes on the way.
const marks = {
  subject: 'KesherSubject',
  to: 'kesher-to@example.com',
  unsubscribe: 'kesher-unsubscribe',
  text: 'קText',
  html: 'קHtml',
};

/**
 * Builds mails by filling a frame. Composing a mail from nothing costs about 1 ms, filling costs microseconds; so
 * nodemailer composes one frame per sender, and each mail only swaps in its recipient, subject and bodies.
 */
export function createMimeBuilder(): (email: OutgoingEmail) => Promise<Buffer> {
  const frames = new Map<string, string>();
  return async (email) => {
    const kind = JSON.stringify([email.from.name, email.from.address, email.unsubscribeUrl !== undefined]);
    const known = frames.get(kind) ?? (await composeFrame(email));
    frames.set(kind, known);
    return fill(known, email);
  };
}

async function composeFrame({ from, unsubscribeUrl }: OutgoingEmail): Promise<string> {
  const composer = new MailComposer({
    from: { ...from, name: oneLine(from.name) },
    to: marks.to,
    subject: marks.subject,
    text: marks.text,
    html: marks.html,
    textEncoding: 'base64',
    headers: {
      // RFC 3834: an answering machine must not answer this.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== undefined && {
        // RFC 8058: one click, by POST, without a login. nodemailer's `list` option is ignored here.
        'List-Unsubscribe': { prepared: true, value: `<${marks.unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  });
  const composed = (await composer.compile().build()).toString();
  // SES writes its own Message-ID and Date; keeping the frame's would give every mail the same ones.
  return composed.replace(/^(?:Message-ID|Date):.*\r\n/gim, '');
}

function fill(frame: string, email: OutgoingEmail): Buffer {
  // A function as replacement: `$` in a text must stay a dollar sign.
  const filled = frame
    .replace(`Subject: ${marks.subject}`, () => subjectLine(email.subject))
    .replace(marks.to, () => email.to)
    .replace(`<${marks.unsubscribe}>`, () => `<${email.unsubscribeUrl}>`)
    .replace(base64(marks.text), () => base64(email.text))
    .replace(base64(marks.html), () => base64(email.html));
  return Buffer.from(filled);
}

function subjectLine(subject: string): string {
  const line = oneLine(subject);
  // What looks like an encoded word already would be decoded by the reader's program into something else.
  const encoded = line.includes('=?') ? encodeWord(line, 'B', 52) : encodeWords(line, 'B', 52);
  return foldLines(`Subject: ${encoded}`, 76);
}

/** A line break in a subject or name would start a header of its writer's choice. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Base64 in lines of 76, as RFC 2045 wants it. */
function base64(text: string): string {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n').trimEnd();
}
