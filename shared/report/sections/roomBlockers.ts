import type { ParticipantFunction } from '../../assessment/schema.ts';
import { verdictName } from '../../frameworks/verdictNames.ts';
import { nextVerdict } from '../../scoring/checkVerdict.ts';
import type { Block, Section, TableRow } from '../model.ts';
import { byKind, type CheckReport, type LadderReport, type PillarReport, type Report } from '../reportContext.ts';
import { capitalised, counted } from '../words.ts';
import { blockerStrips } from './blockersSection.ts';
import { partsHead } from './checkParts.ts';
import { wayBlocks } from './checkWay.ts';
import { unlockBlocks } from './ladderSection.ts';
import { restWords } from './restWords.ts';
import { roomPage } from './roomPage.ts';

/** Sections whose strips a page has room for, beside the people. */
const mostStrips = 6;

/** What holds the next level or stage back, and who was in the room. */
export function roomBlockers(report: Report): Section {
  const { t } = report;
  const title = titleOf(report);
  const blocks: readonly Block[] = [
    { kind: 'text', role: 'title', text: title },
    { kind: 'space', height: 12 },
    ...byKind(report, { pillars: pillarBlocks, ladder: wayTo, check: wayTo }),
    { kind: 'space', height: 24 },
    { kind: 'heading', text: t('report.room.people') },
    people(report),
  ];
  return roomPage(report, 'blocks', blocks, title);
}

function titleOf(report: Report): string {
  const { t } = report;
  if (report.kind === 'ladder') {
    return t('report.room.blocksLadder', { stage: (report.score.overall.stage ?? 0) + 1 });
  }
  if (report.kind === 'check') {
    const next = nextVerdict(report.framework, report.score);
    return next === null ? partsHead(report) : t('report.check.leadsTo', { name: verdictName(report.texts, next) });
  }
  const { level } = report.score.overall;
  return level === null || level >= 5 ? t('report.blockers.name') : t('report.blockers.head', { level: level + 1 });
}

function pillarBlocks(report: PillarReport): readonly Block[] {
  const { t, score, texts } = report;
  const blocked = score.sections.filter(({ blockers }) => blockers.length > 0);
  if (blocked.length === 0) {
    const key = score.overall.level === null ? 'blocksUnknown' : 'blocksNothing';
    return [{ kind: 'text', role: 'body', text: t(`report.room.${key}`) }];
  }
  const { rows } = blockerStrips(report, blocked);
  if (rows.length <= mostStrips) return [{ kind: 'strips', rows: rows.map((row) => ({ ...row, smallest: '' })) }];
  return [
    {
      kind: 'table',
      columns: [
        { label: t('report.method.pillar'), width: 150, weight: 600 },
        { label: t('report.room.blocks'), width: 348 },
      ],
      rows: blocked.map(({ id }, index) => ({
        kind: 'row',
        cells: [texts.sections[id]?.name ?? id, rows[index]?.text ?? ''],
      })),
      clamp: [6, 4, 2],
      rest: restWords(t, 'sections', blocked.length),
    },
  ];
}

function wayTo(report: LadderReport | CheckReport): readonly Block[] {
  const { t } = report;
  const way = report.kind === 'ladder' ? unlockBlocks(report) : wayBlocks(report);
  const blocks = way.filter(({ kind }) => kind !== 'heading' && kind !== 'space');
  if (blocks.length === 0)
    return [
      {
        kind: 'text',
        role: 'body',
        text: t(report.kind === 'ladder' ? 'report.room.opensNothing' : 'report.check.leadsNowhere'),
      },
    ];
  return blocks.flatMap((block): readonly Block[] =>
    block.kind === 'table'
      ? [
          { ...block, clamp: [5, 4, 2], rest: restWords(t, 'criteria', block.rows.length) },
          { kind: 'space', height: 6 },
        ]
      : [block],
  );
}

/** Everybody by name and function; who has no name stands as the function. */
function people(report: Report): Block {
  const { t, input } = report;
  const { participants = [] } = input.assessment;
  if (participants.length === 0) return { kind: 'text', role: 'body', text: t('report.room.nobody') };
  const functionOf = (name: ParticipantFunction): string => capitalised(t(`report.function.${name}`));
  const named = participants.flatMap(({ label, function: name = 'unassigned' }): readonly TableRow[] => {
    const who = label?.trim() ?? '';
    return who === '' ? [] : [{ kind: 'row', cells: [who, functionOf(name)] }];
  });
  const unnamed = Map.groupBy(
    participants.filter(({ label }) => (label?.trim() ?? '') === ''),
    ({ function: name = 'unassigned' }) => name,
  );
  const counts = [...unnamed].map(
    ([name, those]): TableRow => ({
      kind: 'row',
      cells: [
        name === 'unassigned'
          ? capitalised(counted(t, 'report.room.unnamed', those.length))
          : counted(t, 'report.room.people', those.length, { name: functionOf(name) }),
        functionOf(name),
      ],
    }),
  );
  const rows = [...named, ...counts];
  return {
    kind: 'table',
    columns: [
      { label: t('report.room.who'), width: 200, weight: 600 },
      { label: t('report.room.function'), width: 298 },
    ],
    rows,
    dense: true,
    clamp: [3, 2, 1],
    rest: restWords(t, 'people', rows.length),
  };
}
