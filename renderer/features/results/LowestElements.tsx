import type { SectionId } from '../../../shared/base/ids.ts';
import { list } from '../../../shared/report/words.ts';
import { useFrameworks } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { linkedCapabilities } from './lowestElement.ts';
import { type CheckView, sectionName } from './resultView.ts';
import styles from './SensitiveAnswers.module.css';

/** More elements than this are not "the lowest". */
const most = 3;

/** The lowest element with the capabilities of the pillars that go deeper into the same practices; nothing while all
 * that have a value are alike, or many tie. */
export function LowestElements({ view }: { readonly view: CheckView }) {
  const t = useTranslate();
  const { weakest } = view.score.overall;
  const valued = view.framework.sections.filter(
    ({ role }, s) => role === 'element' && view.score.sections[s]?.percent !== null,
  ).length;
  if (weakest.length === 0 || weakest.length > most || (weakest.length === valued && valued > 1)) return null;
  const names = list(
    t,
    weakest.map((id) => sectionName(view, id)),
  );
  return (
    <section>
      <SectionHead title={t('results.check.lowest', { count: weakest.length, names })} />
      {weakest.map((id) => (
        <Capabilities key={id} view={view} section={id} />
      ))}
    </section>
  );
}

function Capabilities({ view, section }: { readonly view: CheckView; readonly section: SectionId }) {
  const t = useTranslate();
  const linked = linkedCapabilities(view, section, useFrameworks().data ?? []);
  const name = sectionName(view, section);
  if (linked.length === 0) return <Note>{t('results.check.noLinks', { name })}</Note>;
  return (
    <>
      <Note>{t('results.check.links', { name })}</Note>
      <ul className={styles.group}>
        {linked.map((capability) => (
          <li key={`${capability.framework} ${capability.id}`} className={styles.stake}>
            <b>{capability.id}</b>
            <span>
              {capability.name}
              <span className={styles.how}>
                {t('results.check.linkFrom', { title: capability.shortTitle, from: list(t, capability.from) })}
              </span>
            </span>
            <TextLink href={`#/library/${capability.framework}`}>
              {t('results.check.readAbout', { id: capability.id })}
            </TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
