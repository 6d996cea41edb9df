import pillarWords from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import ladderWords from '../../shared/frameworks/library/revenue-ladder/texts.en.json' with { type: 'json' };
import { questionsOf, symptomsOf } from '../../shared/frameworks/questions.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import type { ReplyFrame } from '../../shared/workshop/parseReplies.ts';
import { fourPillar, revenueLadder } from './theFrameworks.ts';

const t = createTranslate('en');
const labels = { answer: t('ask.text.answer'), example: t('ask.text.example') };

/** All ids that a framework asks about. */
export const askedIds = (framework: Framework) => [
  ...questionsOf(framework).map(({ id }) => id),
  ...symptomsOf(framework),
];

/** What replies to the Four-Pillar questionnaire are read with. */
export const pillarFrame: ReplyFrame = {
  framework: fourPillar,
  texts: FrameworkTexts.parse(pillarWords),
  labels,
  others: new Set(askedIds(revenueLadder)),
};

/** What replies to the Revenue Ladder are read with. */
export const ladderFrame: ReplyFrame = {
  framework: revenueLadder,
  texts: FrameworkTexts.parse(ladderWords),
  labels,
  others: new Set(askedIds(fourPillar)),
};
