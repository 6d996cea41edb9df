import { Fragment } from 'react';
import type { Subject } from '../../shared/explain/subject.ts';
import { PassportNumber } from './PassportNumber.tsx';
import { type NumberInText, partsOf } from './textParts.ts';

export interface PassportTextProps {
  readonly text: string;
  /** In the order in which they stand in the text; one that is not in it is passed over. */
  readonly numbers: readonly NumberInText[];
}

/** A sentence whose numbers open their passports. */
export function PassportText({ text, numbers }: PassportTextProps) {
  return partsOf(text, numbers).map((part) => (
    <Fragment key={part.at}>
      {part.subject === null ? part.text : <Door subject={part.subject} text={part.text} />}
    </Fragment>
  ));
}

function Door({ subject, text }: { readonly subject: Subject; readonly text: string }) {
  return (
    <PassportNumber subject={subject} side="bottom">
      {text}
    </PassportNumber>
  );
}
