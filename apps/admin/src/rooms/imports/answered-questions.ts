import { ownIds } from '@kesher/domain/import/own-id';
import { questionKey } from '@kesher/domain/import/question';
import type { ImportPreview } from '../../server/api-types.ts';
import { columnIn, type PreparedImport } from './prepared-import.ts';

/** One thing that staff decided about a file, and the file as it is asked for once they take that back. */
export type AnsweredQuestion = {
  kind: string;
  /** Empty where it is about the whole file. */
  column: string;
  choice: string;
  without: PreparedImport;
};

/**
 * What staff decided about a file and may decide anew. What a column refuses is changed where refusals are listed, and the
 * name of a system where it is written; what is asked at this moment is not answered.
 */
export function answeredQuestions(
  prepared: PreparedImport,
  { questions }: Pick<ImportPreview, 'questions'>,
): AnsweredQuestion[] {
  const open = new Set(questions.map(({ key }) => key));
  const { encoding, source, mapping, ...file } = prepared;
  const rest = { ...file, ...(source !== undefined && { source }) };
  const answered: AnsweredQuestion[] = [];
  if (encoding !== undefined && !questions.some(({ kind }) => kind === 'encoding'))
    answered.push({ kind: 'encoding', column: '', choice: encoding, without: rest });
  if (source === ownIds && !questions.some(({ kind }) => kind === 'source'))
    answered.push({ kind: 'source', column: '', choice: source, without: withoutSource(prepared) });
  if (!mapping) return answered;
  for (const [key, choice] of Object.entries(mapping.answers ?? {})) {
    const [kind, column] = [key.slice(0, key.indexOf(':')), columnIn(key)];
    if (kind === 'refusal' || open.has(key)) continue;
    const { [key]: _taken, ...answers } = mapping.answers ?? {};
    answered.push({ kind, column, choice, without: { ...prepared, mapping: { ...mapping, answers } } });
  }
  for (const [column, choice] of Object.entries(mapping.dateOrders ?? {})) {
    const { [column]: _taken, ...dateOrders } = mapping.dateOrders ?? {};
    answered.push({ kind: 'dates', column, choice, without: { ...prepared, mapping: { ...mapping, dateOrders } } });
  }
  return answered;
}

function withoutSource({ source: _source, ...prepared }: PreparedImport): PreparedImport {
  return prepared;
}

/** The mapping in which a column refuses what staff have chosen for it, over what they answered before. */
export function withRefusal(
  mapping: ImportPreview['mapping'],
  { column, rule }: { column: string; rule: NonNullable<ImportPreview['mapping']['refusals']>[string] },
): ImportPreview['mapping'] {
  const { [questionKey('refusal', column)]: _before, ...answers } = mapping.answers ?? {};
  return {
    ...mapping,
    ...(mapping.answers && { answers }),
    refusals: { ...mapping.refusals, [column]: rule },
  };
}
