import { useSyncExternalStore } from 'react';

export interface Message {
  readonly message: string;
  /** `trouble` stays until it is dismissed. */
  readonly tone?: 'plain' | 'ok' | 'trouble' | undefined;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
}

export interface Toast extends Message {
  readonly id: number;
}

export interface ToastStore {
  readonly list: () => readonly Toast[];
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows a message and returns its id. One with the same words replaces the earlier one. */
  readonly show: (message: Message) => number;
  readonly dismiss: (id: number) => void;
  /** Stops and restarts the clocks, while someone reads. */
  readonly hold: (held: boolean) => void;
}

/** How long a message stays, in ms: longer when it offers something to do. */
const lasting = { plain: 6_000, withAction: 10_000 } as const;
const most = 3;

/** A store of passing messages. The app has one, `toasts`. */
export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let nextId = 1;
  let held = false;
  const listeners = new Set<() => void>();
  const clocks = new Map<number, ReturnType<typeof setTimeout>>();

  const set = (next: readonly Toast[]) => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  const stop = (id: number) => {
    clearTimeout(clocks.get(id));
    clocks.delete(id);
  };
  const dismiss = (id: number) => {
    stop(id);
    if (toasts.some((toast) => toast.id === id)) set(toasts.filter((toast) => toast.id !== id));
  };
  const start = (toast: Toast) => {
    if (held || toast.tone === 'trouble') return;
    const time = toast.action === undefined ? lasting.plain : lasting.withAction;
    clocks.set(
      toast.id,
      setTimeout(() => dismiss(toast.id), time),
    );
  };

  const hold = (on: boolean) => {
    if (on === held) return;
    held = on;
    for (const toast of toasts) {
      stop(toast.id);
      start(toast);
    }
  };

  return {
    list: () => toasts,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (message) => {
      const toast: Toast = { ...message, id: nextId };
      nextId += 1;
      const kept = toasts.filter((other) => other.message !== message.message).slice(1 - most);
      for (const other of toasts) if (!kept.includes(other)) stop(other.id);
      set([...kept, toast]);
      start(toast);
      return toast.id;
    },
    dismiss: (id) => {
      dismiss(id);
      // The pointer never leaves a message that went away under it.
      hold(false);
    },
    hold,
  };
}

/** The app's passing messages. */
export const toasts: ToastStore = createToastStore();

/** Shows a passing message; returns its id, by which `toasts.dismiss` takes it away. */
export function showToast(message: Message): number {
  return toasts.show(message);
}

/** The messages now shown. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(toasts.subscribe, toasts.list, toasts.list);
}
