import type { WrongField } from './child-of.ts';

/** What is missing or cannot be read, in the order of the form. */
export type Lack = 'who' | 'phone' | WrongField | 'kind' | 'ended';

type Typed = {
  name: string;
  isPhoneWrong: boolean;
  wrong: readonly WrongField[];
  code: string | undefined;
  endedAt: string | undefined;
};

/** All that a work lacks: whoever types in a hurry is told once. */
export function lacksOf({ name, isPhoneWrong, wrong, code, endedAt }: Typed): Lack[] {
  return [
    ...(name === '' ? ['who' as const] : []),
    ...(isPhoneWrong ? ['phone' as const] : []),
    ...wrong,
    ...(code === undefined ? ['kind' as const] : []),
    ...(endedAt === undefined ? ['ended' as const] : []),
  ];
}
