import type { MetricId } from '../../base/ids.ts';
import { actionMetrics } from '../actionMetrics.ts';
import { benefitLines, isQuantified, quantified } from '../benefits.ts';
import { costOfAction, costWords } from '../costs.ts';
import { shortDate } from '../dates.ts';
import type { Block, Card, Field, Rich, Section, Span } from '../model.ts';
import { plain } from '../numbers.ts';
import { type ActionView, plannedActions, type WaveView } from '../planned.ts';
import { descriptionOf, type Report } from '../reportContext.ts';
import { capitalised, counted, list, sentence } from '../words.ts';
import { clearsText } from './clears.ts';
import { missingClauses } from './gapsSection.ts';
import { noOwner } from './noOwner.ts';
import { needsText } from './planWords.ts';
import { waveDetail } from './roadmapSection.ts';

/** Cards stop here; what is beyond goes to the table of the roadmap only (method 8.8). */
const mostCards = 15;

/** One card an action, wave by wave. */
export function actionsSection(report: Report, waves: readonly WaveView[]): Section {
  const { t } = report;
  const actions = plannedActions(waves);
  const shown = new Set(actions.slice(0, mostCards));
  const nobody = noOwner(report, waves);
  const blocks: Block[] = [
    {
      kind: 'text',
      role: 'title',
      text: capitalised(counted(t, 'report.actions.title', actions.length)),
      said: 'actions.title',
    },
    { kind: 'space', height: 12 },
  ];
  for (const wave of waves) {
    const cards = wave.actions
      .filter((action) => shown.has(action))
      .map((action) => cardOf(report, action, wave, nobody));
    if (cards.length === 0) continue;
    blocks.push({
      kind: 'cards',
      head: t('report.wave.head', { wave: wave.number }),
      continued: t('report.wave.continued', { wave: wave.number }),
      text: waveDetail(report, wave),
      cards,
    });
  }
  const further = actions.filter((action) => !shown.has(action));
  if (further.length > 0) blocks.push({ kind: 'space', height: 18 }, ...annex(report, further, waves));
  return { id: 'actions', name: t('report.actions.name'), note: t('report.actions.note'), blocks, joins: true };
}

function cardOf(report: Report, action: ActionView, wave: WaveView, nobody: Span): Card {
  const { t } = report;
  const { candidate } = action;
  const due = action.edit?.due ?? wave.dates.to;
  const needs = needsText(report, action);
  const status = action.edit?.status;
  const facts: Field[] = [
    { label: t('report.card.effort'), text: effortText(report, action) },
    {
      label: t('report.card.owner'),
      text: action.owner === '' ? [nobody] : action.owner,
    },
    { label: t('report.card.due'), text: shortDate(t, due) },
    { label: t('report.card.needs'), text: needs === '' ? t('report.action.nothing') : needs },
    ...(status === 'doing' ? [{ label: t('report.card.status'), text: t('report.action.doing') }] : []),
  ];
  const overline =
    candidate.kind === 'own'
      ? [t('report.action.own'), action.sectionName].filter((text) => text !== '').join(', ')
      : action.about.length === 1
        ? (action.about[0]?.title ?? '')
        : t('report.action.discovery');
  return {
    overline,
    title: capitalised(action.title),
    facts,
    clears: clearsText(report, action),
    fields: fieldsOf(report, action, due),
  };
}

/** "E2, 15 days". */
function effortText(report: Report, action: ActionView): string {
  const { t } = report;
  const { candidate } = action;
  if (candidate.days === 0 && candidate.kind === 'discovery') return t('report.effort.none');
  // A band is the whole action's; a part has days of its own.
  if (candidate.kind === 'own' || action.part !== null)
    return t('report.effort.days', { count: candidate.days, days: plain(t, candidate.days) });
  return t('report.effort.bandDays', { band: candidate.effort, count: candidate.days, days: plain(t, candidate.days) });
}

