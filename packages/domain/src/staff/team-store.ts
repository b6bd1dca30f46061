import type { StaffId } from '../ids.ts';
import type { TeamMember } from './team-member.ts';

/** Another member whose rights a change rests on, as they were seen. */
export type Witness = Pick<TeamMember, 'id' | 'revision'>;

/** Who works here: one row a person. */
export type TeamStore = {
  /** Read strongly: a removal must be seen by whoever reads next. */
  get(id: StaffId): Promise<TeamMember | undefined>;
  /** Everybody, in the order of their ids, who has left included. */
  list(): Promise<TeamMember[]>;
  /**
   * Writes if the stored revision is `member.revision - 1`, and the witness, if one is named, has not changed since. The
   * witness then counts as changed: of two admins who remove each other at once, only one succeeds.
   */
  put(member: TeamMember, witness?: Witness): Promise<'stored' | 'stale'>;
};
