/** @jsxImportSource hono/jsx */
import { Prose } from './page-linked-prose.tsx';
import { staffProse } from './page-prose.ts';
import { servicesOf } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

/** Where a form leads; without a door there are no forms. */
function doorOf({ status, speech }: StatusView, name: 'hard' | 'helps' | 'follow'): string | undefined {
  return status.answersUrl && `${status.answersUrl}/${speech.language}/${name}`;
}

/** Beside payments: whoever can't bear it says so, and a person gets back to them. */
export function HardForm({ bulletinId, ...view }: StatusView & { bulletinId: string }) {
  const door = doorOf(view, 'hard');
  const { say } = view.speech;
  if (door === undefined) return null;
  return (
    <details>
      <summary>{say('hard.open')}</summary>
      <form method="post" action={door}>
        <p>{say('hard.says')}</p>
        <input type="hidden" name="bulletin" value={bulletinId} />
        <label>
          {say('hard.contact')}
          <input name="contact" required maxlength={254} dir="auto" />
        </label>
        <label>
          {say('hard.text')}
          <textarea name="text" rows={3} maxlength={1000} dir="auto" />
        </label>
        <button type="submit">{say('hard.send')}</button>
      </form>
    </details>
  );
}

/** Whether a bulletin helps, in one press; what is missing in it, in own words. */
export function HelpsForm({ bulletinId, ...view }: StatusView & { bulletinId: string }) {
  const door = doorOf(view, 'helps');
  const { say } = view.speech;
  if (door === undefined) return null;
  const bulletin = <input type="hidden" name="bulletin" value={bulletinId} />;
  return (
    <div class="help">
      <span>{say('helps.asks')}</span>
      <form method="post" action={door}>
        {bulletin}
        <button type="submit" name="answer" value="yes">
          {say('helps.yes')}
        </button>
      </form>
      <details>
        <summary>{say('helps.missing')}</summary>
        <form method="post" action={door}>
          {bulletin}
          <label>
            {say('helps.text')}
            <textarea name="text" rows={3} maxlength={1000} dir="auto" />
          </label>
          <button type="submit" name="answer" value="missing">
            {say('helps.send')}
          </button>
        </form>
      </details>
    </div>
  );
}

/** To be told by email or SMS, about all services or some. */
export function FollowForm(view: StatusView) {
  const door = doorOf(view, 'follow');
  const { say, language } = view.speech;
  const services = servicesOf(view.status);
  if (door === undefined) return null;
  return (
    <form method="post" action={door}>
      <h2>{say('follow.heading')}</h2>
      <label>
        {say('follow.address')}
        <input name="address" required maxlength={254} autocomplete="email" dir="auto" />
      </label>
      {services.length > 1 ? (
        <details>
          <summary>{say('follow.services')}</summary>
          {services.map(({ id, name }) => (
            <label class="pick" key={id}>
              <input type="checkbox" name="service" value={id} checked />
              <span>
                <Prose text={staffProse(name[language], language)} />
              </span>
            </label>
          ))}
        </details>
      ) : null}
      <button class="f" type="submit">
        {say('follow.send')}
      </button>
      <p class="m">{say('follow.says')}</p>
    </form>
  );
}
