import type { ReactNode } from 'react';

export interface Choice {
  readonly title: string;
  readonly text: string;
  readonly button: ReactNode;
}

/** One of the things that can be done now. */
export function ChoiceItem({ title, text, button }: Choice) {
  return (
    <li>
      <div>
        <b>{title}</b>
        <p>{text}</p>
      </div>
      {button}
    </li>
  );
}
