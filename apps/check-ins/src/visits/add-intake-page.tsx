import { type AnswerPlainly, languageAsked } from '@kesher/adapters/http/customer-app';
import { IntakePage } from '@kesher/content/check-in/intake-page.tsx';
import type { IntakeView } from '@kesher/content/check-in/intake-view';
import { langQuery } from '@kesher/content/pages/lang-query';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { emergencyNumberOf } from '@kesher/domain/check-in/answer/emergency-number';
import { isIntakeOpen } from '@kesher/domain/check-in/visit/answer-intake';
import { isFilled } from '@kesher/domain/check-in/visit/visit';
import { noticeIdOf } from '@kesher/domain/ids';
import { tokenPattern } from '@kesher/domain/link/link';
import type { Context, Hono } from 'hono';
import type { DoorPorts } from '../customer-door/door.tsx';
import { markOpened } from '../customer-door/record-opened.ts';
import { type AnsweredVisit, answerVisit, type OpenedVisit, openVisit } from './answer-visit.ts';
import { dangerViewOf } from './read-danger.ts';

/**
 * The page before a visit, at the address at which check-ins are answered: `GET` shows and changes nothing, each `POST`
 * keeps one field. A link of another kind goes on to whoever answers it.
 */
export function addIntakePage(app: Hono, { plain, ...ports }: DoorPorts & { plain: AnswerPlainly }): void {
  const open = openVisit(ports);
  const answer = answerVisit(ports);
  const mark = markOpened(ports);

  app.get('/c/:token', async (context, next) => {
    const opened = await open(tokenOf(context));
    return opened === undefined ? next() : show(context, opened);
  });
  for (const form of ['/c/:token/intake/:field', '/c/:token/done'])
    app.get(form, async (context) =>
      tokenPattern.test(tokenOf(context)) ? context.redirect(pagePath(context), 303) : plain(context, 'unknown'),
    );

  app.post('/c/:token/intake/:field', async (context) => {
    const body = await context.req.parseBody({ all: true }).catch((): Record<string, never> => ({}));
    const given = [body['value'] ?? []].flat().filter((value) => typeof value === 'string');
    const field = context.req.param('field');
    return told(context, await answer(tokenOf(context), { field, given }), field);
  });
  app.post('/c/:token/done', async (context) => told(context, await answer(tokenOf(context), 'finished'), 'done'));

  app.post('/c/:token/opened', async (context, next) => {
    const opened = await open(tokenOf(context));
    if (opened === undefined) return next();
    if (opened.kind !== 'open') return plain(context, opened.kind);
    const { id, told: said } = opened.visit;
    if (said !== undefined) await mark(noticeIdOf(id, said.version), opened.reader.id);
    return context.body(null, 204);
  });

  async function told(context: Context, outcome: AnsweredVisit, at: string): Promise<Response> {
    switch (outcome) {
      case 'recorded':
        // A reload must not send it again, so what follows is the page itself, at the field that was kept.
        return context.redirect(`${pagePath(context)}${langQuery({ lang: languageAsked(context) })}#${at}`, 303);
      case 'unreadable':
      case 'over':
      case 'busy':
        return show(context, (await open(tokenOf(context))) ?? { kind: 'unknown' }, outcome);
      case 'unknown':
      case 'closed':
      case 'gone':
        return plain(context, outcome);
    }
  }

  async function show(
    context: Context,
    opened: OpenedVisit,
    outcome?: 'unreadable' | 'over' | 'busy',
  ): Promise<Response> {
    if (opened.kind !== 'open') return plain(context, opened.kind);
    const { customer, reader, visit } = opened;
    const { sender, calendar } = await ports.settings.get();
    const now = ports.clock();
    const lang = languageAsked(context);
    const { timeZone, language } = reader;
    const country = reader.country ?? customer.country ?? sender.country;
    const speech = pageSpeech({
      sender,
      language: lang ?? language,
      timeZone: timeZone && zoneClockOf(timeZone) ? timeZone : calendar.timeZone,
      now,
    });
    const isOpen = isIntakeOpen(visit, now);
    const view: IntakeView = {
      path: pagePath(context),
      preferencesPath: `/p/${tokenOf(context)}`,
      sender,
      customerName: customer.name,
      isOpen,
      answers: new Map(visit.intake.answers.map(({ field, value }) => [field, value])),
      isFinished: isFilled(visit),
      emergencyNumber: emergencyNumberOf(country),
      danger: dangerViewOf(visit, { country, now }),
      alert: outcome === 'over' ? undefined : outcome,
      lang,
      tellsOpening: outcome === undefined,
    };
    const status = outcome === undefined ? 200 : statusOf[outcome];
    return context.html(await renderPage(<IntakePage view={view} speech={speech} />), status);
  }
}

const statusOf = { unreadable: 400, over: 409, busy: 503 } as const;

function tokenOf(context: Context): string {
  return context.req.param('token') ?? '';
}

function pagePath(context: Context): string {
  return `/c/${tokenOf(context)}`;
}
