import type { Aim } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import { list, tallied } from '../report/words.ts';
import { changesToVerdict, verdictsOf } from '../scoring/checkVerdict.ts';
import { changesToStage } from '../scoring/ladderDistance.ts';
import { changesToLevel } from '../scoring/pillarDistance.ts';
import { aimName } from '../targets/aimWords.ts';
import type { Case } from './explainInput.ts';
import type { Note } from './passport.ts';

function changesTo(c: Case, { level }: Aim): readonly { readonly question: string }[] | null {
  switch (c.kind) {
    case 'pillars':
      return changesToLevel(c.framework, c.score, level);
    case 'ladder':
      return changesToStage(c.framework, c.score, level);
    case 'check': {
      const verdict = verdictsOf(c.framework)[level];
      return verdict === undefined ? null : changesToVerdict(c.framework, c.score, verdict);
    }
    default:
      return assertNever(c);
  }
}

/** The level, the stage, or the verdict by its rank; null without one. */
function attained(c: Case): number | null {
  switch (c.kind) {
    case 'pillars':
      return c.score.overall.level;
    case 'ladder':
      return c.score.overall.stage;
    case 'check': {
      const { verdict } = c.score.overall;
      return verdict === null ? null : verdictsOf(c.framework).indexOf(verdict);
    }
    default:
      return assertNever(c);
  }
}

/** How far the level, stage or verdict is that the assessment aims at, with the answers that it takes; nothing without an aim and once it is
 * attained. */
export function aimNotes(c: Case): readonly Note[] {
  const { t, assessment } = c;
  const aim = assessment.settings?.aim;
  const now = attained(c);
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
