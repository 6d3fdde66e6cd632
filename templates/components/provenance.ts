import { html } from 'ghtml';
import type { Translate } from '../../src/site/strings.ts';
import type { FormLink } from '../../src/site/views/form-links.ts';
import type { FoundDate, OtherText, Provenance, RemovedGroup } from '../../src/site/views/provenance.ts';
import { langAttribute, time } from './items.ts';

const row = (label: string, value: string): string => html`<div><dt>${label}</dt><dd>!${value}</dd></div>`;

const foundDate = ({ text, datetime, instant, origin, evidence }: FoundDate): string =>
  html`<li><time datetime="${datetime}">${text}</time>!${instant ? html` (${instant} UTC)` : ''} – ${origin} <q>${evidence}</q></li>`;

const removedGroup = ({ kind, texts, more }: RemovedGroup): string =>
  html`<li>${kind}<ul>!${texts.map((text) => html`<li><bdi>${text}</bdi></li>`)}!${more ? html`<li>${more}</li>` : ''}</ul></li>`;

/** A form of the article: a file of its own, or in a zip, out of which a script takes it. */
const formLink = ({ href, text, entry, sha256 }: FormLink): string => {
  const hash = sha256 === null ? '' : html` data-sha256="${sha256}"`;
  return entry === null
    ? html`<a href="${href}"!${hash}>${text}</a>`
    : html`<a href="${href}" data-entry="${entry}"!${hash}>${text} <small>(zip)</small></a>`;
};

const otherText = ({ href, text, paths, rule }: OtherText): string =>
  html`<li><a href="${href}">${text}</a> ${rule}<ul>!${paths.map((path) => html`<li><code>${path}</code></li>`)}</ul></li>`;

interface ProvenancePanel {
  readonly t: Translate;
  readonly provenance: Provenance;
  readonly files: readonly FormLink[];
}

/**
 * The hash of the file as found, and where scripts run a button that compares the published file with it: the link to that
 * file says which it is.
 */
function hash({ t, provenance: { sha256 }, files }: ProvenancePanel): string {
  const shown = html`<code class="hash">${sha256}</code>`;
  if (!files.some((file) => file.sha256 !== null)) return shown;
  return html`!${shown} <button type="button" hidden data-verify="${t('verify.said')}">${t('verify.button')}</button> <span role="status"></span>`;
}

/** A statement of rights; null where nobody states any. */
function stated(rights: Provenance['rights']): string | null {
  if (rights === null) return null;
  const { href, text, lang } = rights;
  return href === null
    ? html`<bdi>${text}</bdi>`
    : html`<a href="${href}" rel="license noopener noreferrer nofollow"!${langAttribute(lang)}>${text}</a>`;
}

/** Where an article comes from and what became of the file, closed until a reader opens it. */
export function provenancePanel(page: ProvenancePanel): string {
  const { t, provenance, files } = page;
  const { added, mirror, dates, removed, duplicates, versions, warnings } = provenance;
  const rows = [
    row(
      t('provenance.file'),
      html`<code>${provenance.path}</code> <span class="count">${provenance.size}</span>`,
    ),
    row(t('provenance.format'), html`${provenance.format}, ${provenance.encoding}`),
    row('SHA-256', hash(page)),
    added ? row(t('provenance.added'), time(added)) : '',
    mirror
      ? row(
          t('provenance.mirror'),
          mirror.href === null
            ? html`${mirror.text}`
            : html`<a href="${mirror.href}" rel="noopener noreferrer nofollow">${mirror.text}</a>`,
        )
      : '',
    row(t('provenance.rights'), stated(provenance.rights) ?? html`${t('provenance.noRights')}`),
    dates.length > 0 ? row(t('provenance.dates'), html`<ul>!${dates.map(foundDate)}</ul>`) : '',
    removed.length > 0 ? row(t('provenance.removed'), html`<ul>!${removed.map(removedGroup)}</ul>`) : '',
    duplicates.length > 0
      ? row(
          t('provenance.duplicates'),
          html`<ul>!${duplicates.map((path) => html`<li><code>${path}</code></li>`)}</ul>`,
        )
      : '',
    versions.length > 0
      ? row(t('provenance.versions'), html`<ul>!${versions.map((version) => otherText(version))}</ul>`)
      : '',
    warnings.length > 0
      ? row(
          t('provenance.warnings'),
          html`<ul lang="en">!${warnings.map((warning) => html`<li>${warning}</li>`)}</ul>`,
        )
      : '',
  ];
  return html`<details class="provenance"><summary><h2>${t('provenance.heading')}</h2></summary>
<dl>!${rows}</dl>
<p class="files" data-said="${t('provenance.said')}">!${files.map(formLink).join(' ')}</p>
</details>`;
}
