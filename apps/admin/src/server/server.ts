import createClient, { type Client } from 'openapi-fetch';
import { createContext, use } from 'react';
import type { Paths } from './api-types.ts';
import { RefusedError, readProblem } from './problem.ts';

export type Server = Client<Paths>;

/** The one client of the staff API: typed by its OpenAPI documents, it sends the token and notices when that has expired. */
export function createServer(options: {
  apiUrl: string;
  token: () => string | undefined;
  /** Hears which token was refused. */
  onSignedOut: (token: string) => void;
}): Server {
  const server = createClient<Paths>({ baseUrl: options.apiUrl || globalThis.location.origin });
  server.use({
    onRequest({ request }) {
      const token = options.token();
      if (token !== undefined) request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
    onResponse({ request, response }) {
      const token = request.headers.get('authorization')?.slice('Bearer '.length);
      if (response.status === 401 && token !== undefined) options.onSignedOut(token);
    },
  });
  return server;
}

const ServerContext = createContext<Server | undefined>(undefined);
export const ServerProvider = ServerContext.Provider;

/** The client of the staff API: `answerOf(server.GET('/staff/tasks'))`. */
export function useServer(): Server {
  const server = use(ServerContext);
  if (!server) throw new Error('useServer is used outside of the signed-in part.');
  return server;
}

/** What the server answered; throws a `RefusedError` with its problem when it refused. */
export async function answerOf<Data>(
  asked: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await asked;
  if (!response.ok) throw new RefusedError(readProblem(error, response.status));
  return data as Data;
}
