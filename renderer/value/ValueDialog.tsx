import { calculators } from '../../shared/value/calculators.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Note } from '../ui/Note.tsx';
import { SectionHead } from '../ui/SectionHead.tsx';
import { CalculatorPart } from './CalculatorPart.tsx';
import { CostPart } from './CostPart.tsx';
import { usePlannedReport } from './usePlannedReport.ts';
import { useValueEdit } from './useValueEdit.ts';
import styles from './ValueDialog.module.css';

/** What the plan costs, and what it could bring in the organisation's own figures. Every field stores itself. */
export function ValueDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const report = usePlannedReport();
  const editing = useValueEdit();
  return (
    <Dialog
      open
      size="wide"
      title={t('value.title')}
      onClose={onClose}
      closeLabel={t('value.close')}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('value.done')}
        </Button>
      }
    >
      <section className={styles.part}>
        <SectionHead title={t('value.cost.head')} />
        <CostPart report={report} editing={editing} />
      </section>
      <section className={styles.part}>
        <SectionHead title={t('value.benefit.head')} />
        <Note>{t(editing.readOnly ? 'value.readOnly' : 'value.benefit.lead')}</Note>
        {calculators.map((calculator) => (
          <CalculatorPart key={calculator} report={report} calculator={calculator} editing={editing} />
        ))}
        <Note>{t('value.benefit.caveat')}</Note>
      </section>
    </Dialog>
  );
}
