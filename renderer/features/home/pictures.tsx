import { LoadBar } from '../../charts/LoadBar.tsx';
import { ScoreBar } from '../../charts/ScoreBar.tsx';
import { Tile } from '../../ui/Tile.tsx';
import styles from './pictures.module.css';

/** Small pictures of what is to come. The words beside them say the same, so they are hidden from screen readers. */

const levels = [1, 2, 3, 4, 5] as const;

export function TilesPicture() {
  return (
    <span aria-hidden="true" className={styles.inline}>
      {levels.map((level) => (
        <Tile key={level} value={level} isCurrent={level === 3} />
      ))}
    </span>
  );
}

export function ScorePicture() {
  return (
    <span aria-hidden="true" className={styles.inline}>
      <Tile value={2} />
      <ScoreBar score={2.6} low={2.57} high={2.69} target={3} label="" />
    </span>
  );
}

export function LoadPicture() {
  const waves = [
    [60, 60],
    [85, 100],
    [80, 100],
  ] as const;
  return (
    <span aria-hidden="true" className={styles.loads}>
      {waves.map(([load, capacity]) => (
        <LoadBar key={`${load}/${capacity}`} load={load} capacity={capacity} />
      ))}
    </span>
  );
}
