import type { ElementHandle, Locator, Page } from 'playwright-core';

/** More than any screen has stops. */
const mostStops = 400;
/** So often the way is reckoned; then it is walked stop by stop. */
const reckoned = 8;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

/** Runs in the page: about how many presses of Tab lead to the node, or of Shift+Tab where that is less (negative); 0 when the focus is
 * there, null when the node stands in the page no longer. Only an estimate: the browser knows more of its stops than this does. */
function stopsTo(node: Element): number | null {
  if (!node.isConnected) return null;
  const { activeElement } = document;
  if (node.contains(activeElement)) return 0;
  const room = node.closest('[role="dialog"], [role="alertdialog"]') ?? document.body;
  const focusable = 'a[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]';
  const stops = [...room.querySelectorAll<HTMLElement>(focusable)].filter((stop) => {
    if (stop.tabIndex < 0 || stop.matches(':disabled') || stop.closest('[inert]') !== null) return false;
    if (stop instanceof HTMLInputElement && stop.type === 'radio' && stop.name !== '' && !stop.checked) {
      const group = room.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(stop.name)}"]`);
      if (![...group].every((one) => !one.checked) || group[0] !== stop) return false;
    }
    return stop.getClientRects().length > 0;
  });
  const to = stops.findIndex((stop) => node.contains(stop));
  if (to < 0 || activeElement === null) return 1;
  const here = stops.indexOf(activeElement as HTMLElement);
  if (here < 0) return activeElement === document.body ? to + 1 : 1;
  // Leaving a dialog by its end may close it.
  if (room !== document.body) return to - here;
  const ahead = (to - here + stops.length) % stops.length;
  const behind = stops.length - ahead;
  return ahead <= behind ? ahead : -behind;
}

/** Runs in the page: a dialog takes the focus soon after it opens, and would take it back from who was quicker. */
async function untilTaken(node: Element): Promise<void> {
  const dialog = node.closest('[role="dialog"], [role="alertdialog"]');
  for (let frame = 0; frame < 60 && dialog?.contains(document.activeElement) === false; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Walks by Tab and Shift+Tab until the focus is on the target, or inside it. Throws when it is not among the stops. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  let element: ElementHandle<Element> | null = await target.elementHandle();
  await element?.evaluate(untilTaken);
  let pressed = 0;
  for (let round = 0; pressed < mostStops; round += 1) {
    // Finding the target anew by its role, or asking after every press, would take most of the time of a way with many stops.
    const away = (await element?.evaluate(stopsTo)) ?? null;
    if (away === null || away === 0) {
      if (await hasFocus(target)) return;
      element = await target.elementHandle();
    }
    const steps = round < reckoned ? Math.max(1, Math.abs(away ?? 1)) : 1;
    const key = round < reckoned && away !== null && away < 0 ? 'Shift+Tab' : 'Tab';
    for (let step = 0; step < steps; step += 1) await keyboard.press(key);
    pressed += steps;
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Goes to a button, a link, a tick or a switch and works it with the given key. */
export async function work(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Goes to a field and replaces what it holds. */
export async function fill(field: Locator, text: string): Promise<void> {
  await tabTo(field);
  const { keyboard } = field.page();
  await keyboard.press('ControlOrMeta+a');
  if (text === '') await keyboard.press('Delete');
  else await keyboard.type(text);
}

/** Chooses one of a few that stand side by side: Tab to the group, arrows to the option. */
export async function chooseInGroup(group: Locator, option: string): Promise<void> {
  const { keyboard } = group.page();
  const radio = group.getByRole('radio', { name: option, exact: true });
  await radio.waitFor();
  // The one stop of the group; there may be other things in it, such as a button for help.
  const chosen = group.getByRole('radio', { checked: true });
  await tabTo((await chosen.count()) > 0 ? chosen : group.getByRole('radio').first());
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await hasFocus(radio)) {
      if (!(await radio.isChecked())) await keyboard.press('Space');
      return;
    }
    await keyboard.press('ArrowRight');
  }
  throw new Error(`the arrows do not reach ${option}`);
}

/** Opens a menu by its button and chooses an item, all by keys. */
export async function chooseFromMenu(button: Locator, item: string): Promise<void> {
  await work(button);
  const page = button.page();
  const wanted = page.getByRole('menuitem', { name: item, exact: true });
  await wanted.waitFor();
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await hasFocus(wanted)) return page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the arrows do not reach ${item}`);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
