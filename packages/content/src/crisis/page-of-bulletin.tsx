/** @jsxImportSource hono/jsx */
import { pathOf } from './feeds-places.ts';
import { BulletinArticle, ForeignTexts, foreignId } from './page-bulletin.tsx';
import { bulletinInWords } from './page-bulletin-words.ts';
import { StatusFrame, ValidUntil } from './page-frame.tsx';
import { Prose } from './page-linked-prose.tsx';
import type { Placed } from './page-standing.ts';
import type { StatusView } from './page-view.ts';

/** A bulletin's own page, under an address that stays when it is corrected, replaced or ended. */
export function BulletinPage(view: StatusView & Placed) {
  const { bulletin, crisis, speech, root } = view;
  const words = bulletinInWords(bulletin, crisis, speech);
  return (
    <StatusFrame
      {...view}
      title={words.title}
      pathIn={(language) => pathOf.bulletin(language, bulletin.id)}
      isExercise={crisis.isExercise}
      foreign={bulletin.facts.foreign.map(({ language, name }) => ({
        language,
        name,
        href: `#${foreignId(bulletin.id, language)}`,
      }))}
    >
      <h1>
        <Prose text={words.title} />
      </h1>
      {words.next === undefined ? null : <p class="since">{words.next}</p>}
      {/* What has ended is true for good; what is in force is true for as long as somebody renews it. */}
      {words.standing === 'in-force' ? <ValidUntil {...view} /> : null}
      <BulletinArticle {...view} isTitled />
      <ForeignTexts bulletin={bulletin} crisis={crisis} />
      <p class="b x">
        <a href={root + pathOf.index(speech.language)}>{speech.say('page.back')}</a>
      </p>
    </StatusFrame>
  );
}
