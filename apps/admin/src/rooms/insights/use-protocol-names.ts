import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { answerOf, useServer } from '../../server/server.ts';

/** What a protocol is called in the reader's language, by its id; one that is there no more is told by its id. */
export function useProtocolNames(): (id: string) => string {
  const server = useServer();
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['protocols', 'protocol-names'],
    queryFn: () => answerOf(server.GET('/staff/protocols')),
    staleTime: 5 * 60_000,
  });
  return (id) => data?.protocols.find(({ protocol }) => protocol.id === id)?.protocol.words[language].name ?? id;
}
