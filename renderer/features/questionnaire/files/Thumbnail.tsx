import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EvidenceFile } from '../../../../shared/assessment/schema.ts';
import { useApi } from '../../../api/host.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import styles from './Files.module.css';

/** Pixels of a side: sharp at the width of the panel. */
const longest = 640;

/** A picture as it was attached, small. Drawn, since the page's policy loads no picture from memory. */
export function Thumbnail({ file }: { readonly file: EvidenceFile }) {
  const t = useTranslate();
  const api = useApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { sha256, name, width = 1, height = 1 } = file;
  const { data } = useQuery({
    queryKey: ['files', 'picture', sha256],
    queryFn: () => api.files.picture({ sha256 }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  const bytes = data?.bytes ?? null;
  const scale = Math.min(1, longest / Math.max(width, height));
  const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
  useEffect(() => {
    let isOver = false;
    const draw = async () => {
      if (bytes === null) return;
      const blob = new Blob([await bytes.arrayBuffer()], { type: bytes.type });
      const picture = await createImageBitmap(blob, {
        resizeWidth: size.width,
        resizeHeight: size.height,
        resizeQuality: 'medium',
      });
      if (!isOver) canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
    };
    // A picture that cannot be drawn here leaves its place empty; it can be saved all the same.
    void draw().catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [bytes, size.width, size.height]);
  return (
    <canvas
      ref={canvas}
      {...size}
      className={styles.thumbnail}
      role="img"
      aria-label={t('files.picture', { name, width, height })}
    />
  );
}
