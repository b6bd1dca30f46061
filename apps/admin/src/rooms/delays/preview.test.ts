import { sampleFacts, sampleNotice, sampleSender } from '@kesher/content/stock-delay/sample-notices';
import { settingsSchema } from '@kesher/domain/business/settings-store';
import { defaultBusinessCalendar } from '@kesher/domain/calendar/business-calendar';
import { delayContentOf } from '@kesher/domain/stock-delay/read-delay';
import { describe, expect, it } from 'vitest';
import { previewOf } from './preview.ts';

const settings = settingsSchema.parse({
  sender: sampleSender,
  calendar: defaultBusinessCalendar,
  announcements: {
    countdownSeconds: 60,
    approvalFrom: 500,
    consent: { email: 'unless-refused', sms: 'unless-refused' },
    emailPriceMicros: 100,
    smsPartPriceMicros: 7_900,
  },
  revision: 1,
});
const now = Date.parse('2026-11-22T08:00:00.000Z');

const contentOf = (statement: object) => delayContentOf(sampleNotice(statement));

type Given = Parameters<typeof previewOf>[0];
const preview = (statement: object, delay?: Given['delay'], sentences: Given['sentences'] = []) =>
  previewOf({ ...contentOf(statement), settings, sentences, delay, customerName: 'Noa Levi', now });

describe('The preview of what customers will read', () => {
  it('says what the business says in its own words, in that language alone', async () => {
    const greeting = { job: 'stock-delay', key: 'greeting.named', language: 'en', builtIn: 'Hello {name},' } as const;
    const own = { ...greeting, said: 'Good to have you, {name}!' };
    const [english, hebrew] = await preview({ kind: 'declared', facts: sampleFacts }, undefined, [own]);
    expect(english?.email.html).toContain('Good to have you, Noa Levi!');
    expect(hebrew?.email.html).not.toContain('Good to have you');
  });

  it('shows the page with each option as a button, in every language and direction', async () => {
    const previews = await preview({ kind: 'declared', facts: sampleFacts });
    expect(previews.map(({ language }) => language)).toEqual(['en', 'he', 'ar']);
    for (const { language, page } of previews) {
      expect(page).toContain(`<html lang="${language}" dir="${language === 'en' ? 'ltr' : 'rtl'}">`);
      expect(page.match(/<button type="submit"/g)).toHaveLength(sampleFacts.options.length);
      expect(page).toContain('1001');
    }
    expect(previews[1]?.page).toContain('מברשת שיניים חשמלית');
  });

  it('leads nowhere: neither the page nor the mail holds a link', async () => {
    for (const { page, email } of await preview({ kind: 'declared', facts: sampleFacts }))
      expect(`${page}${email.html}`).not.toContain('href=');
  });

  it('takes the focus, so that the keyboard can scroll it', async () => {
    for (const { page, email } of await preview({ kind: 'declared', facts: sampleFacts }))
      expect([page, email.html].map((html) => html.match(/<body tabindex="0"/g)?.length)).toEqual([1, 1]);
  });

  it('shows what was said before below a revision, as customers will see it', async () => {
    const live = {
      noticeId: 'delay-1.v1',
      statement: contentOf({ kind: 'declared', facts: sampleFacts }).statement,
      publishedBy: 'ann',
      publishedAt: '2026-11-20T08:00:00.000Z',
      published: true,
    };
    const statement = { kind: 'revised', facts: sampleFacts };
    const [revised] = await preview(statement, { live, round: 1 });
    const [first] = await preview({ kind: 'declared', facts: sampleFacts });
    expect(revised?.page).toContain('<details>');
    expect(first?.page).not.toContain('<details>');
    const silence = (page = '') => /<section class="card" aria-labelledby="silence">.*?<\/section>/.exec(page)?.[0];
    expect(silence(first?.page)).toContain('We keep your order');
    expect(silence(revised?.page)).not.toBe(silence(first?.page));
  });

  it('counts the parts of an SMS and prices them', async () => {
    for (const { sms } of await preview({ kind: 'declared', facts: sampleFacts })) {
      expect(sms.parts).toBeGreaterThanOrEqual(1);
      expect(sms.costUsd).toBeCloseTo(sms.parts * 0.0079, 6);
    }
  });

  it('asks nothing on the page of an end', async () => {
    for (const { page } of await preview({ kind: 'resolved' })) expect(page).not.toContain('<button');
  });
});
