import { useState } from 'react';
import type { TroubleCode } from '../../../shared/contract/problems.ts';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { useHost } from '../../api/host.ts';
import { shownMoment } from '../../i18n/shownMoment.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import type { Choice } from './ChoiceItem.tsx';
import { isRecoverable, LazyRecovery } from './LazyRecovery.tsx';
import { Letter } from './Letter.tsx';
import { OtherWorkspaces } from './OtherWorkspaces.tsx';
import { useSwitchWorkspace } from './useSwitchWorkspace.ts';

type InTrouble = Extract<WorkspaceStatus, { state: 'trouble' }>;

/** What is safe and what is not, by trouble: keys of the catalogue. `lost` marks what is not. */
const safety: Readonly<Record<TroubleCode, readonly ('untouched' | 'answers' | 'unknown')[]>> = {
  locked: ['answers', 'untouched'],
  'newer-version': ['answers', 'untouched'],
  'not-a-workspace': ['untouched'],
  damaged: ['untouched', 'unknown'],
  'lost-tail': ['untouched'],
  'read-only': ['answers', 'untouched'],
  'disk-full': ['answers'],
  missing: ['untouched'],
  'network-folder': ['answers', 'untouched'],
  'locked-by-passphrase': ['answers', 'untouched'],
  'no-protection': ['answers', 'untouched'],
  'io-error': ['untouched', 'unknown'],
};

function shownFact(name: string, value: string | number): string {
  if (name !== 'from' && name !== 'until') return String(value);
  return shownMoment(String(value), 'en');
}

/** Facts that have a name in the catalogue. What was checked and where it failed are one of them. */
function shownFacts({ part, where, ...facts }: InTrouble['trouble']['facts']): readonly (readonly [string, string])[] {
  const names = ['path', 'found', 'supported', 'fileSystem', 'problems', 'edits', 'from', 'until', 'detail'];
  const known = names.flatMap((name) =>
    facts[name] === undefined ? [] : [[name, shownFact(name, facts[name])] as const],
  );
  return part === undefined ? known : [...known, ['check', [part, where].filter(Boolean).join(', ')]];
}

/** The workspace cannot be used: which trouble, what is safe, and the ways on. */
export function TroubleScreen({ status }: { readonly status: InTrouble }) {
  const t = useTranslate();
  const { hasFileDialogs } = useHost();
  const { retry, openOther, create, switchBy, problem } = useSwitchWorkspace();
  const [listing, setListing] = useState(false);
  const { code, facts } = status.trouble;

  const choices: readonly Choice[] = [
    {
      title: t('trouble.retry.title'),
      text: t(`trouble.retry.${code}`),
      button: (
        <Button kind={isRecoverable(code) ? 'default' : 'primary'} size="large" onClick={() => void retry()}>
          {t('trouble.retry.button')}
        </Button>
      ),
    },
    {
      title: t('trouble.other.title'),
      text: t('trouble.other.text'),
      button: (
        <Button size="large" onClick={() => (hasFileDialogs ? void openOther() : setListing(true))}>
          {t('trouble.other.button')}
        </Button>
      ),
    },
    {
      title: t('trouble.create.title'),
      text: t('trouble.create.text'),
      button: (
        <Button size="large" onClick={() => void create()}>
          {t('trouble.create.button')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <Letter
        title={t(`trouble.${code}.title`)}
        intro={t(`trouble.${code}.text`, facts)}
        safetyTitle={t('trouble.safetyTitle')}
        safety={safety[code].map((item) => ({ text: t(`trouble.safety.${item}`), safe: item !== 'unknown' }))}
        choicesTitle={t('trouble.choicesTitle')}
        choices={choices}
        firstChoices={<LazyRecovery code={code} switchBy={switchBy} />}
        details={[
          [t('trouble.workspace'), status.place],
          ...shownFacts(facts).map(([name, value]) => [t(`trouble.fact.${name}`), value] as const),
        ]}
        problem={problem === null ? undefined : t(`trouble.problem.${problem}`)}
      />
      {listing && <OtherWorkspaces onClose={() => setListing(false)} />}
    </>
  );
}
