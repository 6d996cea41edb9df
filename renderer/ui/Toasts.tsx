import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { LinkButton } from './LinkButton.tsx';
import styles from './Toasts.module.css';
import { toasts, useToasts } from './toasts.ts';

export interface ToastsProps {
  /** Names the region. */
  readonly label: string;
  readonly dismissLabel: string;
}

/** Where passing messages appear, over the foot of the window. Rendered once, beside the app. */
export function Toasts({ label, dismissLabel }: ToastsProps) {
  const list = useToasts();
  const hold = () => toasts.hold(true);
  const release = () => toasts.hold(false);
  return (
    <section aria-label={label} aria-live="polite">
      <ul className={styles.area}>
        {list.map((toast) => (
          <li
            key={toast.id}
            className={styles.toast}
            onMouseEnter={hold}
            onMouseLeave={release}
            onFocus={hold}
            onBlur={release}
          >
            {toast.tone === 'ok' && (
              <span className={styles.ok}>
                <Icon name="check" strong />
              </span>
            )}
            {toast.tone === 'trouble' && (
              <span className={styles.trouble}>
                <Icon name="warning" />
              </span>
            )}
            <span className={classes(styles.text)}>{toast.message}</span>
            {toast.action !== undefined && (
              <LinkButton
                onClick={() => {
                  toasts.dismiss(toast.id);
                  toast.action?.onSelect();
                }}
              >
                {toast.action.label}
              </LinkButton>
            )}
            <IconButton icon="cross" label={dismissLabel} onClick={() => toasts.dismiss(toast.id)} />
          </li>
        ))}
      </ul>{' '}
    </section>
  );
}
