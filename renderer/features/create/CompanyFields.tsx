import type { Ref } from 'react';
import { longestText } from '../../../shared/base/text.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { changeForm, useForm } from './form.ts';
import styles from './NewAssessmentScreen.module.css';
import type { CompanyFacts } from './newAssessment.ts';
import { Part } from './Part.tsx';

/** Bands of yearly recurring revenue as they are stored. */
const arrBands = ['<1M', '1-5M', '5-15M', '15-50M', '>50M'] as const;
const salesMotions = ['', 'sales-led', 'product-led', 'mixed'] as const;
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'RON', 'JPY', 'CAD', 'AUD'] as const;

export interface CompanyFieldsProps {
  readonly error: string | undefined;
  readonly ref: Ref<HTMLInputElement>;
}

/** The facts of the organisation: for the report's cover and for reading the numbers. */
export function CompanyFields({ error, ref }: CompanyFieldsProps) {
  const t = useTranslate();
  const { arrBand, employees, salesMotion, currency } = useForm();
  const set = (facts: Partial<CompanyFacts>): void => changeForm((form) => ({ ...form, ...facts }));
  const bands: readonly string[] = arrBands;
  // A known organisation may come from a file with a band of its own.
  const own = arrBand === '' || bands.includes(arrBand) ? [] : [{ value: arrBand, label: arrBand }];
  return (
    <Part name="company">
      <div className={styles.pairs}>
        <Select
          label={t('create.company.arrBand')}
          value={arrBand}
          options={[
            { value: '', label: t('create.company.notStated') },
            ...arrBands.map((value) => ({ value, label: t(`create.company.band.${value}`) })),
            ...own,
          ]}
          onChange={(value) => set({ arrBand: value })}
        />
        <TextField
          ref={ref}
          label={t('create.company.employees')}
          value={employees}
          error={error}
          onChange={(text) => set({ employees: text })}
        />
        <Select
          label={t('create.company.salesMotion')}
          value={salesMotion}
          options={salesMotions.map((value) => ({
            value,
            label: t(value === '' ? 'create.company.notStated' : `create.company.motion.${value}`),
          }))}
          onChange={(value) => set({ salesMotion: value })}
        />
        <TextField
          label={t('create.company.currency')}
          value={currency}
          onChange={(text) => set({ currency: text })}
          suggestions={currencies}
          maxLength={longestText}
        />
      </div>
    </Part>
  );
}
