import type { Aim } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Translate } from '../i18n/translate.ts';
import { longDate } from '../report/dates.ts';
import { counted } from '../report/words.ts';
import type { AimStanding } from './aimStanding.ts';

/** "Level 3 by 30 June 2027", or without its day "Stage 3". */
export function aimName(t: Translate, kind: Framework['kind'], { level, by }: Aim): string {
  const name = t(`targets.aim.${kind}`, { level });
  return by === undefined ? name : t('targets.aim.by', { name, date: longDate(t, by) });
}

/** "Level 3 by 30 June 2027: eight answers away; the plan reaches it in wave 3." */
export function aimSentence(t: Translate, kind: Framework['kind'], aim: Aim, standing: AimStanding): string {
  return t('targets.aim.sentence', { name: aimName(t, kind, aim), state: stateWords(t, kind, standing) });
}

/** "eight answers away". */
export function awayWords(t: Translate, answers: number): string {
  return counted(t, 'targets.aim.away', answers);
}

/** "wave 3". */
export function waveWords(t: Translate, wave: number): string {
  return t('targets.aim.wave', { wave });
}

function stateWords(t: Translate, kind: Framework['kind'], standing: AimStanding): string {
  switch (standing.kind) {
    case 'attained':
    case 'unreachable':
      return t(`targets.aim.${standing.kind}`);
    case 'unknown':
      return t(`targets.aim.unknown.${kind}`);
    case 'away': {
      const away = awayWords(t, standing.changes.length);
      return t('targets.aim.both', { away, plan: planWords(t, standing.wave, standing.inTime) });
    }
    default:
      return assertNever(standing);
  }
}

function planWords(t: Translate, number: number | null, inTime: boolean | null): string {
  if (number === null) return t('targets.aim.notReached');
  const wave = waveWords(t, number);
  if (inTime === null) return t('targets.aim.reached', { wave });
  return t(inTime ? 'targets.aim.inTime' : 'targets.aim.late', { wave });
}
