import type { WrittenProtocol } from '@kesher/domain/check-in/protocol/protocol';

/** What the fields of a protocol are given: what is written, a way to change it, and which fields cannot be saved. */
export type FieldsProps = {
  written: WrittenProtocol;
  change: (part: Partial<WrittenProtocol>) => void;
  /** Whether a field, or anything within it, is refused; steps go by their id: `steps.first.after`. */
  isWrong: (field: string) => boolean;
};
