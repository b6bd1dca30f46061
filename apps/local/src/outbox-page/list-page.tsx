import { Page } from '../pages/page.tsx';
import type { OutboxRow } from '../services/outbox/outbox-message.ts';

export const pageSize = 50;

const languages = [
  ['', 'All languages'],
  ['en', 'English'],
  ['he', 'Hebrew'],
  ['ar', 'Arabic'],
] as const;

type Query = { text: string; language: string; before: string };

/** The list of what was sent, newest first, with a search. */
export function ListPage({ query, messages }: { query: Query; messages: readonly OutboxRow[] }) {
  const last = messages.at(-1);
  return (
    <Page title="Outbox">
      <search>
        <form class="search" method="get" action="/outbox">
          <label>
            Recipient, subject or id
            <input type="search" name="text" value={query.text} />
          </label>
          <label>
            Language
            <select name="language">
              {languages.map(([code, name]) => (
                <option value={code} selected={code === query.language}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button>Search</button>
        </form>
      </search>
      {messages.length === 0 ? <p>No message here yet.</p> : <MessageTable messages={messages} />}
      {last && messages.length === pageSize && (
        <p>
          <a href={`/outbox?${new URLSearchParams({ ...query, before: String(last.id) }).toString()}`}>
            Older messages
          </a>
        </p>
      )}
    </Page>
  );
}

function MessageTable({ messages }: { messages: readonly OutboxRow[] }) {
  return (
    <div class="scroll">
      <table>
        <caption>Newest first</caption>
        <thead>
          <tr>
            <th scope="col">Message</th>
            <th scope="col">To</th>
            <th scope="col">Channel</th>
            <th scope="col">Sent (UTC)</th>
          </tr>
        </thead>
        <tbody>
          {messages.map((message) => (
            <tr>
              <td class="words" lang={message.language || undefined}>
                <a href={`/outbox/${message.messageId}`}>{message.subject || 'SMS'}</a>
              </td>
              <td class="words">{message.recipient}</td>
              <td>{message.channel === 'sms' ? 'SMS' : 'Email'}</td>
              <td>
                <time datetime={message.acceptedAt}>{message.acceptedAt.slice(0, 19).replace('T', ' ')}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
