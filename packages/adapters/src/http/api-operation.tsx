import { type ApiDocument, type Content, nameOfRef, type Operation, resolved } from './api-document.ts';
import { FieldTable, Words } from './api-fields.tsx';
import { exampleOf } from './example-of.ts';

/** One operation: its address, what it takes, what it answers, and how it refuses. */
export function OperationSection({
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

/** Closed until somebody wants to see it; the browser's search opens it by itself. */
export function Example({ value, of }: { value: unknown; of: string }) {
  return (
    <details>
      <summary>
        Example<span class="hidden"> of {of}</span>
      </summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}
