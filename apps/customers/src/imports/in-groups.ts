/**
 * Runs `work` for each item: items of one key one after the other in their order, different keys at the same time,
 * at most `atOnce` of them. Answers in the order of the items.
 */
export async function inGroups<Item, Answer>(
  items: readonly Item[],
  options: { keyOf: (item: Item) => string; atOnce: number; work: (item: Item) => Promise<Answer> },
): Promise<Answer[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const group = groups.get(options.keyOf(item));
    if (group) group.push(index);
    else groups.set(options.keyOf(item), [index]);
  });
  const answers: Answer[] = [];
  const waiting = groups.values();
  const runner = async () => {
    for (const indexes of waiting) {
      for (const index of indexes) answers[index] = await options.work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, runner));
  return answers;
}
