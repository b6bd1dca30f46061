import type { Personal } from '@kesher/domain/message/message';
import type { JobInWords, Writing } from '../job/job-in-words.ts';
import { emailLayout, listItem } from './email-layout.ts';
import type { Letter } from './letter.ts';
import type { Sms } from './sms-text.ts';
import { compileTemplate, escapeHtml } from './template.ts';
import { listLines, textLayout } from './text-layout.ts';

export type EmailLinks = { readonly link: string; readonly unsubscribeLink: string };
export type Email = { readonly subject: string; readonly html: string; readonly text: string };

/** A notice in one language and time zone, laid out; each message only fills in what is its own. */
export type PreparedMessage = {
  readonly email: (personal: Personal, links: EmailLinks) => Email;
  readonly sms: (personal: Personal, links: { readonly link: string }) => Sms;
};

/**
 * Lays a notice out once for one language and time zone. Callers keep the result for as long as they send this notice;
 * it holds one layout for each stance of its readers, made on first use. Throws when the job cannot read it.
 */
export function prepareMessage({ job, ...writing }: Writing & { job: Pick<JobInWords, 'write'> }): PreparedMessage {
  const toOne = job.write(writing);
  const laidOut = new Map<string, ReturnType<typeof layOut>>();
  return {
    email(personal, { link, unsubscribeLink }) {
      const { stance, letter, lines } = toOne(personal);
      const layout = laidOut.get(stance) ?? layOut(letter());
      laidOut.set(stance, layout);
      const { greeting, lead, items } = lines();
      return {
        subject: layout.subject,
        html: layout.fillHtml({
          greeting: escapeHtml(greeting),
          lead: escapeHtml(lead),
          items: items.map((line) => listItem(escapeHtml(line))).join(''),
          link: escapeHtml(link),
          unsubscribe: escapeHtml(unsubscribeLink),
        }),
        text: layout.fillText({ greeting, lead, items: listLines(items), link, unsubscribe: unsubscribeLink }),
      };
    },
    sms: (personal, { link }) => toOne(personal).sms(link),
  };
}

function layOut(letter: Letter) {
  return {
    subject: letter.subject,
    fillHtml: compileTemplate(emailLayout(letter)),
    fillText: compileTemplate(textLayout(letter)),
  };
}
