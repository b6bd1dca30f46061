import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, type Server, useServer } from '../server/server.ts';

/** A customer as staff may see them, read when somebody works on a task of theirs. */
export function useCustomer(customerId: string) {
  return useQuery({ ...customerQuery(useServer(), customerId), staleTime: 5 * 60_000 });
}

export function customerQuery(server: Server, customerId: string) {
  return queryOptions({
    queryKey: ['customer', customerId],
    queryFn: () => answerOf(server.GET('/staff/customers/{customerId}', { params: { path: { customerId } } })),
  });
}
