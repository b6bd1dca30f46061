import type { DynamoCalls, DynamoClient } from '../dynamo-client.ts';

type Answers = { [Name in keyof DynamoCalls]?: (input: DynamoCalls[Name]['input']) => DynamoCalls[Name]['output'] };

/** A DynamoDB that answers as told, before anything leaves the process, and refuses whatever it was told nothing of. */
export function buildDynamo(answers: Answers): DynamoClient {
  return {
    async call(name, input) {
      const answer = answers[name];
      if (!answer) throw new Error(`${name} is not expected here`);
      return answer(input);
    },
    destroy: () => undefined,
  };
}
