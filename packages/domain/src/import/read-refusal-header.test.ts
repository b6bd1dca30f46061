import { describe, expect, it } from 'vitest';
import { comparable } from './clean-text.ts';
import { consentRuleOf, datesColumn, mayBeStatus, readRefusalHeader } from './read-refusal-header.ts';
import * as headerWords from './refusal-header-words.ts';

/** As the exports of mailing tools, shops and CRMs name them, in three languages. */
const columns: [header: string, says: string][] = [
  // Mailchimp
  ['UNSUB_TIME', 'email-marketing by date'],
  ['UNSUB_REASON', 'email-marketing by reason'],
  ['UNSUB_CAMPAIGN_TITLE', 'email-marketing by reason'],
  ['CLEAN_TIME', 'email-bounced by date'],
  ['CLEAN_CAMPAIGN_ID', 'email-bounced by reason'],
  ['OPTIN_TIME', 'consent'],
  ['CONFIRM_IP', 'nothing'],
  // Brevo and Sendinblue
  ['EMAIL_BLACKLISTED', 'email by flag'],
  ['SMS_BLACKLISTED', 'sms by flag'],
  ['BLACKLIST', 'email by flag'],
  ['emailBlacklisted', 'email by flag'],
  // Klaviyo
  ['Email Suppressions', 'email by status'],
  ['Email Marketing Consent', 'consent'],
  // HubSpot
  ['Unsubscribed from all email', 'email by flag'],
  ['Email hard bounce reason', 'email-bounced by reason'],
  ['Opted out of email: Newsletter', 'email-marketing by flag'],
  ['Invalid email address', 'email-bounced by flag'],
  ['Currently in Quarantine', 'asks'],
  ['Marketing emails bounced', 'asks'],
  // Salesforce, Zoho, Dynamics, CiviCRM
  ['HasOptedOutOfEmail', 'email by flag'],
  ['Email Opt Out', 'email by flag'],
  ['SMS Opt Out', 'sms by flag'],
  ['DoNotCall', 'calls by flag'],
  ['IsEmailBounced', 'email-bounced by flag'],
  ['EmailBouncedReason', 'email-bounced by reason'],
  ['EmailBouncedDate', 'email-bounced by date'],
  ['HasOptedOutOfFax', 'nothing'],
  ['Do not allow Bulk Emails', 'email-marketing by flag'],
  ['Do not allow Phone Calls', 'calls by flag'],
  ['donotemail', 'email by flag'],
  ['do_not_sms', 'sms by flag'],
  ['do_not_mail', 'asks'],
  ['do_not_trade', 'nothing'],
  ['is_opt_out', 'messages by flag'],
  ['Opt-out of marketing', 'marketing by flag'],
  // ActiveCampaign, AWeber, Kit, MailerLite, Campaign Monitor, GetResponse and their like
  ['Unsubscribed', 'email-marketing by flag'],
  ['unsubscribed_at', 'email-marketing by date'],
  ['SMS unsubscribed', 'sms-marketing by flag'],
  ['Unsubscribed from SMS newsletter', 'sms-marketing by flag'],
  ['Unsubscribed from all SMS', 'sms by flag'],
  ['Stop Status', 'email-marketing by status'],
  ['Stop Time', 'email-marketing by date'],
  ['Bounce Type', 'email-bounced by status'],
  ['SMS bounced', 'sms-bounced by flag'],
  ['Soft bounces', 'nothing'],
  ['complained_at', 'email-complaint by date'],
  ['Marked as spam', 'email-complaint by flag'],
  ['Complaints', 'asks'],
  ['Suppressed', 'email by flag'],
  ['Blocked', 'asks'],
  ['Email blocked', 'email by flag'],
  ['Do Not Contact', 'everything by flag'],
  ['Do not contact by email', 'email by flag'],
  ['Do not contact by SMS', 'sms by flag'],
  ['Do not send', 'messages by flag'],
  ['unsubscribe_url', 'nothing'],
  ['Subscribed', 'consent'],
  ['Newsletter', 'consent'],
  // Boxes that allow
  ['Allow Email', 'email by consent'],
  ['Send SMS', 'sms by consent'],
  ['OK to call', 'calls by consent'],
  ['can_text', 'sms by consent'],
  ['Receive messages', 'messages by consent'],
  ['Phone calls allowed', 'calls by consent'],
  ['Email OK', 'email by consent'],
  ['May we contact', 'everything by consent'],
  ['Can contact', 'everything by consent'],
  ['Receive Review Emails', 'nothing'],
  ['Send date', 'nothing'],
  ['מותר להתקשר', 'calls by consent'],
  ['לשלוח מייל', 'email by consent'],
  ['מותר לפנות', 'everything by consent'],
  ['السماح بالاتصال', 'everything by consent'],
  ['Contact via phone', 'calls by consent'],
  ['We may', 'nothing'],
  ['ارسال رسائل نصية', 'sms by consent'],
  // Objections
  ['GDPR objection', 'asks'],
  ['Consent withdrawn', 'asks'],
  ['התנגדות', 'asks'],
  ['Suppression reason text', 'email by reason'],
  ['אסור לפנות', 'everything by flag'],
  // In Hebrew and Arabic
  ['הוסר', 'email-marketing by flag'],
  ['תאריך הסרה', 'email-marketing by date'],
  ['לא לפנות', 'everything by flag'],
  ['לא להתקשר', 'calls by flag'],
  ['חסום', 'asks'],
  ['חזר', 'asks'],
  ['מייל חוזר', 'email-bounced by flag'],
  ['הסרה מכל הדיוורים', 'email by flag'],
  ['לא לשלוח דיוור', 'marketing by flag'],
  ['אין לשלוח דיוור במייל', 'email-marketing by flag'],
  ['לא לשלוח דיוור sms', 'sms-marketing by flag'],
  ['לא לשלוח', 'messages by flag'],
  ['Do not send marketing', 'marketing by flag'],
  ['Do not send', 'messages by flag'],
  ['אישור דיוור', 'consent'],
  ['تاريخ إلغاء الاشتراك', 'email-marketing by date'],
  ['محظور', 'asks'],
  ['لا تتصل', 'everything by flag'],
  ['البريد مرتد', 'email-bounced by flag'],
  ['القائمة السوداء', 'email by flag'],
  ['القائمة السوداء رسائل نصية', 'sms by flag'],
  ['عدم إرسال رسائل', 'sms by flag'],
  // What has nothing to do with it
  ['Name', 'nothing'],
  ['Email', 'nothing'],
  ['Mobile phone', 'nothing'],
  ['Status', 'nothing'],
  ['Country', 'nothing'],
  ['שם', 'nothing'],
  ['الهاتف', 'nothing'],
];

