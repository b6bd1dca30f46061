import type { Sentence } from '@kesher/domain/check-in/danger/measure';
import Papa from 'papaparse';

type ListReading = { kind: 'list'; sentences: Sentence[] } | { kind: 'refused'; problem: string };

const columns = ['text', 'language', 'danger'];
const yes = ['true', '1', 'yes', 'y', 'danger'];
const no = ['false', '0', 'no', 'n', 'harmless', ''];

/** Reads a list of sentences: a CSV with the columns `text`, `language` and `danger`, in any order. */
export function readList(text: string): ListReading {
  const { data, meta } = Papa.parse<Record<string, string | undefined>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (header) => header.trim().toLowerCase(),
  });
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0) return { kind: 'refused', problem: `The list has no column ${missing.join(', ')}.` };
  const sentences: Sentence[] = [];
  for (const [index, row] of data.entries()) {
    const danger = (row['danger'] ?? '').trim().toLowerCase();
    if (!yes.includes(danger) && !no.includes(danger)) {
      return { kind: 'refused', problem: `Row ${index + 2}: write true or false under danger.` };
    }
    sentences.push({
      text: row['text'] ?? '',
      language: row['language']?.trim() ?? '',
      isDanger: yes.includes(danger),
    });
  }
  return { kind: 'list', sentences };
}
