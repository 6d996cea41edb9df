import { Parties, responsibilities, sizingBands } from '../../../shared/roles/responsibilities.ts';
import { type Role, roles } from '../../../shared/roles/roles.ts';
import { superiorName } from '../../../shared/roles/roleText.ts';
import { useFrameworks } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Cell, HeadCell, Row, Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BackToLibrary } from './BackToLibrary.tsx';
import libraryStyles from './LibraryScreen.module.css';
import styles from './RolesPage.module.css';

const columns = ['role', 'reportsTo', 'serves', 'when', 'source'] as const;

/** The catalogue of roles: what each is for and where it stands, how many people, and who does what. */
export function RolesPage() {
  const t = useTranslate();
  return (
    <>
      <Doc wide>
        <BackToLibrary />
        <Headline under={t('roles.library.lead')}>{t('roles.library.title')}</Headline>
        <div className={classes(styles.table, styles.catalogue)}>
          <Table caption={t('roles.library.table')}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <HeadCell key={column}>{t(`roles.library.column.${column}`)}</HeadCell>
                ))}
              </tr>
            </thead>
            <tbody>
              {roles.map((role) => (
                <OneRole key={role.id} role={role} />
              ))}
            </tbody>
          </Table>
        </div>
        <Sizing />
        <Responsibilities />
      </Doc>
      <Foot>
        <span>{t('library.foot')}</span>
      </Foot>
    </>
  );
}

function OneRole({ role: { id, reportsTo, orReportsTo, serves, sources } }: { readonly role: Role }) {
  const t = useTranslate();
  const { data = [] } = useFrameworks();
  const names = data.find(({ framework }) => framework.id === 'four-pillar')?.texts.questions;
  const superior = superiorName(t, reportsTo);
  return (
    <Row>
      <Cell wrap>
        <b>{t(`roles.name.${id}`)}</b>
        <small>{t(`roles.purpose.${id}`)}</small>
      </Cell>
      <Cell wrap>
        {orReportsTo === undefined
          ? superior
          : t('roles.library.instead', { superior, instead: superiorName(t, orReportsTo) })}
      </Cell>
      <Cell wrap>
        <ul>
          {serves.map((question) => (
            <li key={question}>
              <TextLink href="#/library/four-pillar">
                {t('changes.question', { id: question, name: names?.[question]?.name ?? '' })}
              </TextLink>
            </li>
          ))}
        </ul>
      </Cell>
      <Cell wrap>{t(`roles.when.${id}`)}</Cell>
      <Cell wrap quiet>
        {sources.map((source) => t(`roles.source.${source}`)).join(t('report.format.comma'))}
      </Cell>
    </Row>
  );
}

function Sizing() {
  const t = useTranslate();
  return (
    <section className={libraryStyles.part} aria-labelledby="sizing">
      <SectionHead id="sizing" title={t('roles.sizing.title')} />
      <Note>{t('roles.sizing.rule')}</Note>
      <dl className={styles.sizing}>
        {sizingBands.map((band) => (
          <div key={band}>
            <dt>{t(`roles.sizing.band.${band}`)}</dt>
            <dd>{t(`roles.sizing.people.${band}`)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.words}>{t('roles.sizing.ratio')}</p>
      <p className={styles.words}>{t('roles.sizing.line')}</p>
    </section>
  );
}

function Responsibilities() {
  const t = useTranslate();
  return (
    <section className={libraryStyles.part} aria-labelledby="responsibilities">
      <SectionHead id="responsibilities" title={t('roles.work.title')} />
      <Note>{t('roles.work.rule')}</Note>
      <div className={styles.table}>
        <Table caption={t('roles.work.title')}>
          <thead>
            <tr>
              <HeadCell>{t('roles.library.workColumn')}</HeadCell>
              {Parties.map((party) => (
                <HeadCell key={party}>{t(`roles.work.party.${party}`)}</HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {responsibilities.map(({ work, parties }) => (
              <Row key={work}>
                <Cell wrap strong>
                  {t(`roles.work.name.${work}`)}
                </Cell>
                {Parties.map((party) => (
                  <Cell key={party} wrap strong={parties[party]?.startsWith('answers') === true}>
                    {t(`roles.work.part.${parties[party]}`)}
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}
