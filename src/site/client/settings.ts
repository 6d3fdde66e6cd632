import { offer } from './share.ts';
import { words } from './words.ts';

/* How a reader wants the pages: kept in the browser, and nowhere else. */

const key = 'kronika-reading';

/** The choices of each setting. Sizes are percents of the browser's own. */
const choices = {
  size: { 90: words.size90, 100: words.size100, 120: words.size120, 140: words.size140 },
  theme: { auto: words.themeAuto, light: words.themeLight, dark: words.themeDark },
} as const;
type Setting = keyof typeof choices;
/** Holds where nothing is chosen. */
const usual = { size: '100', theme: 'auto' } as const;
type Settings = Partial<Record<Setting, string>>;

/** Holds for this page also where the browser is told to keep nothing. */
let settings = kept();

function kept(): Settings {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return read instanceof Object ? read : {};
  } catch {
    return {};
  }
}

function keep(): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // It lasts as long as the page.
  }
}

/** The value that holds of a setting; what another version of the site kept may be none. */
const chosen = (setting: Setting): string => {
  const value = settings[setting] ?? '';
  return Object.hasOwn(choices[setting], value) ? value : usual[setting];
};

/** Before anything is shown: a page must not change its look while one looks at it. */
export function applySettings(): void {
  const { style, dataset } = document.documentElement;
  const size = chosen('size');
  style.fontSize = size === usual.size ? '' : `${size}%`;
  dataset.theme = chosen('theme');
}

/** Leads to the settings from the foot of each page, and from the head of an article. */
export function offerSettings(): void {
  for (const list of document.querySelectorAll('.colophon ul, main > article .article-links'))
    offer(list, words.settings, () => openSettings());
  // Another tab of the site may be where they are changed.
  addEventListener('storage', (event) => {
    if (event.key !== key) return;
    settings = kept();
    applySettings();
  });
}

function openSettings(): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'settings';
  const heading = dialog.appendChild(document.createElement('h2'));
  heading.id = 'settings';
  heading.textContent = words.settings;
  dialog.setAttribute('aria-labelledby', heading.id);
  const form = dialog.appendChild(document.createElement('form'));
  form.method = 'dialog';
  form.append(fieldOf('size'), fieldOf('theme'));
  const close = form.appendChild(document.createElement('button'));
  close.textContent = words.close;
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    settings = { ...settings, [target.name]: target.value };
    keep();
    applySettings();
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function fieldOf(setting: Setting): HTMLFieldSetElement {
  const field = document.createElement('fieldset');
  field.appendChild(document.createElement('legend')).textContent = words[setting];
  for (const [value, name] of Object.entries(choices[setting])) {
    const label = field.appendChild(document.createElement('label'));
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: setting, value, checked: value === chosen(setting) });
    label.append(input, ` ${name}`);
  }
  return field;
}
