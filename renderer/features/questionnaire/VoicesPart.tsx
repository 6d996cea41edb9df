import { useState } from 'react';
import { Functions } from '../../../shared/assessment/schema.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { ballotOf, firstRound, hiddenQuestions } from '../../../shared/workshop/vote.ts';
import { Voices as VoicesChart } from '../../charts/Voices.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PassportText } from '../../passport/PassportText.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Choice, Item } from './item.ts';
import styles from './Panel.module.css';
import { Part } from './Part.tsx';
import type { Work } from './useWork.ts';
import { type Voice, type Voices, voicesTo } from './voices.ts';

/** What the participants answered for themselves; not there without any answers, and not to be seen while they vote. */
export function VoicesPart({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const [showsEach, setShowsEach] = useState(false);
  const { item } = work;
  const { draft, readOnly } = work.view;
  const voices = voicesTo(item, draft.assessment);
  if (!readOnly && hiddenQuestions(draft).has(item.id)) {
    return (
      <Part title={t('vote.region')}>
        <p className={styles.second}>{t('vote.pending')}</p>
      </Part>
    );
  }
  if (voices === null) return null;
  const before = firstRound(draft, item.id);
  const first = before === null ? null : voicesTo(item, before.assessment);
  const isSecret = ballotOf(draft, item.id)?.secret === true;
  return (
    <Part title={t('questions.voices.title', { count: voices.voices.length })}>
      {first === null ? (
        <Stones item={item} voices={voices} />
      ) : (
        <div className={styles.rounds}>
          <Stones item={item} voices={first} title={t('vote.firstRound')} />
          <Stones item={item} voices={voices} title={t('vote.secondRoundTitle')} />
        </div>
      )}
      <p className={styles.second}>
        {spread(t, item, voices)}
        {voices.consensus !== null && voices.band !== null && (
          <>
            <PassportText
              text={t('questions.voices.consensus', { value: voices.consensus.toFixed(2) })}
              numbers={
                item.kind === 'symptom'
                  ? []
                  : [{ text: voices.consensus.toFixed(2), subject: { kind: 'consensus', question: item.id } }]
              }
            />{' '}
            <b>{t(`questions.voices.band.${voices.band}`)}</b>
          </>
        )}
      </p>
      {item.kind !== 'symptom' && !isSecret && <p className={styles.second}>{functionMeans(t, item, voices)}</p>}
      <p className={styles.hint}>
        {isSecret ? (
          t('vote.bySecret')
        ) : (
          <LinkButton aria-expanded={showsEach} onClick={() => setShowsEach(!showsEach)}>
            {t(showsEach ? 'questions.voices.hideEach' : 'questions.voices.showEach')}
          </LinkButton>
        )}
      </p>
      {showsEach && !isSecret && (
        <ul className={styles.voices}>
          {voices.voices.map((voice) => (
            <OneVoice key={voice.participant.id} item={item} voice={voice} />
          ))}
        </ul>
      )}
    </Part>
  );
}

interface StonesProps {
  readonly item: Item;
  readonly voices: Voices;
  /** Which round, where there were two. */
  readonly title?: string;
}

function Stones({ item, voices, title }: StonesProps) {
  const words = item.choices.map((choice, index) => `${choice.name}: ${voices.frequencies[index] ?? 0}`).join(', ');
  const counts = item.choices.map((choice, index) => ({
    label: signOf(choice, item),
    count: voices.frequencies[index] ?? 0,
  }));
  if (title === undefined) return <VoicesChart counts={counts} label={words} />;
  return (
    <div>
      <p className={styles.second}>{title}</p>
      <VoicesChart counts={counts} label={`${title}: ${words}`} />
    </div>
  );
}

function OneVoice({ item, voice }: { readonly item: Item; readonly voice: Voice }) {
  const t = useTranslate();
  const { label, function: own = 'unassigned', id } = voice.participant;
  return (
    <li>
      <span>{label === undefined || label === '' ? id : label}</span>
      <b className={styles.strong}>{answerWords(t, item, voice)}</b>
      <span className={styles.voiceNote}>{t(`questions.function.${own}`)}</span>
      {voice.note !== null && voice.note !== '' && <span className={styles.voiceNote}>{voice.note}</span>}
    </li>
  );
}

/** "1 to 4 · mean by function 2.25 · ": consensus follows where there is one. */
function spread(t: Translate, item: Item, voices: Voices): string {
  const lowest = voices.lowest === null ? undefined : item.choices[voices.lowest];
  const highest = voices.highest === null ? undefined : item.choices[voices.highest];
  const facts = [
    lowest && highest
      ? lowest === highest
        ? t('questions.voices.all', { level: signOf(lowest, item) })
        : t('questions.voices.range', { from: signOf(lowest, item), to: signOf(highest, item) })
      : null,
    voices.mean !== null && item.kind === 'capability'
      ? t('questions.voices.mean', { mean: voices.mean.toFixed(2) })
      : null,
    voices.dontKnow > 0 ? t('questions.voices.dontKnow', { count: voices.dontKnow }) : null,
    voices.notApplicable > 0 ? t('questions.voices.notApplicable', { count: voices.notApplicable }) : null,
  ];
  const words = facts.filter((fact) => fact !== null).join(' · ');
  return voices.consensus === null ? words : `${words} · `;
}

/** "Sales 2.0, Marketing 3.0", on a ladder "Sales 67 %". */
function functionMeans(t: Translate, { kind, scale }: Item, { functions }: Voices): string {
  const words = (mean: number) =>
    kind === 'capability'
      ? mean.toFixed(1)
      : t('questions.percent', { value: Math.round((100 * mean) / scale.highest) });
  return Functions.flatMap((name) => {
    const mean = functions[name];
    return mean === undefined ? [] : [`${t(`questions.function.${name}`)} ${words(mean)}`];
  }).join(', ');
}

function signOf(choice: Choice, item: Item): string {
  return item.kind === 'symptom' ? choice.name : String(choice.value);
}

function answerWords(t: Translate, item: Item, { answer }: Voice): string {
  if (answer === 'dont-know') return t('questions.state.dontKnow');
  if (typeof answer === 'object') return t('questions.state.notApplicable');
  const choice = item.choices.find(({ value }) => value === answer);
  return choice === undefined ? '' : signOf(choice, item);
}
