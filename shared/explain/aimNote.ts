import type { Aim } from '../assessment/schema.ts';
import { list, tallied } from '../report/words.ts';
import { changesToStage } from '../scoring/ladderDistance.ts';
import { changesToLevel } from '../scoring/pillarDistance.ts';
import { aimName } from '../targets/aimWords.ts';
import type { Case } from './explainInput.ts';
import type { Note } from './passport.ts';

function changesTo(c: Case, { level }: Aim): readonly { readonly question: string }[] | null {
  return c.kind === 'pillars'
    ? changesToLevel(c.framework, c.score, level)
    : changesToStage(c.framework, c.score, level);
}

/** How far the level or stage is that the assessment aims at, with the answers that it takes; nothing without an aim and once it is
 * attained. */
export function aimNotes(c: Case): readonly Note[] {
  const { t, assessment } = c;
  const aim = assessment.settings?.aim;
  const now = c.kind === 'pillars' ? c.score.overall.level : c.score.overall.stage;
  if (aim === undefined || now === null || now >= aim.level) return [];
  const changes = changesTo(c, aim);
  const label = aimName(t, c.framework.kind, aim);
  if (changes === null) return [{ label, text: t('targets.aim.unreachable') }];
  const away = tallied(t, 'targets.aim.away', changes.length);
  const questions = list(
    t,
    changes.map(({ question }) => question),
  );
  return [{ label, text: t('explain.note.aimText', { away, questions }) }];
}
