import type { Preferences } from '../../../shared/contract/settings.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SettingsScreen.module.css';

const sizes = ['70', '85', '100', '115', '130', '160'] as const;

/** How the room sees a question, how long it talks, and who signs what is said. */
export function RoomSection({ set }: { readonly set: (changes: Partial<Preferences>) => void }) {
  const t = useTranslate();
  const preferences = usePreferences();
  return (
    <section>
      <SectionHead title={t('settings.room.title')} />
      <div className={styles.row}>
        <span>{t('settings.room.size')}</span>
        <Segment
          label={t('settings.room.size')}
          value={sizes.find((size) => Number(size) === preferences.presentationSize) ?? null}
          options={sizes.map((value) => ({ value, label: `${value} %` }))}
          onChange={(size) => set({ presentationSize: Number(size) })}
          compact
        />
      </div>
      <div className={styles.field}>
        <NumberField
          label={t('settings.room.minutes')}
          outOfBounds={t('settings.room.minutesBounds')}
          min={1}
          max={60}
          decimals={0}
          value={preferences.talkMinutes}
          onCommit={(minutes) => {
            if (minutes !== null) set({ talkMinutes: minutes });
          }}
        />
      </div>
      <div className={styles.field}>
        <TextField
          label={t('settings.room.name')}
          hint={t('settings.room.nameHint')}
          value={preferences.name}
          maxLength={200}
          onCommit={(name) => set({ name: name.trim() })}
        />
      </div>
    </section>
  );
}
