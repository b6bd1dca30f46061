import { pageHeaders } from '@kesher/content/pages/page-headers';
import { languageOf } from '@kesher/content/pages/page-language';
import { type PlainKind, renderPlainPage } from '@kesher/content/pages/plain-page.tsx';
import type { SettingsStore } from '@kesher/domain/business/settings-store';
import type { Clock } from '@kesher/domain/instant';
import type { Language } from '@kesher/domain/language';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Log } from '../lambda/log.ts';
import { limitFailures } from './limit-failures.ts';

const bodyLimitBytes = 8_192;

const statusOf = {
  unknown: 404,
  closed: 410,
  gone: 410,
  stop: 200,
  noted: 200,
  'noted-orders': 200,
  'noted-care': 200,
  'noted-offers': 200,
  stopped: 200,
  'stopped-orders': 200,
  'too-often': 429,
  failed: 500,
  method: 405,
  'too-large': 413,
} as const satisfies Record<PlainKind, number>;

/** What every customers' door is made of. */
export type CustomerDoor = {
  settings: Pick<SettingsStore, 'get'>;
  clock: Clock;
  /** Hears of what crashed, without anything about the customer. */
  report: (error: unknown) => void;
};

/** Answers with a page that knows nobody, in the language that the link or the browser asks for. */
export type AnswerPlainly = (context: Context, kind: PlainKind, status?: 400 | 503) => Promise<Response>;

/**
 * A door for customers, who come by links and never log in: its headers, how often one may guess, how large a form may be,
 * and a page, never a problem document, for whatever goes wrong. What it does when somebody comes is added by its app;
 * `GET` (and with it `HEAD`) must change nothing, because mail scanners open links.
 */
export function createCustomerApp(
  { settings, clock, report }: CustomerDoor,
  scripts: { tellsOpening?: boolean; savesFields?: boolean } = {},
): { app: Hono; plain: AnswerPlainly } {
  const plain: AnswerPlainly = async (context, kind, status) =>
    context.html(
      await renderPlainPage(kind, {
        // They may be what failed.
        settings: await settings.get().catch(() => undefined),
        lang: context.req.query('lang'),
        accepted: context.req.header('accept-language'),
        now: clock(),
      }),
      status ?? statusOf[kind],
    );
  // Some mail programs put a slash behind a link.
  const app = new Hono({ strict: false });
  app.use(pageHeaders(scripts));
  // An unknown link may be a guess; a closed one was somebody's.
  const isFailure = ({ res }: Context) => res.status === statusOf.unknown;
  app.use(limitFailures({ clock, isFailure, refuse: (context) => plain(context, 'too-often') }));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) => {
        context.header('allow', methods.join(', '));
        return plain(context, 'method');
      },
    }),
  );
  app.use(bodyLimit({ maxSize: bodyLimitBytes, onError: (context) => plain(context, 'too-large') }));
  app.notFound((context) => plain(context, 'unknown'));
  app.onError((error, context) => {
    report(error);
    return plain(context, 'failed');
  });
  return { app, plain };
}

/** The language that the link asks for, if it asks for any. */
export function languageAsked(context: Context): Language | undefined {
  return languageOf(context.req.query('lang'));
}

/** Reports to the log. An error is told by its name alone: its message may quote what a customer sent. */
export function reportTo(log: Log): CustomerDoor['report'] {
  return (error) => log.error('A customer page failed.', { error: error instanceof Error ? error.name : 'unknown' });
}
