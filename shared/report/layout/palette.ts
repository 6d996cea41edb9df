import type { Paint } from '../../charts/geometry.ts';

/** The report's colours on paper. Ink on levels 1-3 and white on 4-5 read at 5.8:1 or more; the ramp keeps its order in grey. */
export const palette: Readonly<Record<Paint, string>> = {
  ink: '#17212B',
  grey: '#56626D',
  hair: '#C3CBD2',
  accent: '#B84A0B',
  paper: '#FFFFFF',
  onLight: '#17212B',
  onDark: '#FFFFFF',
  level1: '#DFE9F2',
  level2: '#AFC9DF',
  level3: '#7BA5C9',
  level4: '#33699A',
  level5: '#123C62',
};
