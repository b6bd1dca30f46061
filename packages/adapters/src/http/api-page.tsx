import { type ApiDocument, operationsOf } from './api-document.ts';
import { FieldTable, Words } from './api-fields.tsx';
import { Example, OperationSection } from './api-operation.tsx';
import { exampleOf } from './example-of.ts';

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

/** A summary without what follows its first colon or full stop. */
function shortened(summary: string): string {
  return summary.split(/[:.;] /)[0] ?? summary;
}
