import { type Protocol, protocolSchema } from '@kesher/domain/check-in/protocol/protocol';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ListedProtocolAnswer } from '../../server/api-types.ts';
import { answerOf, useServer } from '../../server/server.ts';

/** A protocol as the list shows it: with the signatures that stand, and whether anybody has touched it. */
export type ListedProtocol = Omit<ListedProtocolAnswer, 'protocol'> & { protocol: Protocol };

const key = ['protocols'];

/** Every protocol, those that come with Kesher included. */
export function useProtocols() {
  const server = useServer();
  return useQuery({
    queryKey: key,
    queryFn: async (): Promise<ListedProtocol[]> => {
      const { protocols } = await answerOf(server.GET('/staff/protocols'));
      // What the server says is parsed here as there: of a tuple with a rest its description knows the first alone.
      return protocols.map((listed) => ({ ...listed, protocol: protocolSchema.parse(listed.protocol) }));
    },
  });
}

/** One of them, by the same reading. */
export function useProtocol(id: string) {
  const list = useProtocols();
  return { list, listed: list.data?.find(({ protocol }) => protocol.id === id) };
}

/** An act on protocols, after which all of them are read again. */
export function useProtocolAct<Asked, Answer>(
  act: (server: ReturnType<typeof useServer>, asked: Asked) => Promise<Answer>,
  done: (answer: Answer, asked: Asked) => void,
) {
  const server = useServer();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (asked: Asked) => act(server, asked),
    onSuccess: async (answer, asked) => {
      await queries.invalidateQueries({ queryKey: key });
      done(answer, asked);
    },
    // Whoever was too late sees what stands now.
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}
