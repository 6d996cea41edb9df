import type { Preferences } from '../../../shared/contract/settings.ts';
import { languages } from '../../../shared/i18n/catalogue.ts';
import { usePreferences, useSetPreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { SavedTick } from '../../ui/SavedTick.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { AboutSection } from './AboutSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { BundleSection } from './BundleSection.tsx';
import { BenchmarkSection } from './benchmarks/BenchmarkSection.tsx';
import { ProtectionSection } from './protection/ProtectionSection.tsx';
import { RoomSection } from './RoomSection.tsx';
import styles from './SettingsScreen.module.css';
import { WorkspaceSection } from './WorkspaceSection.tsx';

const themes = ['system', 'light', 'dark', 'contrast'] as const;
const sizes = ['100', '115', '130', '150'] as const;

/** Settings of this machine: look, language, keys, workspace. Each acts and is stored at once. */
export function SettingsScreen() {
  const t = useTranslate();
  const preferences = usePreferences();
  const change = useSetPreferences();
  const set = (changes: Partial<Preferences>): void => change.mutate(changes);
  const saveState = change.isPending ? 'saving' : change.isError ? 'failed' : change.isSuccess ? 'saved' : 'idle';
  return (
    <>
      <Doc>
        <div className={styles.page}>
          <Headline>{t('settings.title')}</Headline>
          <section>
            <SectionHead title={t('settings.look.title')} />
            <div className={styles.row}>
              <span>{t('settings.look.theme')}</span>
              <Segment
                label={t('settings.look.theme')}
                value={preferences.theme}
                options={themes.map((value) => ({ value, label: t(`settings.look.${value}`) }))}
                onChange={(theme) => set({ theme })}
                compact
              />
            </div>
            <div className={styles.row}>
              <span>{t('settings.look.size')}</span>
              <Segment
                label={t('settings.look.size')}
                value={sizes.find((size) => Number(size) === preferences.textSize) ?? null}
                options={sizes.map((value) => ({ value, label: `${value} %` }))}
                onChange={(size) => set({ textSize: Number(size) })}
                compact
              />
            </div>
            <div className={styles.field}>
              <Select
                label={t('settings.look.language')}
                value={preferences.language}
                options={languages.map((value) => ({ value, label: t(`settings.languages.${value}`) }))}
                onChange={(language) => set({ language })}
              />
            </div>
          </section>
          <section>
            <SectionHead title={t('settings.keys.title')} />
            <div className={styles.switch}>
              <Switch
                label={t('settings.keys.single')}
                hint={t('settings.keys.singleHint')}
                checked={preferences.singleKeys}
                onChange={(singleKeys) => set({ singleKeys })}
              />
            </div>
            <div className={styles.switch}>
              <Switch
                label={t('settings.keys.advance')}
                hint={t('settings.keys.advanceHint')}
                checked={preferences.advance}
                onChange={(advance) => set({ advance })}
              />
            </div>
          </section>
          <RoomSection set={set} />
          <WorkspaceSection />
          <BackupsSection />
          <ProtectionSection set={set} />
          <BundleSection />
          <BenchmarkSection />
          <AboutSection />
        </div>
      </Doc>
      <Foot actions={<span>{t('settings.nothingLeaves')}</span>}>
        <SavedTick state={saveState} text={t(`settings.save.${saveState}`)} />
      </Foot>
    </>
  );
}
