import type { ReactNode } from 'react';
import type { Subject } from '../../shared/explain/subject.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Cell, HeadCell, Row, Table } from '../ui/Table.tsx';
import type { Ledger, LedgerRow } from './ledger.ts';
import styles from './Passport.module.css';

export interface LedgerTableProps {
  readonly ledger: Ledger;
  readonly caption: string;
  readonly onOpen: (subject: Subject) => void;
}

/** What a number is made of; a value with a passport of its own opens it. */
export function LedgerTable({ ledger: { heads, rows, foot }, caption, onOpen }: LedgerTableProps) {
  const t = useTranslate();
  const [name, ...others] = heads;
  return (
    <div className={styles.ledger}>
      <Table kind="plain" caption={caption}>
        <thead>
          <tr>
            <HeadCell>{name}</HeadCell>
            {others.map((head) => (
              <HeadCell key={head} num>
                {head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <LedgerLine key={row.key} row={row} heads={others} onOpen={onOpen} />
          ))}
        </tbody>
        {foot !== null && (
          <tfoot>
            <Row>
              <Cell>{t('passport.sum')}</Cell>
              {others.map((head, index) => (
                <Cell key={head} num>
                  {foot[index]}
                </Cell>
              ))}
            </Row>
          </tfoot>
        )}
      </Table>
    </div>
  );
}

interface LineProps extends Pick<LedgerTableProps, 'onOpen'> {
  readonly row: LedgerRow;
  /** Of the columns after the name. */
  readonly heads: readonly string[];
}

function LedgerLine({ row, heads, onOpen }: LineProps) {
  const { id, name, cells, how, subject, inner } = row;
  const door = (text: ReactNode): ReactNode =>
    subject === null ? (
      text
    ) : (
      <LinkButton dotted onClick={() => onOpen(subject)}>
        {text}
      </LinkButton>
    );
  return (
    <Row>
      <Cell wrap quiet={inner}>
        <span className={inner ? styles.inner : undefined}>
          {id !== '' && <span className={styles.quiet}>{id} </span>}
          {name}
          {how !== '' && <span className={styles.how}>{how}</span>}
        </span>
      </Cell>
      {heads.map((head, index) => (
        <Cell key={head} num quiet={inner}>
          {index === 0 ? door(cells[index]) : cells[index]}
        </Cell>
      ))}
    </Row>
  );
}
