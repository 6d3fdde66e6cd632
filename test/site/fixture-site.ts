import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Archive } from '../../src/archive/archive.ts';
import type { FileContent } from '../../src/disk/whole.ts';
import type { ArchiveTexts } from '../../src/settings/archive-texts.ts';
import { type ArchiveConfig, archiveConfigSchema } from '../../src/settings/config.ts';
import type { SitePlan } from '../../src/site/page.ts';
import { planSite } from '../../src/site/plan.ts';
import { bundleSite } from '../../src/site/render/bundle.ts';
import { renderPages } from '../../src/site/render/render.ts';
import { uiLanguages } from '../../src/ui-languages.ts';
import { outputFile, type SitePath } from '../../src/urls.ts';

export interface BuiltSite {
  readonly folder: string;
  readonly plan: SitePlan;
  readonly remove: () => void;
}

export const whole = (content: FileContent): string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array
    ? content
    : Buffer.concat([...content].map((part) => Buffer.from(part)));

const spoken: ReadonlySet<string> = new Set(['en', 'zh-hans', 'zh-hant', 'cs', 'ru', 'ar']);

/**
 * The languages that a site of fixtures speaks: two scripts of one language, one form of counting and six, both
 * directions. Every language more would make all the pages once more and find nothing that these do not.
 */
export const fixtureLanguages = uiLanguages.filter(({ segment }) => spoken.has(segment));

/** The settings of a site of fixtures. */
export const fixtureSettings = {
  title: 'Fixture archive',
  interface: fixtureLanguages.map(({ locale }) => locale),
};

const fixtureTexts: ArchiveTexts = {
  about: [{ ui: null, markdown: '# Who we are\n\nA *library* of <script>alert(1)</script>.' }],
  policy: [
    { ui: 'en', markdown: 'We correct mistakes within a week.' },
    { ui: 'cs', markdown: 'Chyby opravujeme do týdne.' },
  ],
};

/** The configuration of a site of fixtures, in which nothing that an archivist may state is missing. */
export const fixtureConfig = (settings: Record<string, unknown> = {}): ArchiveConfig => ({
  ...archiveConfigSchema.parse({ ...fixtureSettings, contact: 'desk@archive.example', ...settings }),
  texts: fixtureTexts,
});

/** Builds a whole site in a folder of its own, without a store. */
export async function buildSite(
  archive: Archive,
  settings: Record<string, unknown> = {},
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'kronika-site-'));
  const config = fixtureConfig(settings);
  const plan = planSite(archive, config, { assets: bundleSite(), names: () => [] });
  const write = (path: SitePath, content: FileContent): void => {
    const target = join(folder, outputFile(path));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, whole(content));
  };
  const beside = plan.pages.flatMap((page) => page.files?.() ?? []);
  for (const file of [...plan.files, ...beside]) write(file.path, await file.content());
  for (const page of await renderPages(plan.pages)) write(page.path, page.content);
  return { folder, plan, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
