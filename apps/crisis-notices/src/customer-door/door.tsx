import { createCustomerApp, languageAsked } from '@kesher/adapters/http/customer-app';
import { BulletinPage } from '@kesher/content/crisis/bulletin-page.tsx';
import type { BulletinView } from '@kesher/content/crisis/bulletin-view';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { zoneClockOf } from '@kesher/domain/calendar/zone-clock';
import { askHardship } from '@kesher/domain/crisis/ask-hardship';
import { tokenPattern } from '@kesher/domain/link/link';
import { markOpened } from '@kesher/engine/link/mark-opened';
import type { Context, Hono } from 'hono';
import type { CrisisPorts } from '../ports.ts';
import { type LiveBulletin, openBulletin } from './open-bulletin.ts';

export type DoorPorts = Pick<
  CrisisPorts,
  'links' | 'customers' | 'bulletins' | 'messages' | 'tasks' | 'settings' | 'clock' | 'statusUrl'
>;

/** The customer's door of crisis notices: `GET` shows and changes nothing, because mail scanners open links. */
export function createCustomerDoor(ports: DoorPorts, report: (error: unknown) => void): Hono {
  const open = openBulletin(ports);
  const mark = markOpened(ports);
  const { app, plain } = createCustomerApp({ ...ports, report }, { tellsOpening: true });

  app.get('/n/:token', show);

  // Where the address bar still shows the form's address: whoever loads it again wants the page.
  app.get('/n/:token/hardship', async (context) => {
    const token = context.req.param('token');
    return tokenPattern.test(token) ? context.redirect(`/n/${token}`, 303) : plain(context, 'unknown');
  });

  app.post('/n/:token/hardship', async (context) => {
    const token = context.req.param('token');
    const opened = await open(token);
    if (opened.kind !== 'open') return plain(context, opened.kind);
    const { bulletin, customer } = opened;
    const { calendar } = await ports.settings.get();
    const about = { subjectId: bulletin.id, noticeId: bulletin.live.noticeId, customerId: customer.id };
    // The same press again meets the task that stands.
    await ports.tasks.create(askHardship({ ...about, calendar, now: ports.clock() }));
    const lang = languageAsked(context);
    return context.redirect(`/n/${token}${lang ? `?lang=${lang}` : ''}#hardship`, 303);
  });

  // Sent by the page's script; the answer is for nobody to read.
  app.post('/n/:token/opened', async (context) => {
    const opened = await open(context.req.param('token'));
    if (opened.kind !== 'open') return plain(context, opened.kind);
    await mark({ customerId: opened.customer.id, subjectId: opened.bulletin.id, version: opened.bulletin.version });
    return context.body(null, 204);
  });

  return app;

  async function show(context: Context): Promise<Response> {
    const token = context.req.param('token') ?? '';
    const opened = await open(token);
    if (opened.kind !== 'open') return plain(context, opened.kind);
    const { customer, bulletin } = opened;
    const settings = await ports.settings.get();
    const lang = languageAsked(context);
    const language = lang ?? customer.language;
    const { timeZone: own } = customer;
    const timeZone = own && zoneClockOf(own) ? own : settings.calendar.timeZone;
    const now = ports.clock();
    const speech = pageSpeech({ sender: settings.sender, language, timeZone, now });
    const { live, correctedAt, correction, said, firstPublishedAt, isExercise } = bulletin;
    const view: BulletinView = {
      path: `/n/${token}`,
      lang,
      preferencesPath: `/preferences/${token}`,
      publicUrl: `${ports.statusUrl}/${language}/b/${bulletin.id}.html`,
      isExercise,
      statement: live.statement,
      said,
      firstPublishedAt: firstPublishedAt ?? live.publishedAt,
      corrected: correctedAt && correction && { at: correctedAt, says: correction[language] },
      segments: customer.segments ?? [],
      hardship: await hardshipOf(bulletin, customer.id),
      sender: settings.sender,
      timeZone,
      writtenAt: now,
    };
    return context.html(await renderPage(<BulletinPage view={view} speech={speech} />));
  }

  /** Asked beside payments that are said; a task that staff have done is history. */
  async function hardshipOf(
    { id, said, live }: LiveBulletin,
    customerId: Parameters<typeof askHardship>[0]['customerId'],
  ): Promise<BulletinView['hardship']> {
    if (said?.payments === undefined || live.statement.kind === 'withdrawn') return undefined;
    const { calendar } = await ports.settings.get();
    const wanted = askHardship({ subjectId: id, noticeId: live.noticeId, customerId, calendar, now: ports.clock() });
    const task = await ports.tasks.get(wanted.id);
    return task === undefined ? { state: 'offered' } : { state: 'asked', dueAt: task.dueAt };
  }
}
