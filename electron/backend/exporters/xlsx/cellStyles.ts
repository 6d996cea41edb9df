import type { CellStyle } from 'hucre/xlsx';
import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { DataColumn, DataType, DataValue } from '../../../../shared/report/data/dataTable.ts';
import { colourOf } from '../office/colours.ts';

/** How Excel marks a cell whose content stays text when somebody edits it. */
export const textFormat = '@';

const ink = { rgb: colourOf('ink') };
const grey = { rgb: colourOf('grey') };
const hair = { style: 'thin', color: { rgb: colourOf('hair') } } as const;

/** Every style has to name it; a font without a name is another one. */
const standardFont = { name: 'Calibri', size: 11 } as const;

/** A head stands above what it names: numbers to the right, the rest to the left. At the top, as the filter's button is at the bottom. */
export function headStyle(type: DataType): CellStyle {
  return {
    font: { ...standardFont, bold: true, color: ink },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF1F4' } },
    border: { bottom: { style: 'thin', color: ink } },
    alignment: { wrapText: true, vertical: 'top', ...sideOf(type) },
  };
}

/** Labels and heads of the first sheet. */
export const labelStyle: CellStyle = {
  font: { ...standardFont, color: grey },
  border: { bottom: hair },
  alignment: { vertical: 'top', wrapText: true },
};
/** What the first sheet is headed with. */
export const titleStyle: CellStyle = { font: { ...standardFont, bold: true, size: 18, color: ink } };
/** What stands under its title. */
export const subtitleStyle: CellStyle = { font: { ...standardFont, size: 12, color: grey } };

function sideOf(type: DataType): NonNullable<CellStyle['alignment']> {
  switch (type) {
    case 'integer':
    case 'number':
    case 'days':
    case 'share':
    case 'money':
      return { horizontal: 'right' };
    case 'text':
    case 'day':
    case 'flag':
      return { horizontal: 'left', indent: 1 };
    default:
      return assertNever(type);
  }
}

/** A format for a whole column: decimals of days and money only where some value has them; undefined where the type alone says enough. */
export function columnFormat({ type, unit }: DataColumn, values: readonly DataValue[]): string | undefined {
  const whole = values.every((value) => typeof value !== 'number' || Number.isInteger(value));
  switch (type) {
    case 'integer':
      return '0';
    case 'number':
      return '0.00';
    case 'days':
      return whole ? '0' : '0.0#';
    case 'share':
      return '0.0%';
    case 'day':
      return 'yyyy-mm-dd';
    case 'money':
      return `#,##0${whole ? '' : '.00'}${currencyOf(unit)}`;
    case 'text':
    case 'flag':
      return undefined;
    default:
      return assertNever(type);
  }
}

/** The currency behind an amount. People typed it; between a format's quotes nothing but a quote has a meaning. */
function currencyOf(unit = ''): string {
  const named = unit
    .replace(/["\\\p{Cc}\p{Cs}]/gu, '')
    .slice(0, 12)
    .trim();
  return named === '' ? '' : ` "${named}"`;
}

/** The style of a cell of a table. `side`: where it does not follow from the type. */
export function cellStyle(type: DataType, format: string | undefined, side?: 'left'): CellStyle {
  return {
    font: standardFont,
    ...(format === undefined ? {} : { numFmt: format }),
    border: { bottom: hair },
    alignment: {
      vertical: 'top',
      ...(type === 'text' ? { wrapText: true } : {}),
      ...(side === undefined ? sideOf(type) : { horizontal: side }),
    },
  };
}
