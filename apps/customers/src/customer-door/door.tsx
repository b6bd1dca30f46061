import { createCustomerApp, languageAsked } from '@kesher/adapters/http/customer-app';
import { maskEmail, maskPhone } from '@kesher/content/pages/mask';
import { renderPage } from '@kesher/content/pages/page-frame.tsx';
import { pageSpeech } from '@kesher/content/pages/page-speech';
import { PreferencesPage } from '@kesher/content/pages/preferences-page.tsx';
import type { PreferencesView, UnsubscribeView } from '@kesher/content/pages/preferences-view';
import { UnsubscribePage } from '@kesher/content/pages/unsubscribe-page.tsx';
import type { Settings } from '@kesher/domain/business/settings-store';
import type { Customer } from '@kesher/domain/customer/customer';
import type { CustomerId } from '@kesher/domain/ids';
import type { Language } from '@kesher/domain/language';
import { reachOf } from '@kesher/domain/message/reach';
import type { RouteRules } from '@kesher/domain/message/routes';
import { openLink } from '@kesher/engine/link/open-link';
import type { Context, Hono } from 'hono';
import { asksCare } from './asks-care.ts';
import { changeCustomer } from './change-customer.ts';
import { keepsOnlyCalls, planPause } from './plan-pause.ts';
import { errorsOf, formOf, planPreferences, yesOf } from './plan-preferences.ts';
import { hasRefusedEmails, planResubscribe, planUnsubscribe, staysOf } from './plan-unsubscribe.ts';
import type { CustomerDoorPorts } from './ports.ts';
import { oneClickNoted, pausedWords, planPress } from './press.ts';
import { readBody, readForm, readKeepsCalls, readPress } from './read-form.ts';
import { refusedBy, refusedIn, refuseUnread } from './refuse-unread.ts';

/** A link that leads to a record that cannot be read: a refusal counts all the same. */
type Unread = { unread: CustomerId };
type Opened = { token: string; customer: Customer; settings: Settings; lang: Language | undefined; isClosed: boolean };

/**
 * The customers' own door: how they are reached, and one press to stop emails. `GET` changes nothing, because mail scanners
 * open links. `report` hears of what crashed, without anything about the customer.
 */
