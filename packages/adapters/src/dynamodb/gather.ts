/** One thing at a time is asked for; several are done in one go. */
type Gathering<Asked, Answer> = (asked: Asked) => Promise<Answer>;

type Waiting<Asked, Answer> = {
  asked: Asked;
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
};

/**
 * Gathers what is asked for in the same moment, or while `atOnce` goes are under way, into goes of at most `most`. Each
 * go holds a key once; who asks for a key that waits already gets its answer too if `shares`, else waits for the next go.
 * `run` answers in the order of what it is given; its failure is the failure of everyone in that go.
 */
export function gather<Asked, Answer>(options: {
  keyOf: (asked: Asked) => string;
  most: number;
  atOnce: number;
  shares: boolean;
  run: (asked: Asked[]) => Promise<Answer[]>;
}): Gathering<Asked, Answer> {
  let waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;

  function takeGo(): Waiting<Asked, Answer>[][] {
    const go = new Map<string, Waiting<Asked, Answer>[]>();
    const left: Waiting<Asked, Answer>[] = [];
    for (const one of waiting) {
      const key = options.keyOf(one.asked);
      const same = go.get(key);
      if (same && options.shares) same.push(one);
      else if (!same && go.size < options.most) go.set(key, [one]);
      else left.push(one);
    }
    waiting = left;
    return [...go.values()];
  }

  async function runGo(): Promise<void> {
    const go = takeGo();
    try {
      const answers = await options.run(go.flatMap(([first]) => first?.asked ?? []));
      go.forEach((same, index) => {
        for (const one of same) one.answer(answers[index] as Answer);
      });
    } catch (error) {
      for (const one of go.flat()) one.fail(error);
    }
  }

  function next(): void {
    while (underWay < options.atOnce && waiting.length > 0) {
      underWay += 1;
      void runGo().finally(() => {
        underWay -= 1;
        later();
      });
    }
  }

  // Whoever was answered goes on first, so that what they ask for next is in the same go.
  const later = () => void setImmediate(next);

  return (asked) =>
    new Promise((answer, fail) => {
      waiting.push({ asked, answer, fail });
      if (waiting.length === 1) later();
    });
}
