import { Fragment, type ReactNode } from 'react';
import styles from './Bar.module.css';
import { Brand } from './Brand.tsx';
import { Icon } from './Icon.tsx';

export interface Crumb {
  readonly label: string;
  readonly href?: string | undefined;
}

export interface Tab {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

export interface BarProps {
  readonly brandHref: string;
  /** The product's name beside the mark. */
  readonly brandName?: string | undefined;
  /** Where one is, outermost first; the last one is heavy. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** Names the crumbs for screen readers: "Where you are". */
  readonly crumbsLabel?: string | undefined;
  readonly tabs?: readonly Tab[] | undefined;
  readonly tabsLabel?: string | undefined;
  readonly tools?: ReactNode | undefined;
}

/** The bar over every page: where one is, the places of the assessment in the true centre, tools. */
export function Bar(props: BarProps) {
  const { brandHref, brandName = 'Cairn', crumbs = [], crumbsLabel, tabs = [], tabsLabel, tools } = props;
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <div className={styles.start}>
          <a className={styles.brand} href={brandHref}>
            <Brand />
            {brandName}
          </a>
          {crumbs.length > 0 && (
            <nav className={styles.crumbs} aria-label={crumbsLabel}>
              {crumbs.map((crumb, index) => (
                <Fragment key={`${crumb.label} ${crumb.href}`}>
                  {index > 0 && <Icon name="chevronRight" size="small" />}
                  {crumb.href === undefined ? <span>{crumb.label}</span> : <a href={crumb.href}>{crumb.label}</a>}
                </Fragment>
              ))}
            </nav>
          )}
        </div>
        {tabs.length > 0 && (
          <nav className={styles.tabs} aria-label={tabsLabel}>
            {tabs.map((tab) => (
              <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined} data-label={tab.label}>
                {tab.label}
              </a>
            ))}
          </nav>
        )}
        <div className={styles.tools}>{tools}</div>
      </div>{' '}
    </header>
  );
}
