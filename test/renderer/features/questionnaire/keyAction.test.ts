import { describe, expect, it } from 'vitest';
import {
  type FocusPlace,
  type KeyContext,
  keyAction,
  type Pressed,
} from '../../../../renderer/features/questionnaire/keyAction.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false };
const key = (name: string, overrides: Partial<Pressed> = {}): Pressed => ({
  ...plain,
  key: name,
  code: '',
  ...overrides,
});
const pillars: KeyContext = { kind: 'capability', choices: 5, place: 'page', singleKeys: true };
const ladder: KeyContext = { ...pillars, kind: 'criterion', choices: 4 };
const symptom: KeyContext = { ...pillars, kind: 'symptom', choices: 4 };
const at = (place: FocusPlace): KeyContext => ({ ...pillars, place });

describe('keyAction', () => {
  it.each([
    ['1', { do: 'choose', index: 0 }],
    ['5', { do: 'choose', index: 4 }],
    ['6', null],
    ['0', { do: 'clear' }],
    ['Backspace', { do: 'clear' }],
    ['d', { do: 'dont-know' }],
    ['D', { do: 'dont-know' }],
    ['x', { do: 'not-applicable' }],
    ['m', { do: 'flag' }],
    ['e', { do: 'note' }],
    ['j', { do: 'jump' }],
    ['=', { do: 'same-as-last-time' }],
    ['u', { do: 'undo' }],
    ['?', { do: 'help' }],
    ['ArrowLeft', { do: 'previous' }],
    ['ArrowRight', { do: 'next' }],
    ['ArrowUp', { do: 'focus-choice', by: -1 }],
    ['ArrowDown', { do: 'focus-choice', by: 1 }],
    ['Enter', { do: 'next' }],
    ['n', null],
    ['v', { do: 'vote' }],
    ['F5', { do: 'present' }],
    [' ', null],
  ])('reads %j on a capability', (name, action) => {
    expect(keyAction(key(name), pillars)).toEqual(action);
  });

  it('lets digits and letters choose on a criterion', () => {
    expect(['n', 'P', 'l', 'f', '4'].map((name) => keyAction(key(name), ladder))).toEqual(
      [0, 1, 2, 3, 3].map((index) => ({ do: 'choose', index })),
    );
    expect(keyAction(key('5'), ladder)).toBeNull();
  });

  it('lets only digits choose on a symptom', () => {
    expect(keyAction(key('1'), symptom)).toEqual({ do: 'choose', index: 0 });
    expect(keyAction(key('n'), symptom)).toBeNull();
  });

  it('undoes and redoes with Ctrl, Cmd and Shift', () => {
    expect(keyAction(key('z', { ctrlKey: true }), pillars)).toEqual({ do: 'undo' });
    expect(keyAction(key('Z', { metaKey: true, shiftKey: true }), pillars)).toEqual({ do: 'redo' });
    expect(keyAction(key('U', { shiftKey: true }), pillars)).toEqual({ do: 'redo' });
    expect(keyAction(key('y', { ctrlKey: true }), pillars)).toEqual({ do: 'redo' });
    expect(keyAction(key('d', { ctrlKey: true }), pillars)).toBeNull();
    expect(keyAction(key('1', { altKey: true }), pillars)).toBeNull();
  });

  it.each(['field', 'dialog'] as const)('leaves every key to a %s', (place) => {
    for (const name of ['1', 'd', 'Enter', 'ArrowLeft', 'Backspace', '?']) {
      expect(keyAction(key(name), at(place))).toBeNull();
    }
    expect(keyAction(key('z', { ctrlKey: true }), at(place))).toBeNull();
  });

  it('leaves Enter to a button and the arrows to a group, and nothing else', () => {
    expect(keyAction(key('Enter'), at('button'))).toBeNull();
    expect(keyAction(key('ArrowRight'), at('button'))).toEqual({ do: 'next' });
    expect(keyAction(key('ArrowRight'), at('group'))).toBeNull();
    expect(keyAction(key('ArrowDown'), at('group'))).toBeNull();
    expect(keyAction(key('3'), at('group'))).toEqual({ do: 'choose', index: 2 });
    expect(keyAction(key('Enter'), at('choice'))).toEqual({ do: 'next' });
  });

  it('parks a topic, records a decision and begins presenting in the middle of a sentence too, but not behind a dialog', () => {
    const command = { ctrlKey: true, shiftKey: true };
    const pressed = [key('P', command), key('D', command), key('F5')];
    const acts = [{ do: 'park' }, { do: 'decide' }, { do: 'present' }];
    expect(pressed.map((one) => keyAction(one, at('field')))).toEqual(acts);
    expect(pressed.map((one) => keyAction(one, at('page')))).toEqual(acts);
    expect(pressed.map((one) => keyAction(one, at('dialog')))).toEqual([null, null, null]);
    expect(keyAction(key('t'), at('page'))).toEqual({ do: 'timer' });
    expect(keyAction(key('t'), at('field'))).toBeNull();
  });

  it('can do without single characters, and keeps arrows, Enter and undo', () => {
    const quiet = { ...pillars, singleKeys: false };
    for (const name of ['1', '0', 'd', 'u', '?']) expect(keyAction(key(name), quiet)).toBeNull();
    expect(keyAction(key('ArrowRight'), quiet)).toEqual({ do: 'next' });
    expect(keyAction(key('Enter'), quiet)).toEqual({ do: 'next' });
    expect(keyAction(key('z', { ctrlKey: true }), quiet)).toEqual({ do: 'undo' });
  });

  it('ignores a key that is held down, except arrows, and keys of an input method', () => {
    expect(keyAction(key('3', { repeat: true }), pillars)).toBeNull();
    expect(keyAction(key('Enter', { repeat: true }), pillars)).toBeNull();
    expect(keyAction(key('ArrowRight', { repeat: true }), pillars)).toEqual({ do: 'next' });
    expect(keyAction(key('3', { isComposing: true }), pillars)).toBeNull();
  });

  it('goes by the place of a key on keyboards of other scripts and with shifted digits', () => {
    expect(keyAction(key('в', { code: 'KeyD' }), pillars)).toEqual({ do: 'dont-know' });
    expect(keyAction(key('&', { code: 'Digit1' }), pillars)).toEqual({ do: 'choose', index: 0 });
    expect(keyAction(key('=', { code: 'Digit0', shiftKey: true }), pillars)).toEqual({ do: 'same-as-last-time' });
    expect(keyAction(key('ArrowLeft', { code: 'Numpad4' }), pillars)).toEqual({ do: 'previous' });
    expect(keyAction(key('4', { code: 'Numpad4' }), pillars)).toEqual({ do: 'choose', index: 3 });
  });
});
