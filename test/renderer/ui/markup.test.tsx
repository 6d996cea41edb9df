import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { SavedTick } from '../../../renderer/ui/SavedTick.tsx';
import { Segment } from '../../../renderer/ui/Segment.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { Tile } from '../../../renderer/ui/Tile.tsx';
import { tileFill, tileSign } from '../../../renderer/ui/tileValue.ts';

const nothing = () => undefined;

describe('a tile', () => {
  it('says all of it where it stands alone and nothing where words stand beside it', () => {
    expect(renderToStaticMarkup(<Tile value={2} label="R4 Forecasting: 2 Emerging" />)).toMatch(
      /role="img" aria-label="R4 Forecasting: 2 Emerging"/,
    );
    expect(renderToStaticMarkup(<Tile value={2} />)).toContain('aria-hidden="true"');
  });

  it('draws letters with steps 1, 2, 3 and 5, and each lack of a level in its own way', () => {
    expect((['N', 'P', 'L', 'F'] as const).map(tileFill)).toEqual(['level1', 'level2', 'level3', 'level5']);
    const lacks = (['open', 'dont-know', 'not-applicable'] as const).map(tileFill);
    expect(new Set(lacks).size).toBe(3);
    expect((['open', 'dont-know', 'not-applicable', 4] as const).map(tileSign)).toEqual(['', '?', '', '4']);
  });
});

describe('a button', () => {
  it('stays reachable when it is disabled with a reason, and says the reason', () => {
    const html = renderToStaticMarkup(
      <Button disabled reason="Two answers are open.">
        Sign off
      </Button>,
    );
    expect(html).not.toMatch(/\sdisabled/);
    expect(html).toContain('aria-disabled="true"');
    expect(html).toContain('aria-description="Two answers are open."');
  });

  it('is plainly disabled without one', () => {
    expect(renderToStaticMarkup(<Button disabled>Sign off</Button>)).toMatch(/\sdisabled=""/);
  });

  it('keeps its key out of its name', () => {
    const html = renderToStaticMarkup(<Button keyCap="D">Don’t know</Button>);
    expect(html).toContain('aria-keyshortcuts="D"');
    expect(html).toMatch(/aria-hidden="true"><kbd[^>]*>D<\/kbd>/);
  });
});

describe('the saved tick', () => {
  it.each(['idle', 'saving', 'failed'] as const)('is absent while %s', (state) => {
    expect(renderToStaticMarkup(<SavedTick state={state} text="Saved 14:32:07" />)).not.toContain('M20 6 9 17l-5-5');
  });

  it('appears when it is on disk', () => {
    expect(renderToStaticMarkup(<SavedTick state="saved" text="Saved 14:32:07" />)).toContain('M20 6 9 17l-5-5');
  });
});

describe('a segment', () => {
  it('is a named group of radios with one checked', () => {
    const options = [
      { value: 'opinion', label: 'Opinion' },
      { value: 'shown', label: 'Shown' },
    ] as const;
    const html = renderToStaticMarkup(<Segment label="Evidence" value="shown" options={options} onChange={nothing} />);
    expect(html).toMatch(/<fieldset.*<legend>.*Evidence/s);
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });
});

describe('a field', () => {
  it('ties its label, its error and its hint to the input', () => {
    const html = renderToStaticMarkup(
      <TextField label="Title" value="" error="A title is needed." hint="Printed on the cover." onChange={nothing} />,
    );
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect(html).toContain(`<label for="${id}">Title`);
    expect(html).toContain(`aria-describedby="${id}-error ${id}-hint"`);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain(`id="${id}-error"`);
  });
});