export function createCustomerDoor(ports: CustomerDoorPorts, report: (error: unknown) => void): Hono {
  const change = changeCustomer(ports);
  const refuseOf = refuseUnread(ports);
  const find = openLink(ports);
  const asksCareOf = asksCare(ports, report);
  const { app, plain } = createCustomerApp({ ...ports, report });

  app.get('/p/:token', async (context) => {
    const opened = await open(context);
    if ('unread' in opened) return plain(context, 'failed');
    return opened instanceof Response ? opened : showPreferences(context, opened, {});
  });

  app.post('/p/:token', async (context) => {
    const opened = await open(context);
    if (opened instanceof Response) return opened;
    const body = await readBody(context);
    const form = readForm(body);
    const isPause = body.get('action') === 'pause';
    const keepsCalls = isPause && readKeepsCalls(body);
    if ('unread' in opened) {
      const paused = { allowed: new Set(keepsCalls ? (['care:call'] as const) : []), asksCare: true };
      await refuseOf(opened.unread, refusedIn(isPause ? paused : form));
      // What else the form asks for could not be done.
      return isPause ? plain(context, 'noted') : plain(context, 'failed');
    }
    const errors = isPause ? {} : errorsOf(form, opened.settings.languages);
    if (Object.keys(errors).length > 0) return showPreferences(context, opened, { form, errors, said: 'check' }, 400);
    const by = { now: ports.clock(), ...(await knownOf(opened)), shownIn: languageShown(opened) };
    // Who may keep calls was asked for them, whatever the page would ask by now.
    const asksCalls = isPause && (keepsCalls || (await asksCareOf(opened.customer, by)));
    const pauseOf = ({ phone }: Customer) => ({ asksCalls: asksCalls && phone !== undefined, keepsCalls });
    const changed = await change(opened.customer.id, (customer) =>
      isPause ? planPause(customer, { ...by, ...pauseOf(customer) }) : planPreferences(customer, form, by),
    );
    if (changed.kind === 'gone') return plain(context, 'gone');
    if (changed.kind === 'busy')
      return showPreferences(context, opened, { ...(isPause ? {} : { form }), said: 'busy' }, 503);
    const said =
      changed.kind === 'unchanged' ? 'unchanged' : isPause ? pausedWords(pauseOf(changed.customer)) : 'saved';
    // Who has just chosen a language sees it at once.
    return showPreferences(context, { ...opened, customer: changed.customer, lang: undefined }, { said });
  });

  app.get('/u/:token', async (context) => {
    const opened = await open(context);
    if (opened instanceof Response) return opened;
    if ('unread' in opened) return plain(context, 'stop');
    return showUnsubscribe(context, opened, hasRefusedEmails(opened.customer, 'service') ? 'done' : 'ask');
  });

  /**
   * The page's own buttons, and RFC 8058: mail programs post `List-Unsubscribe=One-Click` here, as a form, without cookie or
   * login, and follow no redirect. Whatever else is posted is neither, and changes nothing.
   */
  app.post('/u/:token', async (context) => {
    const opened = await open(context, { closedToo: true });
    if (opened instanceof Response) return opened;
    const pressed = readPress(await readBody(context), context.req.query('for'));
    if ('unread' in opened) {
      if (pressed === undefined) return plain(context, 'stop', 400);
      if (pressed.kind === 'undo') return plain(context, 'failed');
      await refuseOf(opened.unread, refusedBy(pressed));
      return plain(context, pressed.kind === 'one-click' ? oneClickNoted[pressed.purpose].unread : 'noted');
    }
    if (opened.isClosed && (pressed === undefined || pressed.kind === 'undo')) return plain(context, 'closed');
    if (pressed === undefined) return showUnsubscribe(context, opened, 'not-one-click', 400);
    const by = { now: ports.clock(), shownIn: languageShown(opened) };
    const changed = await change(opened.customer.id, (customer) => planPress(customer, pressed, by));
    if (changed.kind === 'gone') return plain(context, 'gone');
    if (changed.kind === 'busy')
      return opened.isClosed ? plain(context, 'failed', 503) : showUnsubscribe(context, opened, 'ask', 503);
    const { customer } = changed;
    // A refusal counts whoever has the link; nothing about the customer is shown to them.
    if (opened.isClosed)
      return plain(context, pressed.kind === 'one-click' ? oneClickNoted[pressed.purpose].closed : 'stopped');
    // The page is about emails about orders, which go on.
    if (pressed.kind === 'one-click' && pressed.purpose !== 'service')
      return plain(context, oneClickNoted[pressed.purpose].unread);
    const isStopped = hasRefusedEmails(customer, 'service');
    return showUnsubscribe(
      context,
      { ...opened, customer },
      isStopped ? 'done' : pressed.kind === 'undo' ? 'undone' : 'ask',
    );
  });

  return app;

  async function open(context: Context, { closedToo = false } = {}): Promise<Opened | Unread | Response> {
    const token = context.req.param('token') ?? '';
    const found = await find(token);
    if (found.kind === 'unreadable') return { unread: found.customerId };
    if (found.kind !== 'open' && !(found.kind === 'closed' && closedToo)) return plain(context, found.kind);
    const settings = await ports.settings.get();
    return {
      token,
      customer: found.customer,
      settings,
      lang: languageAsked(context),
      isClosed: found.kind === 'closed',
    };
  }

  async function knownOf({ customer, settings }: Opened) {
    const addresses = [customer.email, customer.phone].filter((address) => address !== undefined);
    const standings = await ports.suppressions.standings(addresses);
    return { rule: settings.announcements.consent, standings, spoken: settings };
  }

  async function showPreferences(
    context: Context,
    opened: Opened,
    shown: Partial<Pick<PreferencesView, 'form' | 'errors' | 'said'>>,
    status: 200 | 400 | 503 = 200,
  ): Promise<Response> {
    const { customer, settings, token, lang } = opened;
    const known = await knownOf(opened);
    const rules: RouteRules = { purpose: 'service', consent: known.rule, standings: known.standings };
    const by = { now: ports.clock(), ...known, shownIn: languageShown(opened), asksCalls: false, keepsCalls: false };
    const quiet = planPause(customer, by) ?? customer;
    const view: PreferencesView = {
      path: `/p/${token}`,
      sender: settings.sender,
      languages: settings.languages,
      addresses: maskedAddresses(customer),
      form: formOf(customer, known),
      asksCare: await asksCareOf(customer, known),
      keepsCalls: keepsOnlyCalls(customer, known),
      yes: yesOf(customer),
      reach: { now: reachOf(customer, rules), allOff: reachOf(quiet, rules) },
      errors: {},
      lang,
      ...shown,
    };
    return context.html(await renderPage(<PreferencesPage view={view} speech={speechOf(opened)} />), status);
  }

  async function showUnsubscribe(
    context: Context,
    opened: Opened,
    state: UnsubscribeView['state'],
    status: 200 | 400 | 503 = 200,
  ): Promise<Response> {
    const { customer, settings, token, lang } = opened;
    const speech = speechOf(opened);
    const rules = await routeRules(opened);
    const by = { now: ports.clock(), shownIn: speech.language };
    const after = state === 'done' ? customer : (planUnsubscribe(customer, by) ?? customer);
    const view: UnsubscribeView = {
      path: `/u/${token}`,
      preferencesPath: `/p/${token}`,
      sender: settings.sender,
      address: customer.email && maskEmail(customer.email),
      state,
      stays: staysOf(formOf(customer, { rule: rules.consent, standings: rules.standings, spoken: settings })),
      reach: reachOf(after, rules),
      addresses: maskedAddresses(customer),
      canUndo: planResubscribe(customer, by) !== undefined,
      isBusy: status === 503,
      lang,
    };
    return context.html(await renderPage(<UnsubscribePage view={view} speech={speech} />), status);
  }

  /** The rules by which messages about orders are sent: a page promises no other way. */
  async function routeRules(opened: Opened): Promise<RouteRules> {
    const { rule: consent, standings } = await knownOf(opened);
    return { purpose: 'service', consent, standings };
  }

  function speechOf(opened: Opened) {
    const { sender, calendar } = opened.settings;
    return pageSpeech({ sender, language: languageShown(opened), timeZone: calendar.timeZone, now: ports.clock() });
  }
}

function maskedAddresses({ email, phone }: Customer): PreferencesView['addresses'] {
  return { ...(email && { email: maskEmail(email) }), ...(phone && { sms: maskPhone(phone) }) };
}

function languageShown({ lang, customer }: Opened): Language {
  return lang ?? customer.language;
}
