import { describe } from 'vitest';
import { lookAtEveryScreen } from './everyScreen.ts';

describe('S2: every screen, the second half of its areas', () => {
  lookAtEveryScreen(1);
});
