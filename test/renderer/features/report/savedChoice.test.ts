import { describe, expect, it } from 'vitest';
import { formatChoices, formatOf } from '../../../../renderer/features/report/export/formatChoice.ts';
import { isSaved, savedSettings, withSaved } from '../../../../renderer/features/report/options/savedChoice.ts';
import { choiceOf } from '../../../../renderer/features/report/reportOptions.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { presets } from '../../../../shared/report/model.ts';

const t = createTranslate('en');

describe('saved options', () => {
  const choice = {
    ...choiceOf({ edition: 'consultant', without: ['metrics', 'answers'] }),
    preparedFor: 'The board',
    compareWith: 7,
  };

  it('hold nothing that belongs to one assessment', () => {
    expect(savedSettings(choice)).toEqual({ edition: 'consultant', without: ['metrics', 'answers'] });
  });

  it('take the place of the options, but not of whom the report is for and what it is compared with', () => {
    const chosen = withSaved(choice, { preset: 'board', paper: 'letter' });
    expect(chosen).toMatchObject({ edition: 'client', preset: 'board', paper: 'letter', without: [] });
    expect(chosen).toMatchObject({ preparedFor: 'The board', compareWith: 7 });
  });

  it('are known again, in whatever order sections were switched off', () => {
    expect(isSaved(choice, { edition: 'consultant', without: ['answers', 'metrics'] })).toBe(true);
    expect(isSaved(choice, { edition: 'consultant' })).toBe(false);
  });
});

describe('words', () => {
  it('say what every report and every format is for', () => {
    for (const preset of presets) {
      for (const part of ['name', 'about']) expect(t(`preview.preset.${part}.${preset}`)).not.toMatch(/^preview\./);
    }
    for (const choice of formatChoices) {
      for (const part of ['name', 'short', 'for'])
        expect(t(`preview.format.${part}.${choice}`)).not.toMatch(/^preview\./);
      expect(t(`preview.format.short.${formatOf(choice).format}`)).not.toMatch(/^preview\./);
    }
  });
});
