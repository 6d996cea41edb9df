import { aimStanding } from '../../targets/aimStanding.ts';
import { aimSentence } from '../../targets/aimWords.ts';
import { countOrigins } from '../../targets/targetOrigin.ts';
import type { Block } from '../model.ts';
import type { PillarReport, Report } from '../reportContext.ts';
import { capitalised, counted } from '../words.ts';

/** The level or stage that somebody answers for, how far it is, and whether the plan gets there; nothing without an aim. */
export function aimBlocks(report: Report): readonly Block[] {
  const { t, input, framework, score, date } = report;
  const aim = input.assessment.settings?.aim;
  if (aim === undefined) return [];
  const sentence = aimSentence(t, framework.kind, aim, aimStanding(framework, score, input.plan, aim, date));
  return [
    { kind: 'space', height: 6 },
    { kind: 'text', role: 'body', text: t('targets.report.aim', { sentence }), said: 'aim' },
  ];
}

/** Who gave the targets: the method, a template, people. */
export function targetsWords({ t, input, score }: PillarReport): string {
  const { assessment } = input;
  const { template: byTemplate, 'by-hand': byHand } = countOrigins(assessment, score.questions);
  const template = byTemplate === 0 ? undefined : assessment.settings?.template;
  const [level = ''] = Object.values(template?.targets ?? {});
  const given =
    template === undefined ? t('targets.report.method') : t(`targets.report.template.${template.name}`, { level });
  return byHand === 0 ? given : `${given} ${capitalised(counted(t, 'targets.report.byHand', byHand))}`;
}
