import type { ElementHandle, Locator, Page } from 'playwright-core';

/** More than any screen has stops. */
const mostStops = 400;

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.contains(document.activeElement));
}

/** Whether the focus is on an element, or inside it; null when it stands in the page no longer. */
async function holdsFocus(element: ElementHandle | null): Promise<boolean | null> {
  if (element === null) return null;
  return element.evaluate((node) => (node.isConnected ? node.contains(document.activeElement) : null));
}

/** Presses Tab until the focus is on the target, or inside it. Throws when it is not among the stops. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  let element = await target.elementHandle();
  for (let pressed = 0; pressed < mostStops; pressed += 1) {
    // Finding the target anew by its role after every press would take most of the time of a way with many stops, so the element that
    // was found is asked, and found anew only when it says yes or is gone.
    if ((await holdsFocus(element)) !== false) {
      if (await hasFocus(target)) return;
      element = await target.elementHandle();
    }
    await keyboard.press('Tab');
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
  await tabTo(group);
  const { keyboard } = group.page();
  const radio = group.getByRole('radio', { name: option, exact: true });
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
