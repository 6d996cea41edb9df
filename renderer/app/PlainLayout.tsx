import { Outlet } from '@tanstack/react-router';
import { Bar } from '../ui/Bar.tsx';
import styles from './frame.module.css';
import { Tools } from './Tools.tsx';

/** The window around screens that belong to no assessment. The screen brings body and foot. */
export function PlainLayout() {
  return (
    <div className={styles.frame}>
      <Bar brandHref="#/" tools={<Tools />} />
      <Outlet />
    </div>
  );
}
