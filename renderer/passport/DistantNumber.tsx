import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { AssessmentId, FrameworkId } from '../../shared/base/ids.ts';
import type { Subject } from '../../shared/explain/subject.ts';
import { useApi } from '../api/host.ts';
import { frameworkQuery, usePreferences } from '../api/queries.ts';
import type { OpenSession } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { loadWords } from '../i18n/words.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { showToast } from '../ui/toasts.ts';
import type { DistantPassport } from './DistantPassport.tsx';

export interface DistantNumberProps {
  readonly assessment: AssessmentId;
  readonly framework: { readonly id: FrameworkId; readonly version: string };
  readonly subject: Subject;
  /** The number as it is shown. */
  readonly children: ReactNode;
}

interface Loaded {
  readonly Passport: typeof DistantPassport;
  readonly assessment: OpenSession;
}

/** A number of an assessment that is not open, which opens its passport. What passports are made of is read when one is asked for, so that
 * a list of numbers costs nothing. */
export function DistantNumber({ assessment, framework, subject, children }: DistantNumberProps) {
  const t = useTranslate();
  const api = useApi();
  const queries = useQueryClient();
  const { language } = usePreferences();
  const place = useRef<HTMLButtonElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [open, setOpen] = useState(false);
  const show = async () => {
    const [distant] = await Promise.all([import('./DistantPassport.tsx'), loadWords()]);
    const entry = queries.fetchQuery(frameworkQuery(api, framework.id, framework.version, language));
    setLoaded({ Passport: distant.DistantPassport, assessment: await distant.readAssessment(api, assessment, entry) });
    setOpen(true);
  };
  const fail = () => showToast({ message: t('passport.unreachable'), tone: 'trouble' });
  return (
    <>
      <LinkButton
        dotted
        ref={place}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => void show().catch(fail)}
      >
        {children}
      </LinkButton>
      {loaded !== null && (
        <loaded.Passport
          assessment={loaded.assessment}
          subject={subject}
          open={open}
          onOpenChange={setOpen}
          anchor={place}
        />
      )}
    </>
  );
}
