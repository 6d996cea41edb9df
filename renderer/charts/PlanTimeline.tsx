import type { ReactNode } from 'react';
import type { PlanTimeline as Timeline, TimelineBar } from '../../shared/charts/planTimeline.ts';
import type { LinkPiece } from '../../shared/charts/timelineLinks.ts';
import styles from './PlanTimeline.module.css';

export interface TimelineLane {
  /** Names its head among the rows of the lines. */
  readonly id: string;
  readonly name: string;
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly id: string;
  /** What is done, as a button that opens it, with who and what it needs. */
  readonly head: ReactNode;
  /** The bar in words: "wave 2, 3 Dec 2026 to 31 Jan 2027, due 15 Jan 2027". */
  readonly words: string;
}

export interface PlanTimelineProps {
  readonly timeline: Timeline;
  readonly lanes: readonly TimelineLane[];
  /** The lines between what is needed and what needs it, by row; the words of the rows say the same. */
  readonly links: ReadonlyMap<string, readonly LinkPiece[]>;
  readonly words: {
    /** Names the whole. */
    readonly label: string;
    /** Over the names. */
    readonly actions: string;
    /** Over the bars. */
    readonly when: string;
    /** "Wave 1" and its dates. */
    readonly waves: readonly { readonly name: string; readonly dates: string }[];
    /** "Jan 2027" of a month's first day; `before` is the one named before it, if any. */
    readonly month: (day: string, before: string | undefined) => string;
  };
}

/** Percent of the axis below which a wave shows its number alone. */
const narrow = 9;

const at = (percent: number) => `${percent}%`;

/** Actions as bars on an axis of days, a row each, by section. The due day is a head on a stem, as targets are. */
export function PlanTimeline({ timeline, lanes, links, words }: PlanTimelineProps) {
  const bars = new Map(timeline.bars.map((bar) => [bar.id, bar]));
  return (
    <table className={styles.timeline} aria-label={words.label}>
      <thead>
        <tr>
          <th scope="col" className={styles.name}>
            {words.actions}
          </th>
          <th scope="col">
            <span className={styles.hidden}>{words.when}</span>
            <Axis timeline={timeline} words={words} />
          </th>
        </tr>
      </thead>
      {lanes.map((lane) => (
        <tbody key={lane.id}>
          <tr>
            <th scope="rowgroup" className={styles.lane}>
              {lane.name}
            </th>
            <td className={styles.track}>
              <Track timeline={timeline} bar={undefined} links={links.get(lane.id)} words="" />
            </td>
          </tr>
          {lane.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className={styles.row}>
                {row.head}
              </th>
              <td className={styles.track}>
                <Track timeline={timeline} bar={bars.get(row.id)} links={links.get(row.id)} words={row.words} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Axis({ timeline, words }: Pick<PlanTimelineProps, 'timeline' | 'words'>) {
  return (
    <span className={styles.axis} aria-hidden="true">
      {timeline.waves.map(({ start, end }, index) => (
        <span
          key={start}
          className={styles.wave}
          style={{ insetInlineStart: at(start), inlineSize: at(end - start) }}
          title={words.waves[index]?.dates}
        >
          {end - start < narrow ? index + 1 : words.waves[index]?.name}
        </span>
      ))}
      {timeline.months.map(({ day, at: place }, index) => (
        <span key={day} className={styles.month} style={{ insetInlineStart: at(place) }}>
          {words.month(day, timeline.months[index - 1]?.day)}
        </span>
      ))}
    </span>
  );
}

interface TrackProps {
  readonly timeline: Timeline;
  readonly bar: TimelineBar | undefined;
  readonly links: readonly LinkPiece[] | undefined;
  readonly words: string;
}

function Track({ timeline, bar, links = [], words }: TrackProps) {
  return (
    <>
      <svg className={styles.svg} width="100%" height="100%" aria-hidden="true">
        {timeline.months.map(({ day, at: place }) => (
          <line key={day} className={styles.tick} x1={at(place)} x2={at(place)} y1="0%" y2="100%" />
        ))}
        {timeline.waves.map(({ start }) => (
          <line key={start} className={styles.edge} x1={at(start)} x2={at(start)} y1="0%" y2="100%" />
        ))}
        {links.map((piece) => (
          <Link key={piece.to} piece={piece} />
        ))}
        {bar !== undefined && <Bar bar={bar} />}
      </svg>
      {words !== '' && <span className={styles.hidden}>{words}</span>}
    </>
  );
}

/** Pixels before the start of an action at which the line into it runs upright. */
const beside = (track: number) => -8 - 4 * track;

/** The part of a line that lies in one row: upright beside the start, and level from one bar or to another. */
function Link({ piece }: { readonly piece: LinkPiece }) {
  const { at: start, track, top, bottom, leaves, arrives, isAgainst } = piece;
  const x = beside(track);
  return (
    <svg className={isAgainst ? styles.against : styles.link} x={at(start)} overflow="visible" aria-hidden="true">
      {top && <line x1={x} x2={x} y1="0%" y2="50%" />}
      {bottom && <line x1={x} x2={x} y1="50%" y2="100%" />}
      {leaves !== null && leaves !== start && <line x1={at(leaves - start)} x2={x} y1="50%" y2="50%" />}
      {leaves === start && <line x1={x} x2={0} y1="50%" y2="50%" />}
      {arrives && (
        <svg y="50%" overflow="visible" aria-hidden="true">
          <line x1={x} x2={-5} y1={0} y2={0} />
          <path d="M0 0l-6 -3v6z" />
        </svg>
      )}
    </svg>
  );
}

function Bar({ bar: { start, end, filled, due } }: { readonly bar: TimelineBar }) {
  return (
    <svg y="50%" overflow="visible" aria-hidden="true">
      <rect className={styles.span} x={at(start)} y={-6} width={at(end - start)} height={12} />
      <rect className={styles.filled} x={at(start)} y={-6} width={at(filled - start)} height={12} />
      {due !== null && due.lies !== 'within' && (
        <line
          className={styles.lead}
          x1={at(due.lies === 'before' ? due.at : end)}
          x2={at(due.lies === 'before' ? start : due.at)}
          y1={0}
          y2={0}
        />
      )}
      {due !== null && (
        <svg x={at(due.at)} overflow="visible" aria-hidden="true">
          <line className={styles.stem} y1={-10} y2={10} />
          <path className={styles.head} d="M-4 -13h8l-4 5z" />
        </svg>
      )}
    </svg>
  );
}
