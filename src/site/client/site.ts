import { watchSearch } from '../../search/client/header.ts';
import { chooseLanguage } from './choose-language.ts';
import { cleanAddresses } from './clean-addresses.ts';
import { keepLanguage, tellTongues } from './keep-language.ts';
import { offerVerifying, offerWays, watchCitations, watchZips } from './modules.ts';
import { markNew } from './new-here.ts';
import { offerCopies, offerFilters } from './offers.ts';
import { watchOffline } from './offline/offer.ts';
import { offerParagraphLinks } from './paragraph-links.ts';
import { offerPictures } from './pictures.ts';
import { keepPlace } from './place.ts';
import { markPrints } from './print.ts';
import { applySettings, offerSettings } from './settings.ts';
import { offerSharing } from './share.ts';
import { offerWorklist } from './worklist/offer.ts';

/*
 * The few lines of script that pages have beside their own: nothing that one needs to read. What the reader has chosen holds
 * before anything is shown, all else waits for the page.
 */

function start(script: string): void {
  cleanAddresses(new URL('..', script).href);
  chooseLanguage();
  keepLanguage();
  tellTongues();
  offerPictures();
  offerParagraphLinks();
  offerSharing();
  offerWorklist(new URL('..', script).href);
  offerSettings();
  keepPlace();
  markPrints(script);
  offerCopies();
  offerFilters();
  offerWays(script);
  markNew(new URL('..', script).href);
  watchCitations(script);
  watchSearch(script);
  watchZips(script);
  offerVerifying(script);
  void watchOffline(new URL('..', script).href);
}

applySettings();
if (document.currentScript instanceof HTMLScriptElement) {
  const { src } = document.currentScript;
  document.addEventListener('DOMContentLoaded', () => start(src));
}
