import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Table.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface TableProps {
  /** Names the table for screen readers. */
  readonly caption: string;
  /** `table` for figures, `list` for things one opens, `plain` without hairlines between rows. */
  readonly kind?: 'table' | 'list' | 'plain' | undefined;
  /** `<thead>`, `<tbody>`, `<tfoot>`. */
  readonly children: ReactNode;
}

/** A table with hairlines. */
export function Table({ caption, kind = 'table', children }: TableProps) {
  return (
    <table className={classes(styles.table, styles[kind])}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      {children}
    </table>
  );
}

export interface RowProps extends Omit<ComponentPropsWithRef<'tr'>, 'className'> {
  readonly selected?: boolean | undefined;
}

/** A row; `selected` marks it with the accent. */
export function Row({ selected = false, ...rest }: RowProps) {
  return <tr {...rest} className={classes(selected && styles.selected)} data-selected={selected || undefined} />;
}

export interface CellProps extends Omit<ComponentPropsWithRef<'td'>, 'className'> {
  /** A number: at the end of its column. */
  readonly num?: boolean | undefined;
  readonly strong?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** Text that may wrap. */
  readonly wrap?: boolean | undefined;
}

/** A cell of a table's body or foot. */
export function Cell({ num = false, strong = false, quiet = false, wrap = false, ...rest }: CellProps) {
  return (
    <td
      {...rest}
      className={classes(num && styles.num, strong && styles.strong, quiet && styles.quiet, wrap && styles.wrap)}
    />
  );
}

export interface HeadCellProps extends Omit<ComponentPropsWithRef<'th'>, 'className'> {
  readonly num?: boolean | undefined;
}

/** The head of a column, or with `scope="row"` of a row. */
export function HeadCell({ num = false, scope = 'col', ...rest }: HeadCellProps) {
  return <th {...rest} scope={scope} className={classes(num && styles.num, scope === 'row' && styles.rowName)} />;
}
