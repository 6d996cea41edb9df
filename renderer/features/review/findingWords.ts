import { assertNever } from '../../../shared/base/assertNever.ts';
import type { ChangeFrame } from '../../../shared/history/describeChange.ts';
import { actionName, questionName } from '../../../shared/history/entryName.ts';
import type { Finding, Range, Standing } from '../../../shared/review/finding.ts';

/** A finding in words: what it is about, and what is the matter with it. */
export interface FindingWords {
  readonly name: string;
  readonly words: string;
}

function standingWords({ t }: ChangeFrame, standing: Standing): string {
  return typeof standing === 'number'
    ? t('review.findings.standing.level', { level: standing })
    : t('review.findings.standing.letter', { letter: standing });
}

function rangeWords({ t }: ChangeFrame, { lowest, highest }: Range): string {
  const key = lowest === highest ? 'single' : 'range';
  return t(`review.finding.outside-voices.${key}`, { lowest, highest });
}

function sectionName({ texts }: ChangeFrame, id: string): string {
  return Object.entries(texts.sections).find(([section]) => section === id)?.[1].name ?? id;
}

/** What a finding is about. */
function nameOf(finding: Finding, frame: ChangeFrame): string {
  switch (finding.kind) {
    case 'many-not-applicable':
      return sectionName(frame, finding.section);
    case 'over-capacity':
    case 'owner-limit':
      return frame.t('review.findings.wave', { wave: finding.wave });
    case 'decision-open':
      return finding.text;
    case 'before-need':
    case 'on-unknown':
    case 'low-confidence':
    case 'no-owner':
    case 'no-check':
      return actionName(frame, finding.action);
    default:
      return questionName(frame, finding.question);
  }
}

/** What is the matter with it. */
function matterOf(finding: Finding, frame: ChangeFrame): string {
  const { t } = frame;
  switch (finding.kind) {
    case 'high-on-opinion':
      return t('review.finding.high-on-opinion.item', { standing: standingWords(frame, finding.standing) });
    case 'not-reached':
      return t('review.finding.not-reached.item', {
        standing: standingWords(frame, finding.standing),
        reach: standingWords(frame, finding.reach),
        need: questionName(frame, finding.needQuestion),
        needStanding: standingWords(frame, finding.needStanding),
      });
    case 'outside-voices': {
      const said = { standing: standingWords(frame, finding.standing), voices: rangeWords(frame, finding.voices) };
      return finding.first === null
        ? t('review.finding.outside-voices.item', said)
        : t('review.finding.outside-voices.itemFirst', {
            ...said,
            first: t('review.finding.outside-voices.firstRange', { ...finding.first }),
          });
    }
    case 'no-rationale':
      return t('review.finding.no-rationale.item', {
        standing: standingWords(frame, finding.standing),
        voices: rangeWords(frame, finding.voices),
      });
    case 'many-not-applicable':
      return t('review.finding.many-not-applicable.item', { questions: finding.questions.join(', ') });
    case 'dissent-alone':
      return t('review.finding.dissent-alone.item', { dissent: finding.dissent.trim() });
    case 'before-need': {
      const { wave, needWave } = finding;
      const need = actionName(frame, finding.need);
      return needWave === null
        ? t('review.finding.before-need.itemUnplanned', { wave, need })
        : t('review.finding.before-need.item', { wave, need, needWave });
    }
    case 'blocker-unplanned':
      return finding.reason === null
        ? t('review.finding.blocker-unplanned.itemNone')
        : t('review.finding.blocker-unplanned.item', { reason: t(`roadmap.later.${finding.reason}`) });
    case 'over-capacity':
      return t('review.finding.over-capacity.item', {
        count: Math.ceil(finding.overDays),
        days: Math.ceil(finding.overDays),
      });
    case 'owner-limit':
      return t('review.finding.owner-limit.item', { owner: finding.owner, count: finding.count, limit: finding.limit });
    case 'on-unknown':
      return t(`review.finding.on-unknown.${finding.isOwn ? 'item' : 'itemNeed'}`, {
        question: questionName(frame, finding.question),
      });
    case 'low-confidence':
      return t('review.finding.low-confidence.item', { rank: finding.rank });
    case 'decision-open':
      return t(`review.finding.decision-open.${lacking(finding.lacksOwner, finding.lacksDate, 'owner')}`);
    case 'no-check':
      return t(`review.finding.no-check.${lacking(finding.lacksMetric, finding.lacksDate, 'metric')}`);
    case 'not-applicable-alone':
      return t('review.finding.not-applicable-alone.item');
    case 'flagged':
      return t('review.finding.flagged.item');
    case 'no-owner':
      return t('review.finding.no-owner.item');
    default:
      return assertNever(finding);
  }
}

function lacking<First extends string>(first: boolean, date: boolean, name: First): First | 'date' | 'both' {
  if (first && date) return 'both';
  return first ? name : 'date';
}

/** A finding in the words of the screen. */
export function findingWords(finding: Finding, frame: ChangeFrame): FindingWords {
  return { name: nameOf(finding, frame), words: matterOf(finding, frame) };
}
