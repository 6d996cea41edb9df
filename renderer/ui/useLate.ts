import { useEffect, useState } from 'react';

/** True once `active` has lasted for `delay` ms: what is over sooner shows no sign of waiting. */
export function useLate(active: boolean, delay = 200): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delay]);
  return active && late;
}
