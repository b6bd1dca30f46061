import { Code, Name } from '../../blocks/Bidi.tsx';
import { useWhen } from '../../check-ins/use-when.ts';
import { useLanguage } from '../../language/LanguageProvider.tsx';
import { useWording } from '../../language/wording.ts';
import { enterWording } from './enter-wording.ts';
import type { Kind } from './kinds.ts';
import type { Line } from './read-list.ts';
import { useBecame } from './use-became.ts';
import type { Became } from './use-enter.ts';

type Props = { line: Line; kinds: readonly Kind[]; result: ReadonlyMap<number, Became | undefined> | undefined };

/** One row of the list: what was read of it, or what is wrong with it, and once it was entered what became of it. */
export function LineRow({ line, kinds, result }: Props) {
  const say = useWording(enterWording);
  const { language } = useLanguage();
  const { long } = useWhen();
  const becameWords = useBecame();
  if ('problem' in line)
    return (
      <div className="board-row line-row" data-wrong>
        <div>
          <bdi>{line.text}</bdi>
          <span className="board-fact">
            {say('row', { at: line.at })}: {say(`line.${line.problem}`)}
          </span>
        </div>
      </div>
    );
  const { name, phone, kind, endedAt } = line.work;
  const isEntered = result?.has(line.at) === true;
  return (
    <div className="board-row line-row">
      <div>
        <strong>
          <Name>{name}</Name>
        </strong>{' '}
        {phone === undefined ? say('line.noPhone') : <Code>{phone}</Code>}
        <span className="board-fact">
          <bdi>{kinds.find(({ id }) => id === kind)?.name[language]}</bdi> · {long(endedAt)}
        </span>
      </div>
      {isEntered && <span className="board-fact board-next">{becameWords(result.get(line.at))}</span>}
    </div>
  );
}
