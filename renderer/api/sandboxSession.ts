import { applyChange, type Draft } from '../../shared/assessment/applyChange.ts';
import type { Change, EntryKey } from '../../shared/assessment/change.ts';
import { broughtBy, changesOf, entryOf, isSame, type Piece, piecesOf, valueIn } from './pieces.ts';
import type { Session, SessionState } from './session.ts';

interface Laid {
  readonly piece: Piece;
  /** What was stored where the piece was laid first: what the person saw. */
  readonly over: unknown;
}

/** Pieces by key, the one that was changed last at the end. */
type Overlay = ReadonlyMap<string, Laid>;

/** [Note: Sandbox] An open assessment to try things on. It lies over the stored one like a sheet of glass: what is changed here is seen
 * here only, what changes below shows through, and nothing of it ever reaches the backend. Keeping is an ordinary edit of the session
 * below; leaving is forgetting this object. */
export class SandboxSession implements Session {
  readonly #below: Session;
  #overlay: Overlay = new Map();
  #undone: readonly Overlay[] = [];
  #done: readonly Overlay[] = [];
  #shown: { readonly state: SessionState; readonly below: SessionState; readonly overlay: Overlay } | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(below: Session) {
    this.#below = below;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const stop = this.#below.subscribe(listener);
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  };

  readonly state = (): SessionState => {
    const below = this.#below.state();
    const shown = this.#shown;
    if (shown?.below === below && shown.overlay === this.#overlay) return shown.state;
    const state = this.#present(below);
    this.#shown = { state, below, overlay: this.#overlay };
    return state;
  };

  readonly edit = async (changes: readonly Change[]): Promise<void> => {
    const { draft: stored } = this.#below.state();
    const overlay = new Map(this.#overlay);
    let { draft } = this.state();
    for (const change of changes) {
      for (const piece of piecesOf(change, draft)) {
        const before = overlay.get(piece.key);
        const now = valueIn(stored, piece);
        overlay.delete(piece.key);
        if (!isSame(broughtBy(piece), now)) {
          overlay.set(piece.key, { piece, over: before === undefined ? now : before.over });
        }
      }
      draft = applyChange(draft, change);
    }
    this.#move(overlay);
  };

  readonly undo = async (): Promise<void> => {
    const before = this.#done.at(-1);
    if (before === undefined) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, this.#overlay];
    this.#show(before);
  };

  readonly redo = async (): Promise<void> => {
    const after = this.#undone.at(-1);
    if (after === undefined) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, this.#overlay];
    this.#show(after);
  };

  /** Trouble and conflicts are those of the session below. */
  readonly retry = (): Promise<void> => this.#below.retry();
  readonly settle = (choice: 'mine' | 'theirs'): Promise<void> => this.#below.settle(choice);
  readonly reload = (): Promise<void> => this.#below.reload();

  /** What differs from what is stored now, in the order in which it was changed last. */
  readonly pieces = (): readonly Piece[] => {
    const { draft } = this.#below.state();
    const pieces = [...this.#overlay.values()].map(({ piece }) => piece);
    return pieces.filter((piece) => !isSame(broughtBy(piece), valueIn(draft, piece)));
  };

  /** The entries of those pieces under which something else was stored since they were laid: nobody here has seen it. */
  readonly unseenUnder = (pieces: readonly Piece[]): ReadonlySet<EntryKey> => {
    const { draft } = this.#below.state();
    const stale = pieces.filter((piece) => {
      const laid = this.#overlay.get(piece.key);
      return laid !== undefined && !isSame(laid.over, valueIn(draft, piece));
    });
    return new Set(stale.map(entryOf));
  };

  /** Lets what is stored show through again at these pieces. One step of undo. */
  readonly takeBack = (pieces: readonly Piece[]): void => {
    const overlay = new Map(this.#overlay);
    for (const { key } of pieces) overlay.delete(key);
    this.#move(overlay);
  };

  #move(overlay: Overlay): void {
    const before = this.#overlay;
    if (overlay.size === before.size && [...overlay].every(([key, laid]) => before.get(key) === laid)) return;
    this.#done = [...this.#done, before];
    this.#undone = [];
    this.#show(overlay);
  }

  #show(overlay: Overlay): void {
    this.#overlay = overlay;
    for (const listener of this.#listeners) listener();
  }

  #present({ head, draft, save, conflict }: SessionState): SessionState {
    return {
      head: { ...head, canUndo: this.#done.length > 0, canRedo: this.#undone.length > 0 },
      draft: withPieces(
        draft,
        [...this.#overlay.values()].map(({ piece }) => piece),
      ),
      save: save.kind === 'failed' ? save : { kind: 'idle' },
      conflict,
    };
  }
}

function withPieces(draft: Draft, pieces: readonly Piece[]): Draft {
  return changesOf(pieces, draft).reduce(applyChange, draft);
}
