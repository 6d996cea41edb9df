import { useEffect, useRef } from 'react';
import type { BrandingState } from '../../../../shared/contract/reports.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import styles from './LogoPicture.module.css';

/** The logo on paper. Drawn, since the page's policy loads no picture from memory. */
export function LogoPicture({ logo }: { readonly logo: NonNullable<BrandingState['logo']> }) {
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { png, width, height } = logo;
  useEffect(() => {
    let isOver = false;
    const draw = async () => {
      const bytes = await png.arrayBuffer();
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      if (!isOver) canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
    };
    // A logo that cannot be drawn here leaves its place white; the pages show whether it prints.
    void draw().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [png]);
  return (
    <div className={styles.paper}>
      <canvas
        ref={canvas}
        width={width}
        height={height}
        className={styles.picture}
        role="img"
        aria-label={t('preview.logo.picture', { width, height })}
      />
    </div>
  );
}
