import { maskEmail, maskPhone } from '@kesher/content/pages/mask';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageHeaders } from '@kesher/content/pages/page-headers';
import { languageOf } from '@kesher/content/pages/page-language';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { type PlainKind, renderPlainPage } from '@kesher/content/pages/plain-page.tsx';
import { PreferencesPage } from '@kesher/content/pages/preferences-page.tsx';
import type { PreferencesView } from '@kesher/content/pages/preferences-view';
import { UnsubscribePage } from '@kesher/content/pages/unsubscribe-page.tsx';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { Customer } from '@kesher/domain/customer/customer';
import type { Language } from '@kesher/domain/language';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { changeCustomer } from './change-customer.ts';
import { errorsOf, formOf, planPause, planPreferences } from './plan-preferences.ts';
import { hasUnsubscribed, planResubscribe, planUnsubscribe } from './plan-unsubscribe.ts';
import type { CustomerDoorPorts } from './ports.ts';
import { readBody, readForm } from './read-form.ts';

const bodyLimitBytes = 8_192;
const tokenPattern = /^[A-Za-z0-9_-]{22}$/;

type Opened = { token: string; customer: Customer; settings: Settings; lang: Language | undefined };

/**
 * The customers' own door: how they are reached, and one press to stop emails. `GET` changes nothing, because mail scanners
 * open links. `report` hears of what crashed, without anything about the customer.
 */
export function createCustomerDoor(ports: CustomerDoorPorts, report: (error: unknown) => void): Hono {
  const change = changeCustomer(ports);
  // Some mail programs put a slash behind a link.
  const app = new Hono({ strict: false });

  app.use(pageHeaders());
  app.use(methodNotAllowed({ app, onMethodNotAllowed: (context, methods) => refuseMethod(context, methods) }));
  app.use(bodyLimit({ maxSize: bodyLimitBytes, onError: (context) => plain(context, 'too-large', 413) }));

  app.get('/p/:token', async (context) => {
    const opened = await open(context);
    return opened instanceof Response ? opened : showPreferences(context, opened, {});
  });

  app.post('/p/:token', async (context) => {
    const opened = await open(context);
    if (opened instanceof Response) return opened;
    const body = await readBody(context);
    const form = readForm(body);
    const isPause = body.get('action') === 'pause';
    const errors = isPause ? {} : errorsOf(form);
    if (Object.keys(errors).length > 0) return showPreferences(context, opened, { form, errors, said: 'check' }, 400);
    const by = { now: ports.clock(), rule: opened.settings.announcements.consent, shownIn: languageShown(opened) };
    const changed = await change(opened.customer.id, (customer) =>
      isPause ? planPause(customer, by) : planPreferences(customer, form, by),
    );
    if (changed.kind === 'gone') return plain(context, 'gone', 410);
    if (changed.kind === 'busy')
      return showPreferences(context, opened, { ...(isPause ? {} : { form }), said: 'busy' }, 503);
    const said = changed.kind === 'unchanged' ? 'unchanged' : isPause ? 'paused' : 'saved';
    // Who has just chosen a language sees it at once.
    return showPreferences(context, { ...opened, customer: changed.customer, lang: undefined }, { said });
  });

  app.get('/u/:token', async (context) => {
    const opened = await open(context);
    if (opened instanceof Response) return opened;
    return showUnsubscribe(context, opened, hasUnsubscribed(opened.customer) ? 'done' : 'ask');
  });

  /** Also RFC 8058: mail programs post `List-Unsubscribe=One-Click` here, without cookie or login, and follow no redirect. */
  app.post('/u/:token', async (context) => {
    const opened = await open(context);
    if (opened instanceof Response) return opened;
    const action = (await readBody(context)).get('action');
    const how = action === 'unsubscribe' ? 'unsubscribe-page' : 'one-click';
    const by = { now: ports.clock(), shownIn: languageShown(opened) };
    const changed = await change(opened.customer.id, (customer) =>
      action === 'undo' ? planResubscribe(customer, by) : planUnsubscribe(customer, { ...by, how }),
    );
    if (changed.kind === 'gone') return plain(context, 'gone', 410);
    if (changed.kind === 'busy') return showUnsubscribe(context, opened, 'ask', 503);
    const { customer } = changed;
    const isStopped = hasUnsubscribed(customer);
    return showUnsubscribe(context, { ...opened, customer }, isStopped ? 'done' : action === 'undo' ? 'undone' : 'ask');
  });

  app.notFound((context) => plain(context, 'unknown', 404));
  app.onError((error, context) => {
    report(error);
    return plain(context, 'failed', 500);
  });
  return app;

  async function open(context: Context): Promise<Opened | Response> {
    const token = context.req.param('token') ?? '';
    const link = tokenPattern.test(token) ? await ports.links.open(token, ports.clock()) : undefined;
    if (!link) return plain(context, 'unknown', 404);
    const customer = await ports.customers.get(link.customerId);
    if (!customer) return plain(context, 'gone', 410);
    return { token, customer, settings: await ports.settings.get(), lang: languageOf(context.req.query('lang')) };
  }

  async function showPreferences(
    context: Context,
    opened: Opened,
    shown: Partial<Pick<PreferencesView, 'form' | 'errors' | 'said'>>,
    status: 200 | 400 | 503 = 200,
  ): Promise<Response> {
    const { customer, settings, token, lang } = opened;
    const { email, phone } = customer;
    const view: PreferencesView = {
      path: `/p/${token}`,
      sender: settings.sender,
      addresses: { ...(email && { email: maskEmail(email) }), ...(phone && { sms: maskPhone(phone) }) },
      form: formOf(customer, settings.announcements.consent),
      errors: {},
      lang,
      ...shown,
    };
    return context.html(await renderPage(<PreferencesPage view={view} speech={speechOf(opened)} />), status);
  }

  async function showUnsubscribe(
    context: Context,
    opened: Opened,
    state: 'ask' | 'done' | 'undone',
    status: 200 | 503 = 200,
  ): Promise<Response> {
    const { customer, settings, token, lang } = opened;
    const speech = speechOf(opened);
    const view = {
      path: `/u/${token}`,
      preferencesPath: `/p/${token}`,
      sender: settings.sender,
      address: customer.email && maskEmail(customer.email),
      state,
      canUndo: planResubscribe(customer, { now: ports.clock(), shownIn: speech.language }) !== undefined,
      isBusy: status === 503,
      lang,
    };
    return context.html(await renderPage(<UnsubscribePage view={view} speech={speech} />), status);
  }

  function speechOf(opened: Opened) {
    const { sender, calendar } = opened.settings;
    return pageSpeech({ sender, language: languageShown(opened), timeZone: calendar.timeZone, now: ports.clock() });
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

function languageShown({ lang, customer }: Opened): Language {
  return lang ?? customer.language;
}
