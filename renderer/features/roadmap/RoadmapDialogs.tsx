import { ValueDialog } from '../../value/ValueDialog.tsx';
import { ActionDialog } from './ActionDialog.tsx';
import { AddActionDialog } from './AddActionDialog.tsx';
import { CapacityDialog } from './CapacityDialog.tsx';
import { ChangesDialog } from './ChangesDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { NotNowDialog } from './NotNowDialog.tsx';
import { RouteDialog } from './RouteDialog.tsx';
import type { RoadmapView } from './roadmapView.ts';
import { SplitDialog } from './SplitDialog.tsx';
import type { Moves } from './useMoves.ts';
import type { PlanNews } from './usePlanNews.ts';
import type { OpenDialog } from './useRoadmapScreen.ts';

export interface RoadmapDialogsProps {
  readonly view: RoadmapView;
  readonly open: OpenDialog;
  readonly show: (dialog: OpenDialog) => void;
  readonly moves: Moves;
  readonly news: PlanNews;
}

/** What lies over the plan. A move that breaks a rule comes before everything else, and gives way to it again. */
export function RoadmapDialogs({ view, open, show, moves, news }: RoadmapDialogsProps) {
  const close = () => show(null);
  if (moves.pending !== null) {
    return <MoveDialog view={view} pending={moves.pending} onSettle={moves.settle} />;
  }
  switch (open?.kind) {
    case undefined:
      return null;
    case 'action':
      return <ActionDialog key={open.id} view={view} id={open.id} onClose={close} />;
    case 'not-now':
      return (
        <NotNowDialog
          view={view}
          id={open.id}
          onClose={close}
          onConfirm={(reason, readers) => {
            close();
            moves.move({ action: open.id, to: 'not-now', reason, readers });
          }}
        />
      );
    case 'split':
      return <SplitDialog view={view} id={open.id} onClose={close} />;
    case 'add':
      return <AddActionDialog view={view} onClose={close} />;
    case 'routes':
      return <RouteDialog view={view} onClose={close} />;
    case 'changes':
      return (
        <ChangesDialog
          view={view}
          changes={news.changes}
          onClose={close}
          onTakeNote={() => {
            news.takeNote();
            close();
          }}
        />
      );
    case 'value':
      return <ValueDialog onClose={close} />;
    case 'capacity':
      return <CapacityDialog view={view} onClose={close} />;
  }
}
