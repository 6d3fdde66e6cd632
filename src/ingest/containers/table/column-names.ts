import { type Field, fields } from './fields.ts';
import { translatedNames } from './translated-names.ts';

/*
 * The columns of tables of articles, by the names that their makers give them. Sources: news-please (NewsArticle.py),
 * newspaper3k and newspaper4k (Article.to_json), trafilatura (settings of its JSON and CSV), Fundus (Article.to_json), the
 * sets of Hugging Face (cc_news, RealNews, C4, FineWeb, OSCAR, mlsum, newsroom, cnn_dailymail, stanford-oval/ccnews,
 * SumeCzech, lenta, news2016zh, all-the-news, fake-news), GDELT's lists, the answers of NewsAPI, the Guardian, the New York
 * Times, Event Registry, Aylien, Webz.io and Mediastack, and NewsArticle of schema.org.
 */

/** The names that a column has, most telling first; a dot leads into an object in the column. */
const names: Readonly<Record<Field, string>> = {
  title:
    'title headline headline.main article_title news_title webTitle headline_main heading post_title title_page title_rss page_title name_of_article title.rendered',
  text: 'maintext articleBody article_text article_body body_text fields.bodyText plain_text plaintext text body content main_text full_text cleaned_text content_text text_content fields.body body_html content_html html_content article document story page_content raw_text content.rendered',
  published:
    'date_publish datePublished date_published published_at published_date publication_date publish_date publishing_date published pub_date pubDate webPublicationDate dateTimePub dateTime date_time first_published post_date posted_at release_date issue_date news_date article_date date datum time',
  modified: 'date_modify dateModified date_modified modified modified_at last_modified modified_date',
  authors:
    'authors author author.name byline byline.original fields.byline author_name author_names authors_name writer writers creator reporter reporters journalist journalists by',
  url: 'url link canonical_url canonical_link article_url article_link web_url webUrl permalink responded_url requested_url html.responded_url html.requested_url links.permalink page_url source_link target_uri warc_target_uri warc_headers.warc-target-uri metadata.url news_url story_url document_identifier mainEntityOfPage mainEntityOfPage.@id href',
  id: 'id uuid _id _id.$oid @id article_id news_id guid uri doc_id uid',
  language: 'language lang meta_lang language_code lang_code inLanguage sys_language',
  publisher:
    'publisher publisher.name source.name source.title source_name source-hostname publication publication_name newspaper newspaper_name sitename site_name meta_site_name media media_name site thread.site_full thread.site html.source_info.publisher source_info.publisher source agency journal channel',
  tags: 'tags keywords meta_keywords categories category topics topic section section_name subjects desk',
  description:
    'description summary excerpt abstract lead lede perex desc short_description meta_description trailText fields.trailText standfirst subtitle subheadline sub_title highlights snippet lead_paragraph excerpt.rendered',
  image:
    'image_url image top_image urlToImage lead_image_url main_image thumbnail_url image.url img_url fields.thumbnail socialimage preview_picture',
  captured:
    'date_download crawl_date html.crawl_date crawled_at crawled fetched_at fetched fetch_date fetch_time scraped_at scraped scrape_date scraping_date download_date downloaded_at retrieved_at retrieved retrieval_date accessed access_date warc_date warc_headers.warc-date archived_at archived filedate seendate seen_at indexed_date timestamp captured captured_at',
  page: 'raw_html html page_html page_source source_html',
};

/** A name as it is compared: letters and figures alone, small, and the dots between nested ones. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}.]/gu, '');

interface Meaning {
  readonly field: Field;
  /** The lower, the more telling. */
  readonly rank: number;
}

/** A name as people type it who leave out the marks of its letters; those of scripts that cannot go without stay. */
const withoutMarks = (name: string): string =>
  /^[\p{Script=Latin}\P{L}]+$/u.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name;

/** The names of a fact, those of other languages last. */
const namesOf = (field: Field): readonly string[] => {
  const translated = translatedNames(field).map(plainName);
  return [...names[field].split(' ').map(plainName), ...translated, ...translated.map(withoutMarks)];
};

/** The fact that a column of a name holds; of two facts in two languages the first. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  [...fields].reverse().flatMap((field) =>
    namesOf(field)
      .map((name, rank): [string, Meaning] => [name, { field, rank }])
      .reverse(),
  ),
);

/** These hold the text of an article and of nothing else. */
export const sureTexts: ReadonlySet<string> = new Set(
  'maintext articleBody article_text article_body fields.bodyText'.split(' ').map(plainName),
);

/** Columns of tables whose `date` is the day of the crawl: FineWeb and its likes name the dump that a row came from. */
export const crawlColumns: ReadonlySet<string> = new Set(['dump', 'warcpath', 'warcfilename', 'digest']);

/**
 * Columns that things have which are no articles, whatever texts they hold: reviews and goods, tickets, questions, posts of
 * people, mail, contacts and offers of work.
 */
export const otherThings: ReadonlySet<string> = new Set(
  'price currency sku asin rating stars review_id assignee assignees milestone pull_request issue_number answer_count accepted_answer_id subreddit selftext retweet_count in_reply_to_status_id upvotes to cc bcc recipient recipients message_id password passwords login email phone telephone salary ingredients isbn doi author_ip comment_id comment_text comment_content author_avatar_urls provider_name provider_url cache_age'
    .split(' ')
    .map(plainName),
);
