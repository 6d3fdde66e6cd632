/* Runs in each page that the development server shows: loads it again when the site is another than it shows. */

const { currentScript } = document;
const shown = currentScript?.dataset.version;
const address = currentScript?.dataset.events;
let events: EventSource | null = null;

/** Only a page that is seen listens: a browser has few connections for one host, which many tabs would use up. */
function listen(): void {
  events?.close();
  events = null;
  if (document.visibilityState !== 'visible' || !address) return;
  events = new EventSource(address);
  events.onmessage = ({ data }) => {
    if (data !== shown) location.reload();
  };
}

document.addEventListener('visibilitychange', listen);
listen();
