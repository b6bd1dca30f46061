import type { PreferencesForm } from '@kesher/content/pages/preferences-view';
import type { Purpose } from '@kesher/domain/customer/consent';
import type { Channel } from '@kesher/domain/customer/contact-way';
import type { Context } from 'hono';

const boxes: readonly `${Purpose}:${Channel}`[] = ['service:email', 'service:sms', 'marketing:email', 'marketing:sms'];

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
    allowed: new Set(boxes.filter((box) => ticked.has(box))),
    from: timeOf(body.get('from')),
    to: timeOf(body.get('to')),
  };
}

export type Press = 'one-click' | 'unsubscribe' | 'undo';

/** What was pressed below `/u`: a button of the page, or the one click of a mail program (RFC 8058); undefined for anything else. */
export function readPress(body: URLSearchParams): Press | undefined {
  const action = body.get('action');
  if (action === 'unsubscribe' || action === 'undo') return action;
  return action === null && body.get('List-Unsubscribe') === 'One-Click' ? 'one-click' : undefined;
}

/** Some browsers send seconds with a time. */
function timeOf(text: string | null): string {
  return (text ?? '').replace(/^(\d\d:\d\d):\d\d(\.\d+)?$/, '$1').slice(0, 20);
}
