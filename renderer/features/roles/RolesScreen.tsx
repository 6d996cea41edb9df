import { list } from '../../../shared/report/words.ts';
import { coverageText, roleAlt, roleFigure } from '../../../shared/roles/roleText.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { useSpokenUndo } from '../../saving/useSpokenUndo.ts';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Lead } from '../../ui/Lead.tsx';
import { Note } from '../../ui/Note.tsx';
import { HeadCell, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { RoleRow } from './RoleRow.tsx';
import styles from './Roles.module.css';
import { useRoles } from './useRoles.ts';

const columns = ['role', 'status', 'person', 'deputy', 'share', 'readers'] as const;

/** Who holds which role of revenue operations: coverage, the organisation chart, and every role with person and deputy. */
export function RolesScreen() {
  const t = useTranslate();
  const view = useAssessment();
  const roles = useRoles();
  useSpokenUndo(view);
  const { map, readOnly } = roles;
  const figure = roleFigure(t, map);
  const single = map.singlePoints.map((id) => t(`roles.name.${id}`));
  return (
    <>
      <Doc wide>
        <Headline>{t('roles.title')}</Headline>
        <Lead>{coverageText(t, map)}</Lead>
        {single.length > 0 && (
          <p className={styles.single}>{t('roles.screen.single', { count: single.length, names: list(t, single) })}</p>
        )}
        {readOnly && <Note>{t('roles.screen.readOnly')}</Note>}
        {figure !== null && (
          <div className={styles.figure}>
            <Drawing figure={figure} label={roleAlt(t, map)} />
            <Note>{t('roles.chart.caption')}</Note>
          </div>
        )}
        <div className={styles.table}>
          <Table caption={t('roles.screen.table')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <HeadCell key={column}>{t(`roles.screen.column.${column}`)}</HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {map.rows.map((standing) => (
                <RoleRow key={standing.role.id} standing={standing} roles={roles} />
              ))}
            </tbody>
          </Table>
        </div>
        <Note>{t('roles.coverage.rule')}</Note>
      </Doc>
      <Foot
        actions={
          <>
            <TextLink href="#/library/roles">{t('roles.screen.catalogue')}</TextLink>
            <TextLink href={`#/a/${view.head.id}/roadmap`}>{t('roles.screen.back')}</TextLink>
          </>
        }
      >
        <SaveState />
      </Foot>
    </>
  );
}
