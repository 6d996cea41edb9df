import { RoleStatus } from '../../assessment/roleRecords.ts';
import type { Translate } from '../../i18n/translate.ts';
import { phases } from '../../scorecard/phases.ts';

type Words = Readonly<Record<string, string>>;

function wordsOf(codes: readonly string[], word: (code: string) => string): Words {
  return Object.fromEntries(codes.map((code) => [code, word(code)]));
}

/** What people read for the codes of a set of `report.data.word`. */
export function dataWords(t: Translate, set: string, codes: readonly string[]): Words {
  return wordsOf(codes, (code) => t(`report.data.word.${set}.${code}`));
}

/** Words for how well an answer is supported. */
export function evidenceWords(t: Translate): Words {
  return wordsOf(['opinion', 'described', 'shown'], (code) => t(`report.evidence.${code}`));
}

/** Words for how much the overall result can be relied on. */
export function confidenceWords(t: Translate): Words {
  return wordsOf(['low', 'medium', 'high'], (code) => t(`report.confidence.${code}`).toLocaleLowerCase('en'));
}

/** Words for the two editions. */
export function editionWords(t: Translate): Words {
  return wordsOf(['client', 'consultant'], (code) => t(`report.edition.${code}`));
}

/** Words for how far the value of a metric is known. */
export function sightWords(t: Translate): Words {
  return wordsOf(['measured', 'estimated', 'unknown', 'not-computable'], (code) => t(`scorecard.sight.${code}`));
}

/** Words for the phases of the scorecard. */
export function phaseWords(t: Translate): Words {
  return wordsOf(
    phases.map(({ id }) => id),
    (code) => t(`scorecard.phase.${code}`),
  );
}

/** Words for whether a role is somebody's. */
export function roleStatusWords(t: Translate): Words {
  return wordsOf(RoleStatus.options, (code) => t(`roles.status.${code}`));
}
