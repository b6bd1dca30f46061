import { queryOptions, useQuery } from '@tanstack/react-query';
import { answerOf, type Server, useServer } from '../server/server.ts';

/** A customer as staff may see them, read anew when somebody works on a task of theirs: they may have refused calls since. */
export function useCustomer(customerId: string) {
  return useQuery(customerQuery(useServer(), customerId));
}

/** Whether nobody may call this customer any more; false as long as it is not known. */
export function useCallsRefused(customerId: string | undefined): boolean {
  const server = useServer();
  const { data } = useQuery({ ...customerQuery(server, customerId ?? ''), enabled: customerId !== undefined });
  return data?.callsRefused === true;
}

export function customerQuery(server: Server, customerId: string) {
  return queryOptions({
    queryKey: ['customer', customerId],
    queryFn: () => answerOf(server.GET('/staff/customers/{customerId}', { params: { path: { customerId } } })),
  });
}
