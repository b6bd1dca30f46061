import { createCustomerApp, languageAsked } from '@kesher/adapters/http/customer-app';
import { AnswerPage } from '@kesher/content/check-in/answer-page.tsx';
import type { AnswerView } from '@kesher/content/check-in/answer-view';
import { WhosePage } from '@kesher/content/check-in/whose-page.tsx';
import { langQuery } from '@kesher/content/pages/lang-query';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { answerNow } from '@kesher/domain/check-in/answer/answered';
import { type CheckIn, carrierOf } from '@kesher/domain/check-in/check-in';
import { protocolOf } from '@kesher/domain/check-in/store/move-on';
import { tokenPattern } from '@kesher/domain/link/link';
import { westernDigits } from '@kesher/domain/phone/digits';
import type { Context, Hono } from 'hono';
import * as z from 'zod';
import type { CheckInPorts } from '../ports.ts';
import { readHouse } from '../read-house.ts';
import { addIntakePage } from '../visits/add-intake-page.tsx';
import { hearAnswer } from './hear-answer.ts';
import { openCheckIn } from './open-check-in.ts';
import { answerViewOf } from './read-answer-page.ts';
import { whoseViewOf } from './read-whose-page.ts';
import { recordOpened } from './record-opened.ts';
import { tellWhose } from './tell-whose.ts';

export type DoorPorts = Pick<
  CheckInPorts,
  | 'links'
  | 'customers'
  | 'checkIns'
  | 'protocols'
  | 'messages'
  | 'settings'
  | 'team'
  | 'rota'
  | 'hints'
  | 'fingerprint'
  | 'clock'
>;

type Alert = NonNullable<AnswerView['alert']> | 'wrong' | 'lost' | 'nobody';

const feelingFormSchema = z.object({ feeling: z.enum(['fine', 'some-trouble', 'need-help']) });
const moreFormSchema = z.record(z.string().max(60), z.string().max(4_000));
const whoseFormSchema = z.object({
  person: z.string().max(60),
  year: z
    .string()
    .transform((text) => westernDigits(text).trim())
    .pipe(z.string().regex(/^\d{4}$/))
    .transform(Number)
    .optional()
    .catch(undefined),
});
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
  const tell = tellWhose(ports);
  const { app, plain } = createCustomerApp({ ...ports, report }, { tellsOpening: true, savesFields: true });
  // The same address leads to the questions before a visit where the link is of one.
  addIntakePage(app, { ...ports, plain });

  // One person's page, and behind `for` that of one of several who share the phone.
  for (const page of ['/c/:token', '/c/:token/for/:proof']) {
    app.get(page, (context) => show(context));
    // Where an answer was not taken, the address bar still shows the form's address: whoever loads it again wants the page.
    for (const form of ['answer', 'more']) app.get(`${page}/${form}`, toPage);

    app.post(`${page}/answer`, async (context) => {
      const form = feelingFormSchema.safeParse(await bodyOf(context));
      if (!form.success) return show(context, 'unreadable', 400);
      return record(context, () => ({ ...form.data, answers: [] }));
    });

    app.post(`${page}/more`, async (context) => {
      const form = moreFormSchema.safeParse(await bodyOf(context));
      if (!form.success) return show(context, 'unreadable', 400);
      return record(context, (checkIn) => moreOf(checkIn, form.data));
    });
  }

  app.get('/c/:token/whose', toPage);
  app.post('/c/:token/whose', async (context) => {
    const form = whoseFormSchema.safeParse(await bodyOf(context)).data;
    if (form?.person === 'nobody') return show(context, 'nobody');
    const outcome = await tell(tokenOf(context), { key: form?.person ?? '', year: form?.year });
    switch (outcome.kind) {
      case 'sure':
        return context.redirect(
          `/c/${tokenOf(context)}/for/${outcome.proof}${langQuery({ lang: languageAsked(context) })}`,
          303,
        );
      case 'open':
        return toPage(context);
      case 'unknown':
      case 'closed':
      case 'gone':
        return plain(context, outcome.kind);
      case 'locked':
        return show(context);
      case 'wrong':
      case 'unreadable':
        return show(context, outcome.kind, 400);
      case 'busy':
        return show(context, 'busy', 503);
    }
  });

  // Sent by the page's script. The answer is for nobody to read, and the same whatever stood there already.
  app.post('/c/:token/opened', async (context) => {
    const outcome = await recordOpening(context.req.param('token'));
    return outcome === 'recorded' ? context.body(null, 204) : plain(context, outcome);
  });

  return app;

  async function record(context: Context, said: Parameters<typeof hear>[1]): Promise<Response> {
    const outcome = await hear({ token: tokenOf(context), proof: context.req.param('proof') }, said);
    switch (outcome) {
      case 'recorded':
        // A reload of the answer must not send it again, so what follows is the page itself, by its own address.
        return context.redirect(`${pagePath(context)}${langQuery({ lang: languageAsked(context) })}#answer`, 303);
      case 'several':
        return show(context, 'lost', 400);
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
    return tokenPattern.test(tokenOf(context)) ? context.redirect(pagePath(context), 303) : plain(context, 'unknown');
  }

  async function show(context: Context, alert?: Alert, status: 200 | 400 | 503 = 200): Promise<Response> {
    const token = tokenOf(context);
    const proof = context.req.param('proof');
    const link = await open(token, proof);
    if (link.kind !== 'open' && link.kind !== 'several') return plain(context, link.kind);
    const { reader } = link;
    const around = await house();
    const { settings, now } = around;
    const lang = languageAsked(context);
    const language = lang ?? reader.language;
    const { timeZone } = reader;
    const speech = pageSpeech({
      sender: settings.sender,
      language,
      timeZone: timeZone && zoneClockOf(timeZone) ? timeZone : settings.calendar.timeZone,
      now,
    });
    if (link.kind === 'several') {
      const view = whoseViewOf({ token, link, settings, lang, alert });
      return context.html(await renderPage(<WhosePage view={view} speech={speech} />), status);
    }
    const { customer, checkIn } = link;
    const protocol = protocolOf(checkIn, around.versions);
    const shared =
      link.isShared && proof !== undefined ? { proof, isCarrier: carrierOf(checkIn) === undefined } : undefined;
    const answerAlert = alert === 'unreadable' || alert === 'busy' ? alert : undefined;
    const view = answerViewOf({
      token,
      shared,
      known: link.known,
      checkIn,
      customer,
      reader,
      protocol,
      house: around,
      language,
      lang,
      alert: answerAlert,
    });
    return context.html(await renderPage(<AnswerPage view={view} speech={speech} />), status);
  }
}

function tokenOf(context: Context): string {
  return context.req.param('token') ?? '';
}

/** The page that a form is on. What a proof may be is as narrow as a token: nothing else gets into an address. */
function pagePath(context: Context): string {
  const proof = context.req.param('proof') ?? '';
  return `/c/${tokenOf(context)}${tokenPattern.test(proof) ? `/for/${proof}` : ''}`;
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
