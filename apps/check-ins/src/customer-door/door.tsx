import { createCustomerApp, languageAsked } from '@kesher/adapters/http/customer-app';
import { AnswerPage } from '@kesher/content/check-in/answer-page.tsx';
import type { AnswerView } from '@kesher/content/check-in/answer-view';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { answerNow } from '@kesher/domain/check-in/answer/answered';
import type { CheckIn } from '@kesher/domain/check-in/check-in';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import { tokenPattern } from '@kesher/domain/link/link';
import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';
import { hearAnswer } from './hear-answer.ts';
import { openCheckIn } from './open-check-in.ts';
import { answerViewOf } from './read-answer-page.ts';
import { recordOpened } from './record-opened.ts';

export type DoorPorts = Pick<
  CheckInPorts,
  'links' | 'customers' | 'checkIns' | 'protocols' | 'messages' | 'settings' | 'team' | 'rota' | 'hints' | 'clock'
>;

const feelingFormSchema = z.object({ feeling: z.enum(['fine', 'some-trouble', 'need-help']) });
const moreFormSchema = z.record(z.string().max(60), z.string().max(4_000));
const mostText = 1_000;

/**
 * The customer's door of check-ins: `GET` shows and changes nothing, because mail scanners open links; only `POST` records.
 * `report` hears of what crashed, without anything about the customer.
 */
export function createCustomerDoor(ports: DoorPorts, report: (error: unknown) => void): Hono {
  const open = openCheckIn(ports);
  const house = readHouse(ports);
  const hear = hearAnswer(ports);
  const recordOpening = recordOpened(ports);
  const { app, plain } = createCustomerApp({ ...ports, report }, { tellsOpening: true });

  app.get('/c/:token', (context) => show(context));
  // Where an answer was not taken, the address bar still shows the form's address: whoever loads it again wants the page.
  for (const form of ['answer', 'more']) app.get(`/c/:token/${form}`, toPage);

  app.post('/c/:token/answer', async (context) => {
    const form = feelingFormSchema.safeParse(await bodyOf(context));
    if (!form.success) return show(context, 'unreadable', 400);
    return record(context, () => ({ ...form.data, answers: [] }));
  });

  app.post('/c/:token/more', async (context) => {
    const form = moreFormSchema.safeParse(await bodyOf(context));
    if (!form.success) return show(context, 'unreadable', 400);
    return record(context, (checkIn) => moreOf(checkIn, form.data));
  });

  // Sent by the page's script. The answer is for nobody to read, and the same whatever stood there already.
  app.post('/c/:token/opened', async (context) => {
    const outcome = await recordOpening(context.req.param('token'));
    return outcome === 'recorded' ? context.body(null, 204) : plain(context, outcome);
  });

  return app;

  async function record(context: Context, said: Parameters<typeof hear>[1]): Promise<Response> {
    const token = context.req.param('token') ?? '';
    const outcome = await hear(token, said);
    switch (outcome) {
      case 'recorded': {
        const lang = languageAsked(context);
        // A reload of the answer must not send it again, so what follows is the page itself, by its own address.
        return context.redirect(`/c/${token}${lang ? `?lang=${lang}` : ''}#answer`, 303);
      }
      case 'unreadable':
        return show(context, 'unreadable', 400);
      case 'busy':
        return show(context, 'busy', 503);
      case 'unknown':
      case 'closed':
      case 'gone':
        return plain(context, outcome);
    }
  }

  /** Back from a form's address to the page. A token that cannot be one leads nowhere: it may hold a line break. */
  function toPage(context: Context): Response | Promise<Response> {
    const token = context.req.param('token') ?? '';
    return tokenPattern.test(token) ? context.redirect(`/c/${token}`, 303) : plain(context, 'unknown');
  }

  async function show(context: Context, alert?: AnswerView['alert'], status: 200 | 400 | 503 = 200): Promise<Response> {
    const token = context.req.param('token') ?? '';
    const link = await open(token);
    if (link.kind !== 'open') return plain(context, link.kind);
    const { customer, checkIn } = link;
    const around = await house();
    const { settings, now } = around;
    const lang = languageAsked(context);
    const language = lang ?? customer.language;
    const { timeZone } = customer;
    const speech = pageSpeech({
      sender: settings.sender,
      language,
      timeZone: timeZone && zoneClockOf(timeZone) ? timeZone : settings.calendar.timeZone,
      now,
    });
    const protocol = protocolOf(checkIn, around.versions);
    const view = answerViewOf({ token, checkIn, customer, protocol, house: around, language, lang, alert });
    return context.html(await renderPage(<AnswerPage view={view} speech={speech} />), status);
  }
}

async function bodyOf(context: Context): Promise<unknown> {
  return context.req.parseBody().catch(() => ({}));
}

/** What it is about, beside what was answered already; undefined where nothing was. */
function moreOf(checkIn: CheckIn, form: Readonly<Record<string, string>>) {
  const before = answerNow(checkIn);
  if (before === undefined) return undefined;
  const answers = Object.entries(form).flatMap(([name, answer]) =>
    name.startsWith('q.') ? [{ question: name.slice(2, 42), answer: answer.slice(0, 40) }] : [],
  );
  const text = form['text']?.trim().slice(0, mostText);
  return { feeling: before.feeling, answers: answers.slice(0, 12), ...(text && { text }) };
}
