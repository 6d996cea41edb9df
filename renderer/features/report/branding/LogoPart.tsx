import { useRef, useState } from 'react';
import type { BrandingState } from '../../../../shared/contract/reports.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { useGivenFiles } from '../../../pictures/useGivenFiles.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import { FileInput } from '../../../ui/FileInput.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { encodeLogo, type LogoRefusal } from './encodeLogo.ts';
import styles from './LogoPart.module.css';
import { LogoPicture } from './LogoPicture.tsx';

export interface LogoPartProps {
  readonly logo: BrandingState['logo'];
  readonly onLogo: (png: Blob) => Promise<void>;
  readonly onRemove: () => Promise<void>;
}

/** The client's logo: chosen, dropped or pasted. */
export function LogoPart({ logo, onLogo, onRemove }: LogoPartProps) {
  const t = useTranslate();
  const place = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<LogoRefusal | null>(null);

  const take = async (file: File | null | undefined): Promise<void> => {
    if (file === null || file === undefined) return;
    setBusy(true);
    setRefusal(null);
    const encoded = await encodeLogo(file);
    const stored = encoded.ok
      ? await onLogo(encoded.png).then(
          () => null,
          () => 'not-stored' as const,
        )
      : encoded.reason;
    setRefusal(stored);
    setBusy(false);
  };
  const remove = (): void => {
    button.current?.focus();
    setRefusal(null);
    void onRemove().catch(() => setRefusal('not-stored'));
  };
  const isOver = useGivenFiles(place, ([file]) => void take(file));
  return (
    <section ref={place} className={classes(styles.logo, isOver && styles.over)}>
      <h2>{t('preview.logo.title')}</h2>
      {logo === null ? <Note>{t('preview.logo.none')}</Note> : <LogoPicture logo={logo} />}
      <div className={styles.ways}>
        <Button ref={button} icon="image" busy={busy} onClick={() => input.current?.click()}>
          {t(logo === null ? 'preview.logo.choose' : 'preview.logo.other')}
        </Button>
        {logo !== null && (
          <LinkButton aria-label={t('preview.logo.removeIt')} onClick={remove}>
            {t('preview.logo.remove')}
          </LinkButton>
        )}
      </div>
      <FileInput
        ref={input}
        label={t('preview.logo.file')}
        accept="image/png,image/jpeg"
        onFiles={([file]) => void take(file)}
      />
      {refusal !== null && <FieldError>{t(`preview.logo.refusal.${refusal}`)}</FieldError>}
      <Note>{t('preview.logo.hint')}</Note>
    </section>
  );
}
