import { describe, expect, it } from 'vitest';
import { undoKey } from '../../../renderer/ui/undoKey.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false };
const pressed = (key: string, modifiers: Partial<typeof plain> = {}) => ({ ...plain, key, ...modifiers });

describe('keys that take back', () => {
  it('are the usual ones, and U', () => {
    expect(undoKey(pressed('z', { ctrlKey: true }), false)).toBe('undo');
    expect(undoKey(pressed('Z', { metaKey: true, shiftKey: true }), false)).toBe('redo');
    expect(undoKey(pressed('y', { ctrlKey: true }), false)).toBe('redo');
    expect(undoKey(pressed('u'), true)).toBe('undo');
    expect(undoKey(pressed('U', { shiftKey: true }), true)).toBe('redo');
  });

  it('are silent otherwise', () => {
    expect(undoKey(pressed('u'), false)).toBeNull();
    expect(undoKey(pressed('u', { repeat: true }), true)).toBeNull();
    expect(undoKey(pressed('z'), true)).toBeNull();
    expect(undoKey(pressed('z', { ctrlKey: true, altKey: true }), true)).toBeNull();
    expect(undoKey(pressed('y', { metaKey: true }), true)).toBeNull();
  });
});
