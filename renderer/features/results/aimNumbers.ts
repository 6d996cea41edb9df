import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { AimStanding } from '../../../shared/targets/aimStanding.ts';
import { awayWords, waveWords } from '../../../shared/targets/aimWords.ts';
import type { NumberInText } from '../../passport/textParts.ts';

/** The numbers of the sentence on the aim: how far it is, and the wave that gets there. A ladder has no projection of the whole. */
export function aimNumbers(t: Translate, kind: Framework['kind'], standing: AimStanding): readonly NumberInText[] {
  if (standing.kind !== 'away') return [];
  const { changes, wave } = standing;
  const away = { text: awayWords(t, changes.length), subject: { kind: levelSubject[kind] } };
  if (wave === null || kind === 'ladder') return [away];
  return [away, { text: waveWords(t, wave), subject: { kind: 'wave-projection', wave, section: null } }];
}

const levelSubject = { pillars: 'overall-level', ladder: 'stage-attained', check: 'verdict' } as const;
