import { useMemo, useState } from 'react';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import type { ChangeFrame } from '../../../shared/history/describeChange.ts';
import { type Finding, type FindingKind, findingKinds } from '../../../shared/review/finding.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { findingWords } from './findingWords.ts';
import { hrefOfFinding } from './hrefOfFinding.ts';
import styles from './Review.module.css';

const kinds = Object.keys(findingKinds).filter((kind): kind is FindingKind => kind in findingKinds);

/** The findings kind by kind, and what was looked for in vain. */
export function FindingsPart({
  findings,
  isEmpty,
}: {
  readonly findings: readonly Finding[];
  readonly isEmpty: boolean;
}) {
  const t = useTranslate();
  const { head } = useAssessment();
  if (isEmpty) {
    return (
      <section className={styles.section}>
        <SectionHead title={t('review.findings.title')} />
        <p className={styles.about}>
          {t('review.findings.empty.text')}{' '}
          <TextLink href={`#/a/${head.id}/questions`}>{t('review.findings.empty.action')}</TextLink>
        </p>
      </section>
    );
  }
  const groups = kinds.map((kind) => ({ kind, found: findings.filter((finding) => finding.kind === kind) }));
  const clear = groups.filter(({ found }) => found.length === 0);
  return (
    <section className={styles.section}>
      <SectionHead title={t('review.findings.title')} />
      {groups.map(({ kind, found }) => found.length > 0 && <Group key={kind} kind={kind} found={found} />)}
      {clear.length > 0 && (
        <div className={styles.clear}>
          <h3>{t('review.findings.clear')}</h3>
          <ul>
            {clear.map(({ kind }) => (
              <li key={kind}>
                <Icon name="check" />
                <span>{t(`review.finding.${kind}.none`)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Findings of a kind that are shown at first. */
const most = 8;

function Group({ kind, found }: { readonly kind: FindingKind; readonly found: readonly Finding[] }) {
  const t = useTranslate();
  const { framework, texts, stored } = useAssessment();
  const { participants = [], actions = [] } = stored.draft.assessment;
  const [isWhole, setWhole] = useState(false);
  const frame = useMemo<ChangeFrame>(
    () => ({ framework, texts, t, participants, actions }),
    [framework, texts, t, participants, actions],
  );
  const severity = findingKinds[kind];
  // One more line costs as much as the button that would show it.
  const shown = isWhole || found.length <= most + 1 ? found : found.slice(0, most);
  return (
    <section className={styles.group} aria-label={t(`review.finding.${kind}.title`)}>
      <div className={styles[severity]}>
        <Icon name={severity === 'note' ? 'info' : 'warning'} label={t(`review.findings.severity.${severity}`)} />
        <h3>
          {t(`review.finding.${kind}.title`)} <span className={styles.count}>{found.length}</span>
        </h3>
      </div>
      <p className={styles.about}>{t(`review.finding.${kind}.about`)}</p>
      <ul className={styles.found}>
        {shown.map((finding) => (
          <FoundLine key={JSON.stringify(finding)} finding={finding} frame={frame} />
        ))}
      </ul>
      {shown.length < found.length && (
        <LinkButton onClick={() => setWhole(true)}>
          {t('review.findings.more', { count: found.length - shown.length })}
        </LinkButton>
      )}
    </section>
  );
}

function FoundLine({ finding, frame }: { readonly finding: Finding; readonly frame: ChangeFrame }) {
  const t = useTranslate();
  const { head, framework } = useAssessment();
  const { name, words } = findingWords(finding, frame);
  const href = hrefOfFinding(head.id, finding.place, questionsOf(framework)[0]?.id ?? '');
  return (
    <li>
      <span className={styles.name}>
        <TextLink href={href} aria-label={t('review.findings.goTo', { name, finding: words })}>
          {name}
        </TextLink>
      </span>
      <span className={styles.words}>{words}</span>
    </li>
  );
}
