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
  const key = `review.finding.${finding.kind}` as const;
  switch (finding.kind) {
    case 'high-on-opinion':
      return t(`${key}.item`, { standing: standingWords(frame, finding.standing) });
    case 'not-reached':
      return t(`${key}.item`, {
        standing: standingWords(frame, finding.standing),
        reach: standingWords(frame, finding.reach),
        need: questionName(frame, finding.needQuestion),
        needStanding: standingWords(frame, finding.needStanding),
      });
    case 'outside-voices': {
      const said = { standing: standingWords(frame, finding.standing), voices: rangeWords(frame, finding.voices) };
      return finding.first === null
        ? t(`${key}.item`, said)
        : t(`${key}.itemFirst`, { ...said, first: t(`${key}.firstRange`, { ...finding.first }) });
    }
    case 'no-rationale':
      return t(`${key}.item`, {
        standing: standingWords(frame, finding.standing),
        voices: rangeWords(frame, finding.voices),
      });
    case 'many-not-applicable':
      return t(`${key}.item`, { questions: finding.questions.join(', ') });
    case 'dissent-alone':
      return t(`${key}.item`, { dissent: finding.dissent.trim() });
    case 'before-need': {
      const { wave, needWave } = finding;
      const need = actionName(frame, finding.need);
      return needWave === null ? t(`${key}.itemUnplanned`, { wave, need }) : t(`${key}.item`, { wave, need, needWave });
    }
    case 'blocker-unplanned':
      return finding.reason === null
        ? t(`${key}.itemNone`)
        : t(`${key}.item`, { reason: t(`roadmap.later.${finding.reason}`) });
    case 'over-capacity':
      return t(`${key}.item`, { count: Math.ceil(finding.overDays), days: Math.ceil(finding.overDays) });
    case 'owner-limit':
      return t(`${key}.item`, { owner: finding.owner, count: finding.count, limit: finding.limit });
    case 'on-unknown':
      return t(`${key}.${finding.isOwn ? 'item' : 'itemNeed'}`, { question: questionName(frame, finding.question) });
    case 'low-confidence':
      return t(`${key}.item`, { rank: finding.rank });
    case 'decision-open':
      return t(`${key}.${lacking(finding.lacksOwner, finding.lacksDate, 'owner')}`);
    case 'no-check':
      return t(`${key}.${lacking(finding.lacksMetric, finding.lacksDate, 'metric')}`);
    case 'not-applicable-alone':
    case 'flagged':
    case 'no-owner':
      return t(`${key}.item`);
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
