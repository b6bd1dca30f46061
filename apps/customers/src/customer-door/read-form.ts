import { preferenceBoxes } from '@kesher/content/pages/preference-boxes';
import type { PreferencesForm } from '@kesher/content/pages/preferences-view';
import { type Purpose, purposeSchema } from '@kesher/domain/customer/consent';
import type { Context } from 'hono';

/** A form's fields, whatever was sent: what cannot be read is an empty form, and files are dropped. */
export async function readBody(context: Context): Promise<URLSearchParams> {
  const fields = new URLSearchParams();
  const sent = await context.req.formData().catch(() => undefined);
  for (const [name, value] of sent ?? []) if (typeof value === 'string') fields.append(name, value.trim());
  return fields;
}

/** The preferences as the customer sent them, not yet checked; boxes that we do not know are left out. */
export function readForm(body: URLSearchParams): PreferencesForm {
  const ticked = new Set(body.getAll('allow'));
  return {
    language: body.get('language') ?? '',
    allowed: new Set(preferenceBoxes.flatMap(({ box }) => (ticked.has(box) ? box : []))),
    asksCare: body.getAll('asks').includes('care'),
    from: timeOf(body.get('from')),
    to: timeOf(body.get('to')),
  };
}

/** Whether somebody who stops everything may still be rung after a treatment. */
export function readKeepsCalls(body: URLSearchParams): boolean {
  return body.getAll('keep').includes('care:call');
}

/** A press below `/u`; one click is about emails of the kind that it came with. */
export type Press = { kind: 'one-click'; purpose: Purpose } | { kind: 'unsubscribe' } | { kind: 'undo' };

/**
 * What was pressed below `/u`: a button of the page, or the one click of a mail program (RFC 8058); undefined for anything
 * else. `mailFor` is what the link says the mail was for: links of mails about orders say nothing, and what no mail of ours
 * says is no press.
 */
export function readPress(body: URLSearchParams, mailFor: string | undefined): Press | undefined {
  const action = body.get('action');
  if (action === 'unsubscribe' || action === 'undo') return { kind: action };
  if (action !== null || body.get('List-Unsubscribe') !== 'One-Click') return undefined;
  const purpose = mailFor === undefined ? 'service' : purposeSchema.safeParse(mailFor).data;
  return purpose && { kind: 'one-click', purpose };
}

/** Some browsers send seconds with a time. */
function timeOf(text: string | null): string {
  return (text ?? '').replace(/^(\d\d:\d\d):\d\d(\.\d+)?$/, '$1').slice(0, 20);
}
