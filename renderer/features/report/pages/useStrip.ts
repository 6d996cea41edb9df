import { useState } from 'react';

/** From this width on, in px, the strip leaves both pages their size. */
const roomy = 1700;

/** Whether the strip of small pages is shown: as the person wants it, and until then where there is room. */
export function useStrip(): [boolean, (on: boolean) => void] {
  return useState(() => window.innerWidth >= roomy);
}
