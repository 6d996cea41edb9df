import type { ActionId } from '../../../shared/base/ids.ts';
import { usePreferences } from '../../api/queries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import type { CardCommand } from './cardMenu.ts';
import { type CardActs, useCardActs } from './useCardActs.ts';

export interface CardMenuProps {
  readonly id: ActionId;
  readonly title: string;
  readonly commands: readonly (readonly CardCommand[])[];
}

/** Everything one can do with a card: every drag has its words here, and its key beside them. */
export function CardMenu({ id, title, commands }: CardMenuProps) {
  const t = useTranslate();
  const { singleKeys } = usePreferences();
  const acts = useCardActs();
  const groups = commands.filter((group) => group.length > 0);
  const items: readonly MenuItem[] = [
    ...(acts.readOnly ? [{ kind: 'heading', label: t('roadmap.readOnly') } as const] : []),
    ...groups.flatMap((group, index): readonly MenuItem[] => [
      ...(index === 0 ? [] : [{ kind: 'separator' } as const]),
      ...group.map((command) => {
        const key = 'key' in command && singleKeys ? command.key : null;
        return {
          label: words(command),
          ...(key === null ? {} : { keyCap: key }),
          disabled: acts.readOnly && command.do !== 'open',
          onSelect: () => carryOut(command, id, acts),
        };
      }),
    ]),
  ];
  return (
    <Menu
      trigger={<IconButton icon="more" label={t('roadmap.menu.open', { title })} data-menu={id} />}
      items={items}
      align="end"
    />
  );

  function words(command: CardCommand): string {
    switch (command.do) {
      case 'move':
        return typeof command.move.to === 'number'
          ? t('roadmap.menu.wave', { wave: command.move.to })
          : t('roadmap.menu.planner');
      case 'status':
        return t(`roadmap.menu.status.${command.status}`);
      default:
        return t(`roadmap.menu.${command.do === 'open' ? 'openCard' : command.do}`);
    }
  }
}

function carryOut(command: CardCommand, id: ActionId, acts: CardActs): void {
  switch (command.do) {
    case 'move':
      acts.move(command.move);
      break;
    case 'not-now':
      acts.askReason(id);
      break;
    case 'status':
      acts.setStatus(id, command.status);
      break;
    case 'split':
      acts.split(id);
      break;
    case 'join':
      acts.join(id);
      break;
    case 'open':
      acts.open(id);
      break;
  }
}
