import { describe, expect, it } from 'vitest';
import { boardKey } from '../../../../renderer/features/roadmap/boardKey.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
const pressed = (key: string, modifiers: Partial<typeof plain> = {}) => ({ ...plain, key, ...modifiers });

describe('keys on a card', () => {
  it('move it by a wave, to a wave, back to the planner, or out', () => {
    expect(boardKey(pressed(']'), true)).toEqual({ do: 'shift', by: 1 });
    expect(boardKey(pressed('['), true)).toEqual({ do: 'shift', by: -1 });
    expect(boardKey(pressed('3'), true)).toEqual({ do: 'wave', wave: 3 });
    expect(boardKey(pressed('0'), true)).toEqual({ do: 'planner' });
    expect(boardKey(pressed('N'), true)).toEqual({ do: 'not-now' });
    expect(boardKey(pressed('m'), true)).toEqual({ do: 'menu' });
  });

  it('leave Alt with an arrow and the menu key where single keys are switched off', () => {
    for (const key of [']', '[', '3', '0', 'n', 'm']) expect(boardKey(pressed(key), false)).toBeNull();
    expect(boardKey(pressed('ArrowRight', { altKey: true }), false)).toEqual({ do: 'shift', by: 1 });
    expect(boardKey(pressed('ArrowLeft', { altKey: true }), false)).toEqual({ do: 'shift', by: -1 });
    expect(boardKey(pressed('F10', { shiftKey: true }), false)).toEqual({ do: 'menu' });
  });

  it('keep clear of shortcuts, arrows and Enter', () => {
    expect(boardKey(pressed('1', { ctrlKey: true }), true)).toBeNull();
    expect(boardKey(pressed('3', { altKey: true }), true)).toBeNull();
    for (const key of ['ArrowRight', 'Enter', ' ', 'Tab', 'x']) expect(boardKey(pressed(key), true)).toBeNull();
  });
});
