import { DelayPage } from '@kesher/content/pages/delay-page.tsx';
import type { DelayAlert } from '@kesher/content/pages/delay-view';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageHeaders } from '@kesher/content/pages/page-headers';
import { languageOf } from '@kesher/content/pages/page-language';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { type PlainKind, renderPlainPage } from '@kesher/content/pages/plain-page.tsx';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import type { ChoiceRefusal } from '@kesher/domain/choice/decide-choice';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import * as z from 'zod';
import { chooseOption } from '../choose-option.ts';
import type { StockDelayPorts } from '../ports.ts';
import { openLink } from './open-link.ts';
import { readDelayPage } from './read-page.ts';

export type DoorPorts = Pick<
  StockDelayPorts,
  'links' | 'customers' | 'delays' | 'notices' | 'orders' | 'messages' | 'tasks' | 'settings' | 'clock'
>;

const bodyLimitBytes = 8_192;

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
  const open = openLink(ports);
  const read = readDelayPage(ports);
  const choose = chooseOption(ports);
  // Some mail programs put a slash behind a link.
  const app = new Hono({ strict: false });

  app.use(pageHeaders());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (context, methods) => refuseMethod(context, methods) }));
  app.use(bodyLimit({ maxSize: bodyLimitBytes, onError: (context) => plain(context, 'too-large', 413) }));

  app.get('/d/:token', (context) => show(context));

  // Where a choice was not taken, the address bar still shows the form's address: whoever loads it again wants the page.
  app.get('/d/:token/choice', (context) => context.redirect(`/d/${context.req.param('token')}`, 303));

  app.post('/d/:token/choice', async (context) => {
    const body: unknown = await context.req.parseBody().catch(() => ({}));
    const form = choiceFormSchema.safeParse(body);
    const token = context.req.param('token');
    if (!form.success) return show(context, 'unreadable', 400);
    const outcome = await choose({ token, ...form.data });
    switch (outcome.kind) {
      case 'recorded':
      case 'unchanged': {
        const lang = languageOf(context.req.query('lang'));
        // A reload of the answer must not send the choice again, so the answer is the page itself, by its own address.
        return context.redirect(`/d/${token}${lang ? `?lang=${lang}` : ''}#your-choice`, 303);
      }
      case 'refused':
        return show(context, alertOf[outcome.refusal], 409);
      case 'busy':
        return show(context, 'busy', 503);
      case 'unknown':
        return plain(context, 'unknown', 404);
      case 'gone':
        return plain(context, 'gone', 410);
    }
  });

  app.notFound((context) => plain(context, 'unknown', 404));
  app.onError((error, context) => {
    report(error);
    return plain(context, 'failed', 500);
  });
  return app;

  async function show(context: Context, alert?: DelayAlert, status: 200 | 400 | 409 | 503 = 200): Promise<Response> {
    const token = context.req.param('token') ?? '';
    const link = await open(token);
    if (link.kind !== 'open') return plain(context, link.kind, link.kind === 'gone' ? 410 : 404);
    const { customer, delay } = link;
    const settings = await ports.settings.get();
    const lang = languageOf(context.req.query('lang'));
    const { timeZone } = customer;
    const speech = pageSpeech({
      sender: settings.sender,
      language: lang ?? customer.language,
      timeZone: timeZone && zoneClockOf(timeZone) ? timeZone : settings.calendar.timeZone,
      now: ports.clock(),
    });
    const view = await read({ token, customer, delay, settings });
    return context.html(await renderPage(<DelayPage view={{ ...view, alert, lang }} speech={speech} />), status);
  }

  async function plain(context: Context, kind: PlainKind, status: 404 | 405 | 410 | 413 | 500): Promise<Response> {
    const page = await renderPlainPage(kind, {
      settings: await ports.settings.get().catch(() => undefined),
      lang: context.req.query('lang'),
      accepted: context.req.header('accept-language'),
      now: ports.clock(),
    });
    return context.html(page, status);
  }

  function refuseMethod(context: Context, methods: string[]): Promise<Response> {
    context.header('allow', methods.join(', '));
    return plain(context, 'method', 405);
  }
}
