/**
 * What our SDK clients are told so that a call costs less CPU: to build the chain of middlewares once per command
 * instead of once per call, and to name themselves shortly. Not for SQS, whose endpoint depends on the queue of each call.
 */
export const leanOptions = {
  cacheMiddleware: true,
  defaultUserAgentProvider: async (): Promise<[string, string][]> => [['kesher', '0.1.0']],
};

/** Takes the SDK's logging away: it filters every input and output for a log that nobody writes. */
export function withoutLog<Client extends { middlewareStack: { remove: (name: string) => boolean } }>(
  client: Client,
): Client {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
}
