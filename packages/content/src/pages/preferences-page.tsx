import type { Purpose } from '@kesher/domain/customer/consent';
import type { Localized } from '@kesher/domain/language';
import { phrase } from '../format/messages.ts';
import { Isolated, own } from './isolated.tsx';
import { langQuery } from './lang-query.ts';
import { PageFrame } from './page-frame.tsx';
import type { PageSpeech } from './page-speech.ts';
import { boxedWays } from './preference-boxes.ts';
import type { PreferencesView } from './preferences-view.ts';
import { reachWords } from './reach-words.ts';

type Props = { view: PreferencesView; speech: PageSpeech };

const ownNames: Localized = { en: 'English', he: 'עברית', ar: 'العربية' };

/** Language, channels by purpose, hours: one form, saved by one press. */
export function PreferencesPage({ view, speech }: Props) {
  const { tell } = speech;
  const title = tell('preferences.title');
  const isBad = view.said === 'check' || view.said === 'busy';
  const said = view.said && (view.said === 'busy' ? tell('alert.busy') : tell(`preferences.${view.said}`));
  const asksCalls = view.asksCare && view.addresses.sms !== undefined;
  const action = `${view.path}${langQuery(view)}`;
  return (
    <PageFrame
      speech={speech}
      sender={view.sender}
      path={view.path}
      title={isBad ? tell('title.error', { title }) : title}
      footer={<p>{tell('footer.private')}</p>}
    >
      {said === undefined ? null : isBad ? (
        <p class="alert" role="alert">
          {said}
        </p>
      ) : (
        <output class="alert good">{said}</output>
      )}
      <div>
        <h1>{title}</h1>
        <p>{tell('preferences.intro')}</p>
      </div>
      <form method="post" action={action} class="stack">
        <LanguageField view={view} speech={speech} />
        <ChannelFields view={view} speech={speech} purpose="service" />
        {view.asksCare ? (
          <>
            <input type="hidden" name="asks" value="care" />
            <ChannelFields view={view} speech={speech} purpose="care" />
          </>
        ) : null}
        <HoursFields view={view} speech={speech} />
        <ChannelFields view={view} speech={speech} purpose="marketing" />
        <button type="submit" name="action" value="save">
          {tell('preferences.save')}
        </button>
      </form>
      <section class="card" aria-labelledby="pause">
        <h2 id="pause">{tell('preferences.pause')}</h2>
        <p>
          {tell('preferences.pause-text')} {asksCalls ? `${tell('preferences.pause-care')} ` : null}
          <Isolated text={reachWords(view.reach.allOff, { when: 'after', addresses: view.addresses, tell })} />
        </p>
        <form method="post" action={action}>
          {asksCalls ? (
            <label class="pick">
              <input type="checkbox" name="keep" value="care:call" checked={view.keepsCalls} />
              <span>{tell('preferences.pause-calls')}</span>
            </label>
          ) : null}
          <button type="submit" name="action" value="pause" class="quiet">
            {tell('preferences.pause-button')}
          </button>
        </form>
      </section>
      <p class="soft">{tell('preferences.change-address')}</p>
    </PageFrame>
  );
}

function LanguageField({ view, speech }: Props) {
  const { tell } = speech;
  const error = view.errors.language;
  return (
    <fieldset class="card" aria-describedby={error ? 'language-error' : undefined}>
      <legend>{tell('preferences.language')}</legend>
      {error ? (
        <p class="error" id="language-error">
          {tell(error)}
        </p>
      ) : null}
      {view.languages.map((language) => (
        <label key={language} class="pick">
          <input type="radio" name="language" value={language} checked={view.form.language === language} />
          <span lang={language}>{ownNames[language]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function ChannelFields({ view, speech, purpose }: Props & { purpose: Purpose }) {
  const { tell } = speech;
  const reach = purpose === 'service' ? reachOfService(view, speech) : undefined;
  return (
    <fieldset class="card" aria-describedby={`${purpose}-hint`}>
      <legend>{tell(`preferences.${purpose}`)}</legend>
      <p class="soft" id={`${purpose}-hint`}>
        {tell(`preferences.${purpose}-hint`)}
      </p>
      {boxedWays[purpose].map((channel) => {
        const address = view.addresses[channel === 'call' ? 'sms' : channel];
        if (address === undefined) {
          return channel === 'call' ? null : (
            <p key={channel} class="soft">
              {tell(`preferences.no-${channel}`)}
            </p>
          );
        }
        const yes = view.yes[`${purpose}:${channel}`];
        const hintId = `${purpose}-${channel}-yes`;
        return (
          <label key={channel} class="pick">
            <input
              type="checkbox"
              name="allow"
              value={`${purpose}:${channel}`}
              checked={view.form.allowed.has(`${purpose}:${channel}`)}
              aria-describedby={yes ? hintId : undefined}
            />
            <span>
              <Isolated text={tell(`preferences.by-${channel}`, { address: own(address) })} />
              {yes ? (
                <small id={hintId} class="soft">
                  <Isolated text={yesWords(yes, view, speech)} />
                </small>
              ) : null}
            </span>
          </label>
        );
      })}
      {reach === undefined ? null : (
        <p>
          <Isolated text={reach} />
        </p>
      )}
    </fieldset>
  );
}

/** Whose yes it is, and of when: the customer's own, or what the shop has on record. */
function yesWords(
  yes: NonNullable<PreferencesView['yes'][keyof PreferencesView['yes']]>,
  { sender }: PreferencesView,
  { tell, dates, language }: PageSpeech,
): string {
  const instant = phrase(dates.instant(yes.at));
  return tell(`preferences.yes.${yes.origin}`, { instant, sender: own(sender.name[language]) });
}

/** Before everything is unticked, what that would mean; afterwards, what it means. */
function reachOfService({ reach, addresses }: PreferencesView, { tell }: PageSpeech): string {
  if (reach.now.kind === 'channels')
    return `${tell('preferences.service-unticked')} ${reachWords(reach.allOff, { when: 'after', addresses, tell })}`;
  return reachWords(reach.now, { when: 'now', addresses, tell });
}

function HoursFields({ view, speech }: Props) {
  const { tell } = speech;
  return (
    <fieldset class="card" aria-describedby="hours-hint">
      <legend>{tell('preferences.hours')}</legend>
      <p class="soft" id="hours-hint">
        {tell('preferences.hours-hint')}
      </p>
      <div class="times">
        {(['from', 'to'] as const).map((field) => {
          const error = view.errors[field];
          return (
            <div key={field}>
              <label>
                {tell(`preferences.${field}`)}
                <input
                  type="time"
                  name={field}
                  value={view.form[field]}
                  aria-invalid={error ? 'true' : undefined}
                  aria-describedby={error ? `${field}-error` : undefined}
                />
              </label>
              {error ? (
                <p class="error" id={`${field}-error`}>
                  {tell(error)}
                </p>
              ) : null}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
