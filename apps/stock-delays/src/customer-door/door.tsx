import { createCustomerApp, languageAsked } from '@kesher/adapters/http/customer-app';
import { DelayPage } from '@kesher/content/pages/delay-page.tsx';
import type { DelayAlert } from '@kesher/content/pages/delay-view';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { tokenPattern } from '@kesher/domain/link/link';
import type { ChoiceRefusal } from '@kesher/domain/stock-delay/choice/decide-choice';
import type { Context, Hono } from 'hono';
import * as z from 'zod';
import { askOrderBack } from '../ask-order-back.ts';
import { chooseOption } from '../choose-option.ts';
import type { StockDelayPorts } from '../ports.ts';
import { recordOpened } from '../record-opened.ts';
import { openDelay } from './open-delay.ts';
import { readDelayPage } from './read-page.ts';

export type DoorPorts = Pick<
  StockDelayPorts,
  'links' | 'customers' | 'delays' | 'notices' | 'orders' | 'messages' | 'tasks' | 'settings' | 'clock'
>;

const choiceFormSchema = z.object({
  noticeId: z.string().min(1).max(64),
  optionIndex: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
});

/** What stands above the page when a choice was not taken. */
const alertOf: Record<ChoiceRefusal, DelayAlert> = {
  outdated: 'outdated',
  'no-such-option': 'unreadable',
  over: 'over',
  'not-waiting': 'not-waiting',
  'in-progress': 'closed',
  done: 'closed',
};

/**
 * The customer's door of stock delays: `GET` shows and changes nothing, because mail scanners open links; only `POST` records.
 * `report` hears of what crashed, without anything about the customer.
 */
export function createCustomerDoor(ports: DoorPorts, report: (error: unknown) => void): Hono {
  const open = openDelay(ports);
  const read = readDelayPage(ports);
  const choose = chooseOption(ports);
  const askBack = askOrderBack(ports);
  const recordOpening = recordOpened(ports);
  const { app, plain } = createCustomerApp({ ...ports, report }, { tellsOpening: true });

  app.get('/d/:token', (context) => show(context));

  // Where a choice was not taken, the address bar still shows the form's address: whoever loads it again wants the page.
  app.get('/d/:token/choice', toPage);

  app.post('/d/:token/choice', async (context) => {
    const body: unknown = await context.req.parseBody().catch(() => ({}));
    const form = choiceFormSchema.safeParse(body);
    const token = context.req.param('token');
    if (!form.success) return show(context, 'unreadable', 400);
    const outcome = await choose({ token, ...form.data });
    switch (outcome.kind) {
      case 'recorded':
      case 'unchanged': {
        const lang = languageAsked(context);
        // A reload of the answer must not send the choice again, so the answer is the page itself, by its own address.
        return context.redirect(`/d/${token}${lang ? `?lang=${lang}` : ''}#your-choice`, 303);
      }
      case 'refused':
        return show(context, alertOf[outcome.refusal], 409);
      case 'busy':
        return show(context, 'busy', 503);
      case 'unknown':
      case 'closed':
      case 'gone':
        return plain(context, outcome.kind);
    }
  });

  // Sent by the page's script. The answer is for nobody to read, and the same whatever stood there already.
  app.post('/d/:token/opened', async (context) => {
    const outcome = await recordOpening({ token: context.req.param('token') });
    if (outcome !== 'recorded') return plain(context, outcome);
    return context.body(null, 204);
  });

  app.get('/d/:token/order-back', toPage);

  app.post('/d/:token/order-back', async (context) => {
    const token = context.req.param('token');
    const outcome = await askBack({ token });
    switch (outcome.kind) {
      case 'recorded': {
        const lang = languageAsked(context);
        return context.redirect(`/d/${token}${lang ? `?lang=${lang}` : ''}#order-back`, 303);
      }
      case 'refused':
        return show(context, 'no-order-back', 409);
      case 'busy':
        return show(context, 'busy', 503);
      case 'unknown':
      case 'closed':
      case 'gone':
        return plain(context, outcome.kind);
    }
  });

  return app;

  /** Back from a form's address to the page. A token that cannot be one leads nowhere: it may hold a line break. */
  function toPage(context: Context): Response | Promise<Response> {
    const token = context.req.param('token') ?? '';
    return tokenPattern.test(token) ? context.redirect(`/d/${token}`, 303) : plain(context, 'unknown');
  }

  async function show(context: Context, alert?: DelayAlert, status: 200 | 400 | 409 | 503 = 200): Promise<Response> {
    const token = context.req.param('token') ?? '';
    const link = await open(token);
    if (link.kind !== 'open') return plain(context, link.kind);
    const { customer, delay } = link;
    const settings = await ports.settings.get();
    const lang = languageAsked(context);
    const { timeZone } = customer;
    const speech = pageSpeech({
      sender: settings.sender,
      language: lang ?? customer.language,
      timeZone: timeZone && zoneClockOf(timeZone) ? timeZone : settings.calendar.timeZone,
      now: ports.clock(),
    });
    const view = await read({ token, customer, delay, settings });
    return context.html(
      await renderPage(
        <DelayPage view={{ ...view, alert, lang, tellsOpening: alert === undefined }} speech={speech} />,
      ),
      status,
    );
  }
}
