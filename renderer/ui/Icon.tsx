import { classes } from './classes.ts';
import styles from './Icon.module.css';
import { type IconName, iconShapes } from './iconShapes.ts';

export interface IconProps {
  readonly name: IconName;
  /** Says the sign where no text beside it does; without it the sign is hidden from screen readers. */
  readonly label?: string | undefined;
  /** `small` 12 px, `normal` 16 px, `large` 18 px. */
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** Drawn heavier: ticks that confirm something. */
  readonly strong?: boolean | undefined;
}

/** One sign of the set, in the colour of the text around it. */
export function Icon({ name, label, size = 'normal', strong = false }: IconProps) {
  const className = classes(styles.icon, styles[size], strong && styles.strong);
  if (label === undefined) {
    return (
      <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
        <path d={iconShapes[name]} />
      </svg>
    );
  }
  return (
    <svg className={className} viewBox="0 0 24 24" role="img" aria-label={label}>
      <path d={iconShapes[name]} />
    </svg>
  );
}
