/* Offers of the pages where scripts run, beside reading: copies, a choice of files that are reported. */

/** Offers to copy what can also be selected, also in blocks that come later. */
export function offerCopies(): void {
  // The clipboard is only to be had where the page comes over https or from this machine.
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
    button.hidden = false;
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-copy]') : null;
    if (!button) return;
    await navigator.clipboard.writeText(button.parentElement?.querySelector('pre')?.textContent ?? '');
    const status = button.closest('details, li')?.querySelector<HTMLElement>('[data-copied]');
    if (status) status.textContent = status.getAttribute('data-copied') ?? '';
  });
}

/** Offers to show only some of the files that the page reports. */
export function offerFilters(): void {
  const panel = document.querySelector<HTMLElement>('.report-filters');
  if (!panel) return;
  const choices = [...panel.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const wanted = (file: HTMLElement) =>
    choices.every(({ value, dataset: { filter = '' } }) => {
      const marks = file.dataset[filter]?.split(' ') ?? [];
      return value === '' || marks.includes(value);
    });
  panel.hidden = false;
  panel.addEventListener('change', () => {
    for (const file of document.querySelectorAll<HTMLElement>('.reported')) file.hidden = !wanted(file);
  });
}
