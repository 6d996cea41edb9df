import { EventEmitter } from 'node:events';

interface Template {
  readonly id?: string;
  readonly role?: string;
  readonly label?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly Template[];
  readonly click?: () => void;
}

/** An item with what its template says; roles do nothing here. */
export class MenuItem {
  readonly id: string | undefined;
  readonly role: string | undefined;
  readonly label: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly click: () => void;

  constructor(template: Template) {
    this.id = template.id;
    this.role = template.role;
    this.label = template.label;
    this.accelerator = template.accelerator;
    this.submenu = template.submenu && Menu.buildFromTemplate(template.submenu);
    this.click = template.click ?? (() => undefined);
  }
}

export class Menu extends EventEmitter {
  static #applicationMenu: Menu | null = null;
  readonly items: MenuItem[] = [];

  static buildFromTemplate(template: readonly Template[]): Menu {
    const menu = new Menu();
    for (const item of template) menu.items.push(new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
