import type { Localized } from '@kesher/domain/language';
import { useQuery } from '@tanstack/react-query';
import { answerOf, useServer } from '../../server/server.ts';

/** The system of codes of a business that has none. */
const ownSystem = 'urn:kesher:work';

/** A kind of work that can be entered: what staff call it, and whether its protocol is in force. */
export type Kind = {
  /** Of its protocol. */
  id: string;
  /** By which the work is known, in the business's own system of codes. */
  code: string;
  name: Localized;
  isSigned: boolean;
};

/** What of a protocol a kind of work needs. */
type Listed = {
  protocol: {
    id: string;
    forCodes: readonly { system: string; code: string }[];
    words: Localized<{ name: string }>;
  };
  inForce: readonly unknown[];
};

/** The kinds of work that somebody can type in: those with a code of the business's own, those in force first. */
export function kindsOf(protocols: readonly Listed[]): Kind[] {
  return protocols
    .flatMap(({ protocol: { id, forCodes, words }, inForce }) => {
      const code = forCodes.find(({ system }) => system === ownSystem)?.code;
      if (code === undefined) return [];
      const name = { en: words.en.name, he: words.he.name, ar: words.ar.name };
      return [{ id, code, name, isSigned: inForce.length > 0 }];
    })
    .toSorted((left, right) => Number(right.isSigned) - Number(left.isSigned));
}

/** The same as they stand now. */
export function useKinds() {
  const server = useServer();
  return useQuery({
    queryKey: ['protocols', 'kinds-of-work'],
    queryFn: () => answerOf(server.GET('/staff/protocols')),
    select: ({ protocols }) => kindsOf(protocols),
    staleTime: 60_000,
  });
}
