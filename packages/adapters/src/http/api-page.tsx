import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { type ApiDocument, type Content, nameOfRef, type Operation, operationsOf, resolved } from './api-document.ts';
import { FieldTable, Words } from './api-fields.tsx';
import { apiPageStyle } from './api-page-style.ts';
import { exampleOf } from './example-of.ts';

/** Where an API can be read: its page, and beside it the document for programs. */
export type ApiPlace = { name: string; path: string; says: string };

/** The frame of every API page. A doctype, or browsers would fall back to the rules of the 1990s. */
export function apiFrame(frame: { title: string; places: readonly ApiPlace[]; path: string; children: Child }) {
  const { title, places, path, children } = frame;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(apiPageStyle)}</style>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <div class="shell">
          <header>
            <nav class="top" aria-label="Staff API">
              {[{ name: 'Kesher staff API', path: '/api' }, ...places].map((place) => (
                <a href={place.path} aria-current={place.path === path ? 'page' : undefined}>
                  {place.name}
                </a>
              ))}
            </nav>
          </header>
          {children}
        </div>
      </body>
    </html>
  );
  return html`<!doctype html>${page}`;
}

/** An API to read: its operations by group, then everything that they speak of. */
export function ApiPage({ document, json }: { document: ApiDocument; json: string }) {
  const operations = operationsOf(document);
  const groups = document.tags.map((tag) => ({
    ...tag,
    id: tag.name.toLowerCase().replaceAll(' ', '-'),
    operations: operations.filter(({ operation }) => operation.tags.includes(tag.name)),
  }));
  return (
    <div class="beside">
      <nav class="contents" aria-label="On this page">
        {groups.map(({ name, operations: its }) => (
          <>
            <h2>{name}</h2>
            <ul>
              {its.map(({ operation }) => (
                <li>
                  <a href={`#${operation.operationId}`}>{shortened(operation.summary)}</a>
                </li>
              ))}
            </ul>
          </>
        ))}
        <h2>Data</h2>
        <ul>
          {Object.keys(document.components.schemas).map((name) => (
            <li>
              <a href={`#${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main">
        <h1>{document.info.title}</h1>
        <p class="lead">{document.info.summary}</p>
        <p>
          <a href="/api">How to sign in, page, retry and read a problem</a>. For programs, the same as{' '}
          <a href={json}>OpenAPI 3.1</a>.
        </p>
        {groups.map((group) => (
          <section>
            <h2 id={group.id}>{group.name}</h2>
            <p class="quiet">{group.description}</p>
            {group.operations.map((entry) => (
              <OperationSection {...entry} document={document} />
            ))}
          </section>
        ))}
        <section>
          <h2 id="data">Data</h2>
          <p class="quiet">What the operations above take and answer, by name.</p>
          {Object.entries(document.components.schemas).map(([name, schema]) => (
            <section class="thing" id={name}>
              <h3>
                <a class="anchor" href={`#${name}`}>
                  {name}
                </a>
              </h3>
              <p>
                <Words text={schema.description ?? ''} />
              </p>
              <FieldTable caption={`Fields of ${name}`} schema={schema} document={document} />
              <Example value={exampleOf(document, schema)} of={name} />
            </section>
          ))}
        </section>
      </main>
    </div>
  );
}

function OperationSection({
  method,
  path,
  operation,
  document,
}: {
  method: string;
  path: string;
  operation: Operation;
  document: ApiDocument;
}) {
  const { operationId: id, parameters = [], requestBody, responses } = operation;
  const answers = Object.entries(responses).filter(([status]) => status < '400');
  const problems = Object.entries(responses).filter(([status]) => status >= '400');
  return (
    <section class="operation" id={id}>
      <h3>
        <a class="anchor" href={`#${id}`}>
          {operation.summary}
        </a>
      </h3>
      <p class="address">
        <span class={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
      </p>
      {operation.description !== undefined && (
        <p>
          <Words text={operation.description} />
        </p>
      )}
      {(['path', 'query'] as const).map((place) => {
        const its = parameters.filter((parameter) => parameter.in === place);
        if (its.length === 0) return undefined;
        const words = place === 'path' ? 'In the path' : 'In the query';
        return (
          <>
            <h4>{words}</h4>
            <FieldTable
              caption={`${words}: ${operation.summary}`}
              schema={{
                properties: Object.fromEntries(its.map(({ name, schema }) => [name, schema])),
                required: its.filter(({ required }) => required).map(({ name }) => name),
              }}
              document={document}
            />
          </>
        );
      })}
      {requestBody && (
        <>
          <h4>Send</h4>
          <ContentOf content={requestBody.content} document={document} of={`Send: ${operation.summary}`} />
        </>
      )}
      {answers.map(([status, { description, content }]) => (
        <>
          <h4>Answer {status}</h4>
          <p>
            <Words text={description} />
          </p>
          {content && <ContentOf content={content} document={document} of={`Answer ${status}: ${operation.summary}`} />}
        </>
      ))}
      <h4>Problems</h4>
      <dl class="problems">
        {problems.map(([status, { description }]) => (
          <>
            <dt>{status}</dt>
            <dd>
              <Words text={description} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function ContentOf({ content, document, of }: { content: Content; document: ApiDocument; of: string }) {
  return (
    <>
      {Object.entries(content).map(([mediaType, { schema }]) => {
        const name = nameOfRef(schema);
        return (
          <>
            {(mediaType !== 'application/json' || name !== undefined) && (
              <p class="quiet">
                {name !== undefined && <a href={`#${name}`}>{name}</a>}
                {mediaType !== 'application/json' && <code>{mediaType}</code>}
              </p>
            )}
            <FieldTable caption={of} schema={resolved(document, schema)} document={document} />
            {mediaType === 'application/json' && <Example value={exampleOf(document, schema)} of={of} />}
          </>
        );
      })}
    </>
  );
}

function Example({ value, of }: { value: unknown; of: string }) {
  return (
    <details>
      <summary>
        Example<span class="hidden"> of {of}</span>
      </summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

/** A summary without what follows its first colon or full stop. */
function shortened(summary: string): string {
  return summary.split(/[:.;] /)[0] ?? summary;
}
