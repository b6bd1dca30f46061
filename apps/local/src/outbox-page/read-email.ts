import { simpleParser } from 'mailparser';

/** An email taken apart for a person to look at. */
export type EmailContent = {
  /** The sender with the name that the customer sees. */
  from: string | undefined;
  html: string | undefined;
  text: string | undefined;
  headers: { name: string; value: string }[];
};

/** The headers that decide how a mail program shows and files a mail, and where an unsubscribe goes. */
const interesting = new Set([
  'list-unsubscribe',
  'list-unsubscribe-post',
  'content-language',
  'reply-to',
  'auto-submitted',
  'message-id',
]);

/** Parses a MIME message. */
export async function readEmail(raw: Buffer): Promise<EmailContent> {
  const mail = await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true });
  return {
    from: mail.from?.text,
    html: mail.html || undefined,
    text: mail.text,
    headers: mail.headerLines
      .filter(({ key }) => interesting.has(key))
      .map(({ line }) => {
        const colon = line.indexOf(':');
        return {
          name: line.slice(0, colon),
          value: line
            .slice(colon + 1)
            .replaceAll(/\s+/g, ' ')
            .trim(),
        };
      }),
  };
}

/** An email's HTML with its links opening in a tab of their own, since it is shown inside a frame. */
export function withLinksInNewTabs(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}
