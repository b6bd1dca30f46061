import { countedSms } from '@kesher/content/render/sms-text';
import { Page } from '../pages/page.tsx';
import type { OutboxEntry } from './outbox-client.ts';
import type { EmailContent } from './read-email.ts';

/** What the buttons make the channel report, by channel. */
export const reports = {
  email: [
    ['Bounce', 'The address does not exist (bounce)'],
    ['OutOfOffice', 'An out-of-office reply comes back (transient bounce)'],
    ['TransientBounce', 'The mailbox is full (transient bounce)'],
    ['Complaint', 'The customer calls it spam (complaint)'],
    ['DeliveryDelay', 'It is delayed'],
    ['Delivery', 'It is delivered'],
  ],
  sms: [
    ['Bounce', 'The phone cannot be reached (failure)'],
    ['Delivery', 'It is delivered'],
  ],
} as const;

type Content = { kind: 'email'; email: EmailContent } | { kind: 'sms'; text: string };

/** One message as the customer sees it, what the channel reported, and buttons for what it could report next. */
export function MessagePage({ entry, content, reported }: { entry: OutboxEntry; content: Content; reported: boolean }) {
  const { message, events } = entry;
  return (
    <Page title={message.subject || `SMS to ${message.recipient}`}>
      {reported && (
        <p class="note">
          <output>The channel reports it now.</output>
        </p>
      )}
      <dl class="facts">
        <dt>From</dt>
        <dd>{(content.kind === 'email' && content.email.from) || message.sender || 'no sender id'}</dd>
        <dt>To</dt>
        <dd>{message.recipient}</dd>
        <dt>Sent</dt>
        <dd>
          <time datetime={message.acceptedAt}>{message.acceptedAt}</time>
        </dd>
        {Object.entries(message.tags).map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      {content.kind === 'email' ? (
        <Email messageId={message.messageId} email={content.email} language={message.language} />
      ) : (
        <Sms text={content.text} language={message.language} />
      )}
      <h2>What the channel reported</h2>
      {events.length === 0 ? <p>Nothing yet.</p> : <EventList events={events} />}
      <h2>Let the channel report</h2>
      <form class="choices" method="post" action={`/outbox/${message.messageId}/reports`}>
        {reports[message.channel].map(([kind, label]) => (
          <button name="kind" value={kind}>
            {label}
          </button>
        ))}
      </form>
    </Page>
  );
}

function Email({ messageId, email, language }: { messageId: string; email: EmailContent; language: string }) {
  return (
    <>
      <h2>As the customer sees it</h2>
      {email.html ? (
        <>
          <iframe
            title="The email"
            src={`/outbox/${messageId}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
          <p>
            <a href={`/outbox/${messageId}/html`}>Open it on a page of its own</a>
          </p>
        </>
      ) : (
        <p>This email has no HTML part.</p>
      )}
      <h2>Its text part</h2>
      {email.text ? <pre lang={language || undefined}>{email.text}</pre> : <p>This email has no text part.</p>}
      <h2>Its headers</h2>
      <dl class="facts">
        {email.headers.map(({ name, value }) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </>
  );
}

function Sms({ text, language }: { text: string; language: string }) {
  const { parts, encoding } = countedSms(text);
  return (
    <>
      <h2>As the customer sees it</h2>
      <div class="phone">
        <p class="bubble" lang={language || undefined}>
          {text}
        </p>
      </div>
      <p>
        {parts === 1 ? '1 part' : `${parts} parts`}, {Array.from(text).length} characters in {encoding}
      </p>
    </>
  );
}

function EventList({ events }: { events: OutboxEntry['events'] }) {
  return (
    <ul>
      {events.map((event) => (
        <li>
          {event.kind}, {event.firedAtMs === null ? 'due' : 'reported'} at{' '}
          {new Date(event.firedAtMs ?? event.dueAtMs).toISOString()}
        </li>
      ))}
    </ul>
  );
}
