import type { ApiPlace } from './api-place.ts';

/** What holds for every operation of every staff API. */
export function ApiOverview({ url, places }: { url: string; places: readonly ApiPlace[] }) {
  return (
    <main id="main">
      <h1>Kesher staff API</h1>
      <p class="lead">Everything that staff do in Kesher, for people who read and programs that call.</p>
      <ul class="apis">
        {places.map(({ name, path, says }) => (
          <li>
            <h2>
              <a href={path}>{name}</a>
            </h2>
            <p>{says}</p>
            <a href={`${path}.json`}>OpenAPI 3.1 document of {name.toLowerCase()}</a>
          </li>
        ))}
      </ul>

      <h2 id="sign-in">Sign in</h2>
      <p>
        Each request carries the access token of a person on staff. On your own machine this prints one, as the agent,
        the manager or the admin of the demo:
      </p>
      <pre>npm run -s token -- manager</pre>
      <p>So this lists the stock delays:</p>
      <pre>{`curl -H "Authorization: Bearer $(npm run -s token -- manager)" ${url}/staff/delays`}</pre>
      <p>
        On AWS the token comes from Cognito; ask for it as any OpenID Connect client with PKCE. What was done, and what
        was refused, is on record with the name of the person.
      </p>

      <h2 id="problems">Problems</h2>
      <p>
        What cannot be done is answered with a problem document (RFC 9457, <code>application/problem+json</code>).{' '}
        <code>code</code> is stable, for programs; <code>title</code> and <code>detail</code> are for people;{' '}
        <code>errors</code> names each field with its remedy.
      </p>
      <pre>{JSON.stringify(problem, null, 2)}</pre>
      <dl class="problems">
        {statuses.map(([status, words]) => (
          <>
            <dt>{status}</dt>
            <dd>{words}</dd>
          </>
        ))}
      </dl>

      <h2 id="paging">Pages</h2>
      <p>
        Long lists come in pages: <code>limit</code> says how long a page may be. While the answer has a{' '}
        <code>next</code>, send it back as <code>after</code> to read on. What <code>next</code> says inside is nobody’s
        business but ours.
      </p>
      <pre>{`GET /staff/delays?limit=20\nGET /staff/delays?limit=20&after=<next of the answer before>`}</pre>

      <h2 id="revisions">Revisions</h2>
      <p>
        What people change together has a <code>revision</code>. Send back the one that you saw. If somebody was faster,
        the answer is 409 with the code <code>stale</code>, and nothing was changed: read it again, look, then decide.
      </p>

      <h2 id="retries">Trying again</h2>
      <p>
        Every request may be repeated. A step of the same revision is taken once. Declaring a delay takes a{' '}
        <code>requestId</code> of your own: the same one again answers with the delay that is already there. A part of a
        file replaces the same part, and importing the same file again changes nothing. After 500 or a broken
        connection, send the same request once more.
      </p>
    </main>
  );
}

const problem = {
  type: 'about:blank',
  title: 'Some of the input cannot be used.',
  status: 400,
  code: 'invalid-input',
  errors: [
    {
      field: 'facts.cause.kind',
      problem: 'Invalid option',
      remedy: 'Use one of: supplier, transport, customs, quality, demand, production, other.',
    },
  ],
};

const statuses = [
  ['400', 'The input cannot be used, or is not JSON.'],
  ['401', 'No token, or one that is not valid any more.'],
  ['403', 'The role may not do this; the answer names the right that it takes.'],
  ['404', 'There is no such thing.'],
  ['409', 'It changed meanwhile, or this step is not possible now.'],
  ['413', 'The request is too large: 256 KB, for the parts of a file 4 MB.'],
  ['422', 'It can be read, but what it asks for would be wrong.'],
  ['500', 'Something broke on our side. Try again.'],
] as const;
