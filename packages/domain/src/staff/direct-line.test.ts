import { describe, expect, it } from 'vitest';
import { changeMember, invitedLineProblem, takeIn } from './change-team.ts';
import { standInProblem, standInsOf } from './direct-line.ts';
import { idOf, member } from './team.fixture.ts';
import { memberFactsSchema, type TeamMember } from './team-member.ts';

const line = (standIn?: string) => ({
  phone: '+97236120000',
  ...(standIn !== undefined && { standIn: idOf(standIn) }),
});
const withLine = (id: string, standIn?: string, more: Partial<TeamMember> = {}) =>
  member(id, 'clinician', { directLine: line(standIn), ...more });

describe('whoever stands in on a line', () => {
  const [first, second, third] = [withLine('first', 'second'), withLine('second', 'third'), withLine('third')];
  const problem = (of: TeamMember, others: readonly TeamMember[]) => standInProblem(of, [...others, of]);

  it('may be stood in for by one more, and is found in their order', () => {
    expect(standInsOf(first, [first, second, third]).map(({ id }) => id)).toEqual(['second', 'third']);
    expect(standInsOf(third, [first, second, third])).toEqual([]);
    expect([problem(first, [second, third]), problem(third, [first, second])]).toEqual([undefined, undefined]);
    expect(problem(member('lea', 'clinician'), [])).toBeUndefined();
  });

  it.each([
    ['nobody', []],
    ['gone', [withLine('gone', undefined, { state: 'disabled' })]],
    ['lea', [member('lea', 'clinician')]],
  ])('is not %s, who has no line here', (standIn, others) => {
    expect(problem(withLine('first', standIn), others)).toBe('stand-in-unknown');
  });

  it('is not oneself, nor somebody whose line leads back', () => {
    expect(problem(withLine('first', 'First '), [])).toBe('stand-in-circle');
    expect(problem(withLine('third', 'first'), [first, second])).toBe('stand-in-circle');
    expect(problem(withLine('second', 'first'), [first])).toBe('stand-in-circle');
  });

  it('is not the third, whichever of them is changed', () => {
    expect(problem(withLine('zero', 'first'), [first, second, third])).toBe('stand-in-chain');
    expect(problem(withLine('third', 'fourth'), [first, second, withLine('fourth')])).toBe('stand-in-chain');
    // What others do among themselves is no matter of this one.
    const apart = [withLine('a', 'b'), withLine('b', 'c'), withLine('c', 'd'), withLine('d')];
    expect(problem(withLine('first', 'second'), [...apart, withLine('second')])).toBeUndefined();
  });
});

it('the team is left as it is where nobody could answer', () => {
  const ann = member('ann', 'admin');
  const facts = memberFactsSchema.parse({ name: 'Noa', roles: ['agent'], languages: ['he'], directLine: line('noa') });
  const refused = { kind: 'refused', refusal: 'stand-in-circle' };
  expect(invitedLineProblem([ann], facts, idOf('noa'))).toBe('stand-in-circle');
  expect(invitedLineProblem([ann], facts, undefined)).toBe('stand-in-unknown');
  const noa = member('noa', 'agent');
  expect(takeIn([ann], facts, { id: idOf('noa'), by: ann })).toEqual(refused);
  expect(changeMember([ann, noa], facts, { id: noa.id, revision: 1, by: ann })).toEqual(refused);
});
