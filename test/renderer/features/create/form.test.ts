import { describe, expect, it } from 'vitest';
import { changeForm, emptyForm, readForm } from '../../../../renderer/features/create/form.ts';
import { blank } from '../../../../renderer/features/create/newAssessment.ts';

describe('the form of a session', () => {
  it('keeps what was typed until an assessment was started', () => {
    changeForm((form) => ({ ...form, organisation: 'Fjord' }));
    changeForm((form) => ({ ...form, title: 'Autumn' }));
    expect(readForm()).toEqual({ ...blank, organisation: 'Fjord', title: 'Autumn' });
    emptyForm();
    expect(readForm()).toEqual(blank);
  });
});