function fieldsOf(report: Report, action: ActionView, due: string): readonly Field[] {
  const { t } = report;
  const fields: Field[] = [];
  const why = whyText(report, action);
  if (why !== '') fields.push({ label: t('report.card.why'), text: why, said: `actions.${action.id}.why` });
  if (action.candidate.kind === 'discovery') {
    fields.push(
      { label: t('report.card.firstStep'), text: discoverText(report, action), said: `actions.${action.id}.firstStep` },
      {
        label: t('report.card.doneWhen'),
        text: t('report.action.discovered', {
          count: action.about.length,
          ids: list(
            t,
            action.about.map((one) => one.id),
          ),
        }),
        said: `actions.${action.id}.doneWhen`,
      },
    );
  } else if (action.texts !== undefined) {
    fields.push(
      {
        label: t('report.card.firstStep'),
        text: sentence(action.texts.firstStep),
        said: `actions.${action.id}.firstStep`,
      },
      {
        label: t('report.card.doneWhen'),
        text: sentence(action.texts.doneWhen),
        said: `actions.${action.id}.doneWhen`,
      },
    );
  }
  const same = report.input.sameWork?.get(action.id);
  if (same !== undefined) fields.push({ label: t('crosswalk.action.label'), text: sentence(same) });
  const metric = metricText(report, action, due);
  if (metric !== '') fields.push({ label: t('report.card.metric'), text: metric, said: `actions.${action.id}.metric` });
  const money = moneyText(report, action);
  if (money !== '') fields.push({ label: t('report.value.cost'), text: money, said: `actions.${action.id}.money` });
  const note = action.edit?.note?.trim() ?? '';
  if (note !== '') fields.push({ label: t('report.card.note'), text: note });
  return fields;
}

/** What it costs, and the ranges that it works on; empty while neither is known, and for what only finds something out. */
function moneyText(report: Report, action: ActionView): string {
  const { t } = report;
  if (action.candidate.kind === 'discovery' || !isQuantified(report)) return '';
  const cost = sentence(costWords(report, costOfAction(report, action.id)));
  if (quantified(report, action).length === 0) return `${cost} ${t('report.cost.noBenefit')}`;
  return `${cost} ${t('report.cost.brings', { lines: benefitLines(report, action, 'inline').join('; ') })}`;
}

/** Present and next description, or why a discovery is needed. */
function whyText(report: Report, action: ActionView): Rich {
  const { t } = report;
  const { candidate, entry } = action;
  if (candidate.kind === 'discovery') return counted(t, 'report.action.nobodyKnew', action.about.length);
  if (candidate.kind === 'own' || entry === undefined) return '';
  const kind = entry.scale === 'levels' ? 'Level' : 'Letter';
  const missing = typeof candidate.to === 'number' ? missingClauses(entry, candidate.to) : [];
  return [
    { text: `${t(`report.action.today${kind}`, { level: candidate.from })} `, weight: 600 },
    { text: `${descriptionOf(entry, candidate.from)} ` },
    { text: `${t(`report.action.next${kind}`, { level: candidate.to })} `, weight: 600 },
    { text: descriptionOf(entry, candidate.to) },
    ...(missing.length === 0
      ? []
      : [{ text: ` ${t('report.gaps.missing', { clauses: missing.join('; ') })}`, weight: 600 as const }]),
  ];
}

/** What an action of discovery must find out first, question by question. */
export function discoverText(report: Report, action: ActionView): string {
  const { t } = report;
  if (action.about.length === 1)
    return sentence(t('report.action.findOutFirst', { what: (action.about[0]?.texts.lookFor ?? []).join('; ') }));
  return action.about.map((one) => t('report.action.findOutOne', { id: one.id, what: one.texts.discover })).join('; ');
}

function metricText(report: Report, action: ActionView, due: string): string {
  const { t } = report;
  const { edit, part } = action;
  // Only a whole action can move a metric.
  if (part?.last === false) return '';
  const date = shortDate(t, edit?.checkOn ?? due);
  const typed = edit?.metric;
  const id: MetricId | undefined = typed === undefined ? actionMetrics(report, action)[0] : findMetric(report, typed);
  const metric = id === undefined ? undefined : report.input.metrics.get(id);
  if (id !== undefined && metric !== undefined) return t('report.action.metric', { name: metric.name, id, date });
  return typed === undefined ? '' : t('report.action.metricTyped', { name: capitalised(typed), date });
}

/** The metric that somebody typed, if it is one of the catalogue. */
export function findMetric(report: Report, typed: string): MetricId | undefined {
  return [...report.input.metrics.keys()].find((id) => id === typed);
}

/** Actions beyond the cards, as rows. */
function annex(report: Report, actions: readonly ActionView[], waves: readonly WaveView[]): readonly Block[] {
  const { t } = report;
  const waveOf = (action: ActionView): string =>
    String(waves.find((wave) => wave.actions.includes(action))?.number ?? '');
  return [
    { kind: 'heading', text: capitalised(counted(t, 'report.actions.further', actions.length)) },
    {
      kind: 'table',
      columns: [
        { label: t('report.column.wave'), width: 36, weight: 600 },
        { label: t('report.column.action'), width: 180 },
        { label: t('report.column.doneWhen'), width: 202 },
        { label: t('report.column.effort'), width: 80 },
      ],
      rows: actions.map((action) => ({
        kind: 'row',
        cells: [
          waveOf(action),
          action.title,
          action.texts === undefined ? '' : sentence(action.texts.doneWhen),
          effortText(report, action),
        ],
      })),
    },
  ];
}
