import { aktuality } from './aktuality.ts';
import { aktualne } from './aktualne.ts';
import { aljazeera } from './aljazeera.ts';
import { allnow } from './allnow.ts';
import { ap } from './ap.ts';
import { appledaily } from './appledaily.ts';
import { bbc } from './bbc.ts';
import { bloomberg } from './bloomberg.ts';
import { buzzfeednews } from './buzzfeednews.ts';
import { caixin } from './caixin.ts';
import { chinadigitaltimes } from './chinadigitaltimes.ts';
import { chinafile } from './chinafile.ts';
import { chinatimes } from './chinatimes.ts';
import { cna } from './cna.ts';
import { cnn } from './cnn.ts';
import { ct24 } from './ct24.ts';
import { ctk } from './ctk.ts';
import { denik } from './denik.ts';
import { denikn } from './denikn.ts';
import { dennikn } from './dennikn.ts';
import { dw } from './dw.ts';
import { economist } from './economist.ts';
import { epochtimes } from './epochtimes.ts';
import { facebook } from './facebook.ts';
import { foxnews } from './foxnews.ts';
import { ft } from './ft.ts';
import { gatewaypundit } from './gatewaypundit.ts';
import { gettr } from './gettr.ts';
import { globaltimes } from './globaltimes.ts';
import { gnews } from './gnews.ts';
import { govopendata } from './govopendata.ts';
import { guardian } from './guardian.ts';
import { hk01 } from './hk01.ts';
import { hn } from './hn.ts';
import { huanqiu } from './huanqiu.ts';
import { idnes } from './idnes.ts';
import { irozhlas } from './irozhlas.ts';
import { iyouport } from './iyouport.ts';
import { lidovky } from './lidovky.ts';
import { ltn } from './ltn.ts';
import { matters } from './matters.ts';
import { medium } from './medium.ts';
import { minghui } from './minghui.ts';
import { mingpao } from './mingpao.ts';
import { neiSt } from './nei-st.ts';
import { neviditelnypes } from './neviditelnypes.ts';
import { novinky } from './novinky.ts';
import { ntd } from './ntd.ts';
import { nytimes } from './nytimes.ts';
import { paoPao } from './pao-pao.ts';
import { parlamentnilisty } from './parlamentnilisty.ts';
import { peopleDaily } from './people-daily.ts';
import { pravdaSk } from './pravda-sk.ts';
import type { Publisher } from './registry/publisher.ts';
import { respekt } from './respekt.ts';
import { reuters } from './reuters.ts';
import { rfa } from './rfa.ts';
import { rferl } from './rferl.ts';
import { rfi } from './rfi.ts';
import { rti } from './rti.ts';
import { scmp } from './scmp.ts';
import { secretchina } from './secretchina.ts';
import { seznamzpravy } from './seznamzpravy.ts';
import { sina } from './sina.ts';
import { sme } from './sme.ts';
import { soundofhope } from './soundofhope.ts';
import { straitstimes } from './straitstimes.ts';
import { telegraph } from './telegraph.ts';
import { teraz } from './teraz.ts';
import { theepochtimes } from './theepochtimes.ts';
import { theinitium } from './theinitium.ts';
import { thepaper } from './thepaper.ts';
import { twitter } from './twitter.ts';
import { udn } from './udn.ts';
import { voa } from './voa.ts';
import { washingtonpost } from './washingtonpost.ts';
import { wechat } from './wechat.ts';
import { wikipedia } from './wikipedia.ts';
import { wsj } from './wsj.ts';
import { xinhua } from './xinhua.ts';
import { youtube } from './youtube.ts';
import { zaobao } from './zaobao.ts';

/**
 * The publishers that Kronika knows: one file each, here in the order of the alphabet. CONTRIBUTING.md says how to add
 * one; `archive.yml` may hold more of the same shape under `publishers:`, and those go before these.
 */
export const publishers: readonly Publisher[] = [
  aktuality,
  aktualne,
  aljazeera,
  allnow,
  ap,
  appledaily,
  bbc,
  bloomberg,
  buzzfeednews,
  caixin,
  chinadigitaltimes,
  chinafile,
  chinatimes,
  cna,
  cnn,
  ct24,
  ctk,
  denik,
  denikn,
  dennikn,
  dw,
  economist,
  epochtimes,
  facebook,
  foxnews,
  ft,
  gatewaypundit,
  gettr,
  globaltimes,
  gnews,
  govopendata,
  guardian,
  hk01,
  hn,
  huanqiu,
  idnes,
  irozhlas,
  iyouport,
  lidovky,
  ltn,
  matters,
  medium,
  minghui,
  mingpao,
  neiSt,
  neviditelnypes,
  novinky,
  ntd,
  nytimes,
  paoPao,
  parlamentnilisty,
  peopleDaily,
  pravdaSk,
  respekt,
  reuters,
  rfa,
  rferl,
  rfi,
  rti,
  scmp,
  secretchina,
  seznamzpravy,
  sina,
  sme,
  soundofhope,
  straitstimes,
  telegraph,
  teraz,
  theepochtimes,
  theinitium,
  thepaper,
  twitter,
  udn,
  voa,
  washingtonpost,
  wechat,
  wikipedia,
  wsj,
  xinhua,
  youtube,
  zaobao,
];
