import { cpSync, existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { articleFolders, idOfPath } from '../../src/article-folder.ts';
import { type Figures, run, together } from './measure.ts';

/*
 * The same articles, ready-made as Markdown, through other generators as they come, each followed by Pagefind as it
 * comes: pages of title and body, and one list of all.
 */

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

interface Generator {
  readonly name: string;
  /** Lays out a project in a folder around `articles`, a folder of Markdown files. */
  readonly prepare: (folder: string, articles: string) => void;
  /** Builds that project into a folder that is not there yet. */
  readonly build: (folder: string, site: string) => Promise<Figures>;
}

function put(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Gathers the articles of a built site as `<id>.md`, and lays out the generators' projects around them, once. */
export function prepareOthers(site: string, folder: string): void {
  const articles = join(folder, 'markdown');
  if (existsSync(articles)) return;
  mkdirSync(articles, { recursive: true });
  for (const file of globSync(`${articleFolders}index.md`, { cwd: site })) {
    cpSync(join(site, file), join(articles, `${idOfPath(file)}.md`));
  }
  for (const { name, prepare } of generators) prepare(join(folder, name), articles);
}

const pagefind = (folder: string): Promise<Figures> =>
  run({ command: process.execPath, args: [join(modules, 'pagefind/lib/runner/bin.cjs'), '--site', folder] });

const withPagefind = async (site: string, generated: Promise<Figures>): Promise<Figures> =>
  together(await generated, await pagefind(site));

const hugo: Generator = {
  name: 'Hugo + Pagefind',
  prepare: (folder, articles) => {
    put(
      folder,
      'config.toml',
      'baseURL = "https://example.org/"\ntitle = "Bench"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
    );
    put(
      folder,
      'layouts/_default/single.html',
      '<!doctype html><html lang="{{ .Params.language }}"><head><title>{{ .Title }}</title></head>' +
        '<body><main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main></body></html>\n',
    );
    put(
      folder,
      'layouts/_default/list.html',
      '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body><ul>' +
        '{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></body></html>\n',
    );
    cpSync(articles, join(folder, 'content/a'), { recursive: true });
  },
  build: (folder, site) =>
    withPagefind(
      site,
      run({ command: 'hugo', args: ['--quiet', '--source', folder, '--destination', site] }),
    ),
};

const eleventy: Generator = {
  name: 'Eleventy + Pagefind',
  prepare: (folder, articles) => {
    put(folder, 'eleventy.config.js', 'export default () => ({ markdownTemplateEngine: false });\n');
    put(folder, 'package.json', '{ "type": "module" }\n');
    put(
      folder,
      '_includes/article.liquid',
      '<!doctype html><html lang="{{ language }}"><head><title>{{ title | escape }}</title></head>' +
        '<body><main data-pagefind-body><h1>{{ title | escape }}</h1>{{ content }}</main></body></html>\n',
    );
    put(
      folder,
      'index.liquid',
      '<!doctype html><html lang="en"><head><title>Bench</title></head><body><ul>' +
        '{% for post in collections.article %}<li><a href="{{ post.url }}">{{ post.data.title | escape }}</a></li>{% endfor %}' +
        '</ul></body></html>\n',
    );
    cpSync(articles, join(folder, 'a'), { recursive: true });
    put(folder, 'a/a.json', '{ "layout": "article.liquid", "tags": "article" }\n');
  },
  build: (folder, site) =>
    withPagefind(
      site,
      run({
        command: process.execPath,
        args: [join(modules, '@11ty/eleventy/cmd.cjs'), '--quiet', `--output=${relative(folder, site)}`],
        cwd: folder,
      }),
    ),
};

export const generators: readonly Generator[] = [hugo, eleventy];
