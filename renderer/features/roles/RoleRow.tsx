import { RoleStatus } from '../../../shared/assessment/roleRecords.ts';
import type { RoleStanding } from '../../../shared/roles/roleMap.ts';
import { superiorName } from '../../../shared/roles/roleText.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Readers } from '../../readers/Readers.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Select } from '../../ui/Select.tsx';
import { Cell, Row } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Roles } from './useRoles.ts';

export interface RoleRowProps {
  readonly standing: RoleStanding;
  readonly roles: Roles;
}

const mostName = 200;
const statuses = ['open', ...RoleStatus.options] as const;
/** Where nobody is wanted or nobody is there, there is nobody to name. */
const nameless: ReadonlySet<string> = new Set(['none', 'not-needed']);

/** One role: what it is for, and who holds it. */
export function RoleRow({ standing: { role, record }, roles }: RoleRowProps) {
  const t = useTranslate();
  const { patch, readOnly, people } = roles;
  const name = t(`roles.name.${role.id}`);
  const status = record?.status ?? 'open';
  const isNamed = !nameless.has(status) || record?.person !== undefined || record?.deputy !== undefined;
  const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
  return (
    <Row>
      <Cell wrap>
        <b>{name}</b>
        <small>{t(`roles.purpose.${role.id}`)}</small>
        <small>{t('roles.screen.reportsTo', { superior: superiorName(t, role.reportsTo) })}</small>
      </Cell>
      <Cell>
        <Select
          hideLabel
          label={t('roles.field.status', { role: name })}
          value={status}
          disabled={readOnly}
          options={statuses.map((value) => ({ value, label: t(`roles.status.${value}`) }))}
          onChange={(value) => void patch(role.id, { status: value === 'open' ? undefined : value })}
        />
      </Cell>
      <Cell>
        {isNamed && (
          <TextField
            hideLabel
            label={t('roles.field.person', { role: name })}
            value={record?.person ?? ''}
            suggestions={people}
            maxLength={mostName}
            readOnly={readOnly}
            placeholder={t('roles.screen.personPlaceholder')}
            onCommit={(person) => patch(role.id, { person: text(person) })}
          />
        )}
      </Cell>
      <Cell>
        {isNamed && (
          <TextField
            hideLabel
            label={t('roles.field.deputy', { role: name })}
            value={record?.deputy ?? ''}
            suggestions={people}
            maxLength={mostName}
            readOnly={readOnly}
            placeholder={t('roles.screen.deputyPlaceholder')}
            onCommit={(deputy) => patch(role.id, { deputy: text(deputy) })}
          />
        )}
      </Cell>
      <Cell>
        {isNamed && (
          <NumberField
            hideLabel
            label={t('roles.field.share', { role: name })}
            value={record?.share === undefined ? null : Math.round(record.share * 100)}
            min={1}
            max={100}
            decimals={0}
            unit={t('roadmap.capacity.percent')}
            readOnly={readOnly}
            outOfBounds={t('roles.screen.shareBounds')}
            onCommit={(share) => patch(role.id, { share: share === null ? undefined : share / 100 })}
          />
        )}
      </Cell>
      <Cell>
        {record !== null && (
          <Readers
            of={name}
            value={record.visibility ?? 'client'}
            disabled={readOnly}
            onChange={(visibility) => void patch(role.id, { visibility })}
          />
        )}
      </Cell>
    </Row>
  );
}
