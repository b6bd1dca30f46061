import { describe, expect, it } from 'vitest';
import { answerTo, importQuestion, importQuestionSchema, openQuestions } from './question.ts';

const question = importQuestion('nothing-fits', {
  field: 'email',
  column: 'Contact',
  examples: ['x'.repeat(300)],
  choices: ['use', 'leave-out'],
});
const aboutTheFile = importQuestion('encoding', { column: '', examples: [], choices: ['gbk', 'big5'] });

describe('a question about a file', () => {
  it('is named by its kind and column, and shows at most a hundred characters of a cell', () => {
    expect(importQuestionSchema.parse(question)).toEqual(question);
    expect(question.key).toBe('nothing-fits:Contact');
    expect(question.examples[0]).toHaveLength(100);
    expect(aboutTheFile).not.toHaveProperty('field');
  });

  it('is open until staff choose what it offers', () => {
    expect(openQuestions([question, aboutTheFile], undefined)).toHaveLength(2);
    expect(openQuestions([question], { 'nothing-fits:Contact': 'perhaps' })).toEqual([question]);
    expect(openQuestions([question, aboutTheFile], { 'nothing-fits:Contact': 'use' })).toEqual([aboutTheFile]);
    expect(answerTo(question, { 'nothing-fits:Contact': 'leave-out' })).toBe('leave-out');
  });
});
