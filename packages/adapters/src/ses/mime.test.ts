import type { OutgoingEmail } from '@kesher/domain/message/message-sender';
import { buildOutgoingEmail } from '@kesher/testing/builders/message';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { createMimeBuilder } from './mime.ts';

const hebrew = 'עדכון על ההזמנה שלך: השולחן יגיע מאוחר יותר';
const arabic = 'تحديث بشأن طلبك: ستصل الطاولة في وقت لاحق';

async function build(wanted: Partial<OutgoingEmail> = {}): Promise<Buffer> {
  return createMimeBuilder()(buildOutgoingEmail(wanted));
}

async function parse(mail: Buffer) {
  return simpleParser(mail, { skipTextToHtml: true, skipImageLinks: true });
}

/** The header block as it travels, its folded lines joined. */
function headersOf(mail: Buffer): string[] {
  const [block = ''] = mail.toString('latin1').split('\r\n\r\n');
  return block.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('a mail', () => {
  it.each([
    ['Hebrew', hebrew],
    ['Arabic', arabic],
    ['English', 'Your order 2026-0042 arrives later'],
    ['mixed scripts', `Order 2026-0042 – ${hebrew} – ${arabic} – 🚚`],
  ])('in %s reads back as it was written, in subject and both bodies', async (_language, text) => {
    const html = `<!doctype html><html dir="rtl"><body><p>${text}</p></body></html>`;
    const parsed = await parse(await build({ subject: text, text, html }));
    expect(parsed.subject).toBe(text);
    expect(parsed.text?.trimEnd()).toBe(text);
    expect(typeof parsed.html === 'string' && parsed.html.trimEnd()).toBe(html);
  });

  it('names its sender in any script, its recipient, and nobody else', async () => {
    const from = { name: 'רהיטי אלון', address: 'news@alon.example.com' };
    const parsed = await parse(await build({ from, to: 'dana.levi@example.com' }));
    expect(parsed.from?.value).toEqual([from]);
    expect([parsed.to].flat().map((to) => to?.text)).toEqual(['dana.levi@example.com']);
    expect(parsed.cc).toBeUndefined();
    expect(parsed.bcc).toBeUndefined();
  });

  it.each(['$&', "$1 $$ $` $'", 'KesherSubject kesher-to@example.com kesher-unsubscribe', '\\0 \\1 \\$'])(
    'carries %s through subject and bodies untouched',
    async (text) => {
      const parsed = await parse(await build({ subject: text, text, html: `<p>${text}</p>` }));
      expect(parsed.subject).toBe(text);
      expect(parsed.text?.trimEnd()).toBe(text);
      expect(typeof parsed.html === 'string' && parsed.html.trimEnd()).toBe(`<p>${text}</p>`);
    },
  );

  it('keeps each of many different mails of one sender to itself', async () => {
    const buildMime = createMimeBuilder();
    const wanted = Array.from({ length: 20 }, (_, index) =>
      buildOutgoingEmail({
        to: `customer-${index}@example.com`,
        subject: `${hebrew} ${index}`,
        text: `${arabic} ${index}`,
      }),
    );
    const mails = await Promise.all(wanted.map(buildMime));
    for (const [index, mail] of mails.entries()) {
      const parsed = await parse(mail);
      expect([parsed.to].flat()[0]?.text).toBe(`customer-${index}@example.com`);
      expect(parsed.subject).toBe(`${hebrew} ${index}`);
      expect(parsed.text?.trimEnd()).toBe(`${arabic} ${index}`);
    }
  });

  it('does not mix the frames of two senders, or of mails with and without a way to unsubscribe', async () => {
    const buildMime = createMimeBuilder();
    const other = { name: 'Other', address: 'other@example.com' };
    await buildMime(buildOutgoingEmail());
    const second = headersOf(await buildMime(buildOutgoingEmail({ from: other, unsubscribeUrl: undefined })));
    expect(second).toContain('From: Other <other@example.com>');
    expect(second.join('\n')).not.toMatch(/unsubscribe/i);
  });

  it.each(['Alon\r\nBcc: eve@example.com', 'Alon\nX-Evil: 1', 'Alon\u0000\u0085Bcc: eve@example.com'])(
    'begins no header with the line break in the sender’s name %j',
    async (name) => {
      const mail = await build({ from: { name, address: 'news@alon.example' } });
      expect(headersOf(mail).filter((header) => /^(?:Bcc|X-Evil):/i.test(header))).toEqual([]);
      expect((await parse(mail)).from?.value[0]?.address).toBe('news@alon.example');
    },
  );

  it('shows a subject that looks like an encoded word as it was written', async () => {
    const subject = '=?utf-8?q?Hello=0D=0AX-Evil:_1?=';
    expect((await parse(await build({ subject }))).subject).toBe(subject);
  });

  it.each(['\r\nBcc: thief@example.com', '\nBcc: thief@example.com', '\rBcc: thief@example.com', '\0Bcc: x'])(
    'takes no header from a subject with a line break (%j)',
    async (attack) => {
      const mail = await build({ subject: `Your order${attack}` });
      expect(headersOf(mail).some((header) => /^bcc:/i.test(header))).toBe(false);
      expect((await parse(mail)).bcc).toBeUndefined();
    },
  );

  it.each(['Alon\r\nBcc: thief@example.com', 'Alon" <thief@example.com>, "x'])(
    'takes neither a header nor an address from the name %j',
    async (name) => {
      const mail = await build({ from: { name, address: 'news@alon.example.com' } });
      expect(headersOf(mail).some((header) => /^bcc:/i.test(header))).toBe(false);
      expect((await parse(mail)).from?.value.map(({ address }) => address)).toEqual(['news@alon.example.com']);
    },
  );

  it('is 7-bit in lines of at most 76 characters, whatever it says', async () => {
    const long = `${hebrew} ${arabic} `.repeat(40);
    const mail = await build({
      subject: long,
      text: long,
      html: `<p>${long}</p>`,
      from: { name: hebrew, address: 'news@alon.example.com' },
    });
    const lines = mail.toString('latin1').split('\r\n');
    expect(lines.filter((line) => line.length > 76)).toEqual([]);
    expect(mail.every((byte) => byte < 128)).toBe(true);
    // A lone line feed or carriage return is not allowed in mail (RFC 5322, 2.3).
    expect(/[^\r]\n|\r[^\n]/.test(mail.toString('latin1'))).toBe(false);
  });

  it('folds a long subject and gives it back whole', async () => {
    for (const subject of [hebrew.repeat(8), `Order ${'2026-0042 '.repeat(30)}`.trim(), 'x'.repeat(300)]) {
      const parsed = await parse(await build({ subject }));
      expect(parsed.subject).toBe(subject);
    }
  });

  it('offers one click to unsubscribe, as RFC 8058 wants it', async () => {
    const unsubscribeUrl = `https://alon.example.com/u/${'A'.repeat(22)}?list=service&x=$&`;
    const headers = headersOf(await build({ unsubscribeUrl }));
    expect(headers).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`);
    expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('asks answering machines not to answer, and leaves Message-ID and Date to SES', async () => {
    const headers = headersOf(await build());
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(headers.filter((header) => /^(message-id|date):/i.test(header))).toEqual([]);
  });

  it('puts the text before the HTML, so that a reader who can show both shows the HTML', async () => {
    const mail = (await build()).toString('latin1');
    expect(mail).toMatch(/multipart\/alternative/);
    expect(mail.indexOf('text/plain')).toBeLessThan(mail.indexOf('text/html'));
  });
});