/** What is compared is folded first: a pattern that keeps a hamza on its seat would never fit. */
const patterns = [...Object.entries(headerWords), ...Object.entries(headerWords.wayWords)].flatMap(([name, value]) =>
  value instanceof RegExp ? (value.source.match(/[\u0590-\u06ff]+/gu) ?? []).map((word) => [name, word] as const) : [],
);

it.each(patterns)('the pattern "%s" has %j as headers are compared', (_, word) => {
  expect(word).toBe(comparable(word));
});

describe('a header', () => {
  it.each(columns)('%j says: %s', (header, says) => {
    const reading = readRefusalHeader(header);
    const said =
      reading?.kind === 'rule' ? `${reading.rule.of} by ${reading.rule.reads}` : (reading?.kind ?? 'nothing');
    expect(said).toBe(says);
  });

  it.each([
    ['Email Marketing Consent', 'email-marketing by consent'],
    ['SMS Marketing Consent', 'sms-marketing by consent'],
    ['Email subscription status', 'email-marketing by status'],
    ['Subscribed', 'email-marketing by consent'],
    ['ניוזלטר', 'email-marketing by consent'],
    ['optin', 'marketing by consent'],
    ['Email and SMS consent', undefined],
    ['GDPR consent', undefined],
    ['Phone consent', undefined],
    ['Subscription date', undefined],
    ['Consent source', undefined],
  ])('%j of a consent is read as %s', (header, says) => {
    const rule = consentRuleOf(header);
    expect(rule && `${rule.of} by ${rule.reads}`).toBe(says);
  });

  it('dates the column that it is named after', () => {
    expect(datesColumn('Email Marketing Consent Timestamp', 'Email Marketing Consent')).toBe(true);
    expect(datesColumn('Unsubscribed at', 'Unsubscribed')).toBe(true);
    expect(datesColumn('Email Marketing Consent', 'Email Marketing Consent')).toBe(false);
    expect(datesColumn('Created at', 'Unsubscribed')).toBe(false);
  });

  it('may be that of a status', () => {
    expect(['Status', 'Email status', 'סטטוס', 'الحالة'].every(mayBeStatus)).toBe(true);
    expect(mayBeStatus('Tags')).toBe(false);
  });
});
