import { useLanguage } from '../language/LanguageProvider.tsx';
import { termsWording } from '../language/terms-wording.ts';
import { useWording } from '../language/wording.ts';
import type { DelayOption, Task } from '../server/api-types.ts';
import { tasksWording } from './tasks-wording.ts';

/** What a task asks for, as a sentence. */
export function useTaskSentence(): (task: Task) => string {
  const say = useWording(tasksWording);
  const terms = useWording(termsWording);
  const { language } = useLanguage();
  const named = (option: DelayOption) =>
    'name' in option ? option.name[language] : 'what' in option ? option.what[language] : undefined;
  return ({ work }) => {
    switch (work.kind) {
      case 'call':
        return say('task.call', { reason: terms(`reason.${work.because}`) });
      case 'choice': {
        const [option, name] = [terms(`option.${work.option.kind}`), named(work.option)];
        return name === undefined ? say('task.choice', { option }) : say('task.choiceNamed', { option, name });
      }
      case 'silence':
        return say('task.silence', { action: work.action });
      case 'order-back':
        return say('task.orderBack', { option: terms(`option.${work.option.kind}`) });
      case 'promise':
        return say('task.promise', { text: work.text });
      case 'erasure':
        return say('task.erasure', { shop: work.askedBy });
      case 'export':
        return say('task.export', { shop: work.askedBy });
      case 'shop-erasure':
        return say('task.shopErasure', { shop: work.shop });
      case 'hardship':
        return say('task.hardship');
    }
  };
}
