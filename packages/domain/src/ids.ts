import * as z from 'zod';

/** Ids travel in keys, URLs and logs: short, printable, no separators of ours (`#`), no spaces. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,63}$/;
/** A check-in is named after the record of another system that it follows, which may have a long name of its own. */
const subjectIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,99}$/;
/**
 * Room for the longest subject with any version behind it: what can be declared can also be published. No more, because a
 * message's whole key must fit into a tag of SES, which holds 256 characters.
 */
const noticeIdPattern = /^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,109}$/;
const id = () => z.string().regex(idPattern, 'use 1 to 64 letters, digits or . _ : @ + -');

export const customerIdSchema = id().brand('CustomerId');
export type CustomerId = z.infer<typeof customerIdSchema>;

export const productIdSchema = id().brand('ProductId');
export type ProductId = z.infer<typeof productIdSchema>;

export const supplierIdSchema = id().brand('SupplierId');
export type SupplierId = z.infer<typeof supplierIdSchema>;

export const orderLineIdSchema = id().brand('OrderLineId');
export type OrderLineId = z.infer<typeof orderLineIdSchema>;

/** What a series of notices is about: a stock delay, a check-in, a crisis. */
export const subjectIdSchema = z
  .string()
  .regex(subjectIdPattern, 'use 1 to 100 letters, digits or . _ : @ + -')
  .brand('SubjectId');
export type SubjectId = z.infer<typeof subjectIdSchema>;

/** `<subject>.v<version>`: the same version of the same fact always has the same id. */
export const noticeIdSchema = z
  .string()
  .regex(noticeIdPattern, 'use 1 to 110 letters, digits or . _ : @ + -')
  .brand('NoticeId');
export type NoticeId = z.infer<typeof noticeIdSchema>;

export const taskIdSchema = z.string().min(1).max(200).brand('TaskId');

export const staffIdSchema = z.string().min(1).max(128).brand('StaffId');
export type StaffId = z.infer<typeof staffIdSchema>;

export function noticeIdOf(subjectId: SubjectId, version: number): NoticeId {
  return noticeIdSchema.parse(`${subjectId}.v${version}`);
}

/** What a notice is about: its id says so, whether or not its row can be read. */
export function subjectIdOf(noticeId: NoticeId): SubjectId {
  return subjectIdSchema.parse(noticeId.slice(0, noticeId.lastIndexOf('.v')));
}

/** Where new ids and tokens come from; tests pass a counter. `bytes` of randomness as base64url. */
export type Random = (bytes: number) => string;
