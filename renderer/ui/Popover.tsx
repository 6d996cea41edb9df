import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { classes } from './classes.ts';
import floating from './Floating.module.css';
import { focusAtOnce } from './focusAtOnce.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Popover.module.css';

export interface PopoverProps {
  /** A `Button`, `IconButton` or `LinkButton`. Left out: `anchor` says beside what, and `open` whether. */
  readonly trigger?: ReactElement<Record<string, unknown>> | undefined;
  /** One of many things that share this popover; takes the focus back. */
  readonly anchor?: RefObject<HTMLElement | null> | undefined;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly children: ReactNode;
  readonly side?: 'top' | 'bottom' | 'inline-start' | 'inline-end' | undefined;
  readonly size?: 'small' | 'normal' | 'wide' | undefined;
  readonly open?: boolean | undefined;
  /** What takes the focus on opening; left out: the first control, which closes it. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Something to read beside what it explains; shifts to stay inside the window, Escape closes. */
export function Popover(props: PopoverProps) {
  const {
    trigger,
    anchor,
    title,
    closeLabel,
    children,
    side = 'inline-end',
    size = 'normal',
    open,
    initialFocus,
    onOpenChange,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          // Out of the page's flow: until it has found its place, the page must not grow by it.
          positionMethod="fixed"
          className={styles.positioner}
          side={side}
          sideOffset={12}
          collisionPadding={12}
        >
          <Base.Popup
            initialFocus={focusAtOnce(initialFocus)}
            finalFocus={anchor}
            className={classes(floating.floating, styles.popup, styles[size])}
          >
            <Base.Arrow className={styles.beak} />
            <div className={floating.head}>
              <Base.Title className={floating.title}>{title}</Base.Title>
              <Base.Close render={<IconButton icon="cross" label={closeLabel} namedOnFocus={false} />} />
            </div>
            <div className={styles.body}>{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
