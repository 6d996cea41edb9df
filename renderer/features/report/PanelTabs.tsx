import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import styles from './PanelTabs.module.css';
import { type PanelTab, panelTabs } from './panelTab.ts';

export interface PanelTabsProps {
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  /** Beside a name: how many problems, say. */
  readonly counts: Readonly<Partial<Record<PanelTab, number>>>;
  readonly children: ReactNode;
}

/** The panel's parts; arrow keys move between them. */
export function PanelTabs({ tab, onTab, counts, children }: PanelTabsProps) {
  const t = useTranslate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = panelTabs.indexOf(tab);
    const last = panelTabs.length - 1;
    const to = { ArrowLeft: at === 0 ? last : at - 1, ArrowRight: at === last ? 0 : at + 1, Home: 0, End: last }[
      event.key
    ];
    const next = to === undefined ? undefined : panelTabs[to];
    if (next === undefined) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" className={styles.tabs} aria-label={t('preview.panel.label')}>
        {panelTabs.map((one) => {
          const count = counts[one] ?? 0;
          return (
            <button
              key={one}
              type="button"
              role="tab"
              id={`${id}-${one}`}
              data-tab={one}
              className={styles.tab}
              aria-selected={one === tab}
              aria-controls={one === tab ? `${id}-panel` : undefined}
              tabIndex={one === tab ? 0 : -1}
              onClick={() => onTab(one)}
              onKeyDown={move}
            >
              {t(`preview.panel.${one}`)}
              {count > 0 && <span className={styles.count}>{count}</span>}
            </button>
          );
        })}
      </div>
      {/* By its key: every part begins at its top. */}
      <div key={tab} className={styles.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {children}
      </div>
    </>
  );
}
