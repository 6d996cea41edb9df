/** Whether a colour reads on another, and the nearest one of its hue that does. Colours are `#rrggbb`. */

/** Least contrast of text of normal size (WCAG 2.2, 1.4.3). */
export const textContrast = 4.5;
/** Least contrast of large text, lines and marks (WCAG 2.2, 1.4.11). */
export const markContrast = 3;

type Triple = readonly [number, number, number];

/** WCAG 2.2 contrast ratio of two colours, 1-21. */
export function contrastRatio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it holds the ratio on the background; else one of its hue and, as far as the screen has it, its chroma (OKLCH),
 * darkened on a light background and lightened on a dark one by as little as needed. */
export function repaired(colour: string, background: string, ratio: number): string {
  if (contrastRatio(colour, background) >= ratio) return colour.toLowerCase();
  const [lightness, a, b] = toLab(channels(colour));
  const isLight = contrastRatio('#000000', background) >= contrastRatio('#ffffff', background);
  const end = isLight ? 0 : 1;
  const at = (share: number): string => {
    const moved = lightness + (end - lightness) * share;
    // Colours near black and white have little chroma.
    const kept = isLight ? moved / Math.max(lightness, 1e-6) : (1 - moved) / Math.max(1 - lightness, 1e-6);
    const scale = Math.min(1, Math.max(0, kept));
    return hex(fromLab([moved, a * scale, b * scale]));
  };
  let holds = 1;
  let fails = 0;
  for (let step = 0; step < 12; step += 1) {
    const middle = (holds + fails) / 2;
    if (contrastRatio(at(middle), background) >= ratio) holds = middle;
    else fails = middle;
  }
  return at(holds);
}

function channels(colour: string): Triple {
  const number = Number.parseInt(colour.slice(1), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
}

function hex([red, green, blue]: Triple): string {
  const two = (value: number): string => value.toString(16).padStart(2, '0');
  return `#${two(red)}${two(green)}${two(blue)}`;
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  const clear = Math.min(1, Math.max(0, value));
  const curved = clear <= 0.0031308 ? clear * 12.92 : 1.055 * clear ** (1 / 2.4) - 0.055;
  return Math.round(curved * 255);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** OKLab (Ottosson 2020) of sRGB channels 0-255. */
function toLab(rgb: Triple): Triple {
  const [red, green, blue] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function fromLab([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}
