import type { PurgeReceipt } from '../../../shared/contract/backups.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
}

/** The receipt as plain text, for whoever keeps it. */
export function receiptText(receipt: PurgeReceipt, t: Translate): string {
  const { handedOver, evidenceFiles, events, backupsRewritten, backupsRemoved, exportsRemoved } = receipt;
  const over =
    handedOver === null
      ? [t('receipt.notHandedOver')]
      : [
          t('receipt.file', { name: handedOver.name, bytes: handedOver.bytes }),
          t('receipt.sha256', { sha256: handedOver.sha256 }),
        ];
  const assessments = receipt.assessments.map(({ organisation, title, answered, changedAt }) =>
    t('receipt.assessment', {
      name: [organisation, title ?? ''].filter((part) => part !== '').join(', '),
      count: answered,
      changedAt,
    }),
  );
  const besides = [
    t('receipt.events', { count: events }),
    ...(evidenceFiles.count === 0 ? [] : [t('receipt.evidence', evidenceFiles)]),
    t('receipt.rewritten', { count: backupsRewritten }),
    t('receipt.removed', { count: backupsRemoved }),
    t('receipt.exports', { count: exportsRemoved }),
    ...receipt.keptRemoved.map((name) => t('receipt.kept', { name })),
  ];
  return `${[
    t('receipt.title'),
    t('receipt.workspace', { name: receipt.workspace }),
    t('receipt.at', { at: receipt.purgedAt }),
    ...section(t('receipt.handedOver'), over),
    ...section(t('receipt.assessments'), assessments),
    ...section(t('receipt.organisations'), receipt.organisations),
    ...section(t('receipt.else'), besides),
    ...section(t('receipt.left'), receipt.left),
    '',
    t('receipt.limits'),
  ].join('\n')}\n`;
}
