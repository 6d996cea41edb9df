/** The element that a jump to a section leads to. */
export function headId(sectionId: string): string {
  return `section-${sectionId}`;
}

/** The element that a jump to the scale leads to. */
export const scaleId = 'scale';
