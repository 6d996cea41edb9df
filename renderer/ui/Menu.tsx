import { Menu as Base } from '@base-ui/react/menu';
import { type ReactElement, useId } from 'react';
import { classes } from './classes.ts';
import floating from './Floating.module.css';
import { Icon } from './Icon.tsx';
import type { IconName } from './iconShapes.ts';
import { KeyCap } from './KeyCap.tsx';
import styles from './Menu.module.css';

export interface MenuAction {
  readonly kind?: 'action' | undefined;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly keyCap?: string | undefined;
  readonly onSelect: () => void;
  readonly disabled?: boolean | undefined;
  /** Why it is disabled, under the words. */
  readonly reason?: string | undefined;
}

export interface MenuLink {
  readonly kind: 'link';
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName | undefined;
}

export type MenuItem =
  | MenuAction
  | MenuLink
  | { readonly kind: 'separator' }
  | { readonly kind: 'heading'; readonly label: string };

export interface MenuProps {
  /** A `Button` or `IconButton`. */
  readonly trigger: ReactElement<Record<string, unknown>>;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end' | undefined;
}

/** Actions behind a button; arrow keys move, typing finds, Escape closes. */
export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  const id = useId();
  return (
    <Base.Root>
      <Base.Trigger id={id} render={trigger} />
      <Base.Portal role="region" aria-labelledby={id}>
        <Base.Positioner className={styles.positioner} align={align} sideOffset={4} collisionPadding={8}>
          <Base.Popup className={classes(floating.floating, styles.popup)}>
            {items.map((item) => (
              <Entry key={keyOf(item, items)} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Words are unique in a menu; a separator is known by its place. */
function keyOf(item: MenuItem, items: readonly MenuItem[]): string {
  return item.kind === 'separator' ? `line ${items.indexOf(item)}` : `${item.kind} ${item.label}`;
}

function Entry({ item }: { readonly item: MenuItem }) {
  switch (item.kind) {
    case 'separator':
      return <Base.Separator className={styles.separator} />;
    case 'heading':
      return (
        <div className={styles.heading} role="presentation">
          {item.label}
        </div>
      );
    case 'link':
      return (
        <Base.LinkItem className={styles.item} href={item.href} closeOnClick label={item.label}>
          <span className={styles.sign}>{item.icon !== undefined && <Icon name={item.icon} />}</span>
          <span>{item.label}</span>
        </Base.LinkItem>
      );
    default:
      return (
        <Base.Item className={styles.item} disabled={item.disabled === true} label={item.label} onClick={item.onSelect}>
          <span className={styles.sign}>{item.icon !== undefined && <Icon name={item.icon} />}</span>
          <span>
            {item.label}
            {item.disabled === true && item.reason !== undefined && <small>{item.reason}</small>}
          </span>
          {item.keyCap !== undefined && (
            <span aria-hidden="true">
              <KeyCap>{item.keyCap}</KeyCap>
            </span>
          )}
        </Base.Item>
      );
  }
}
