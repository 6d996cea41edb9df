import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { ValueDialog } from './ValueDialog.tsx';

/** The way to cost and value from another screen. */
export function ValueButton() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('value.open')}</Button>
      {open && <ValueDialog onClose={() => setOpen(false)} />}
    </>
  );
}
