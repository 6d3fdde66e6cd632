import { anyOf } from '../any-of.ts';
import { anywhere, ending, type FileKind, most, mostBesideRemarks, named } from './sign.ts';

/*
 * Files with which somebody could do harm. Names: the documents of the programs that write them (ssh-keygen, npm, curl, git,
 * AWS, Google Cloud, kubectl, rclone, Apache, WordPress, Joomla, Docker), and what GitHub's and gitleaks' rules look for.
 */

/** A line of settings as programs read them from their environment. */
const environmentLine = /^(?:export |set )?[A-Za-z_]\w{1,60}=.*$/u;
const isEnvironment = mostBesideRemarks(environmentLine, 0.95, 1);
const secretSetting = /^[^=#]*(?:pass(?:word|wd)?|pwd|secret|token|key)\w*=\s*\S/iu;

/** Keys of services, as gitleaks and GitHub's scanning for secrets know them: no word of an address looks like them. */
const tokens = [
  String.raw`gh[opsur]_(?=\w{0,40}\d)[A-Za-z\d]{20,}`,
  String.raw`github_pat_\w{20,}`,
  String.raw`glpat-[\w-]{20}`,
  String.raw`sk-(?:(?:proj|ant|live|test|or)-)?(?:[a-z]{2,5}\d\d-)?(?=[\w-]{0,60}[A-Z])[\w-]{20,}`,
  String.raw`[rs]k_(?:live|test)_[A-Za-z\d]{16,}`,
  String.raw`xox[abeprs]-[\dA-Za-z-]{16,}`,
  String.raw`(?:AKIA|ASIA)[A-Z\d]{16}`,
  String.raw`AIza[\w-]{35}`,
  String.raw`SG\.[\w-]{22}\.[\w-]{40,}`,
  String.raw`npm_[A-Za-z\d]{36}`,
  String.raw`pypi-AgE[\w-]{50,}`,
  'hf_[A-Za-z]{30,}',
  String.raw`AGE-SECRET-KEY-1[A-Z\d]{20,}`,
  String.raw`otpauth(?:-migration)?:\/\/\S{0,200}(?:secret|data)=\w{8,}`,
];
const token = new RegExp(String.raw`(?<![\w/-])${anyOf(tokens)}`, 'u');
/** A token that says who somebody is (RFC 7519); texts on how they are made have such, too. */
const webToken = /(?<![\w/-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}/u;
/** Stands for a password in an example. */
const noPassword = String.raw`(?:pass(?:word|wd|code)?|pwd|secret|your\w*|x{2,}|\.{2,}|\*+|[<{[$%]|\d{1,5}\b)`;
/** An address of the network with a name and a password in it. */
const withPassword = new RegExp(
  String.raw`\b[a-z][a-z\d+]{2,12}:\/\/[^\s:@/]{1,60}:(?!${noPassword})[^\s@/]{1,100}@[\w.-]+`,
  'iu',
);

const userWords =
  'user user.?(?:name|id)? login e-?mail account konto benutzer(?:name)? usuario utilisateur логин 用户名 账号 帐号 帳號 ユーザー名';
const passwordWords = 'pass(?:word|wort|code|phrase)? pwd pw pin contraseña пароль 密码 密碼 パスワード';
const [users, passwords] = [userWords, passwordWords].map((words) => anyOf(words.split(' ')));
/** Between the name of a field and its value. */
const isSign = String.raw`["'*]{0,2}(?:\s?[:=：]\s?| [-–] )["'*]{0,2}`;
const userLine = new RegExp(String.raw`^.{0,20}?${users}${isSign}\S{1,80}\s*$`, 'iu');
const passwordLine = new RegExp(String.raw`^.{0,20}?${passwords}${isSign}\S{1,80}\s*$`, 'iu');
/** Both in one line. */
const accountLine = new RegExp(
  String.raw`^.{0,20}?${users}${isSign}\S{1,80}?[,;/ ]{1,3}.{0,10}?${passwords}${isSign}\S{1,80}\s*$|${users}.{0,80}${passwords}\s\x60\S{4,80}\x60`,
  'iu',
);
/** A word that tells of a password, and one with a figure that is it. */
const bareLine = /^\W{0,3}(?:pw|pwd|pass(?:word|wort|code|phrase)?)\s+(?=\S{0,40}\d)\S{4,40}\s*$/iu;
/** Passwords of examples, and those that are the first to be tried. */
const openSecret = new RegExp(
  String.raw`[:=：\s"'*]${anyOf(['change_?me', 'guest', 'example', 'admin', 'qwerty', 'letmein', String.raw`1234\d*`, noPassword])}\d?\W*$`,
  'iu',
);

/** A name and a password, one not far from the other. */
const haveAccount = (lines: readonly string[]): boolean =>
  lines.some(
    (line, at) =>
      accountLine.test(line) ||
      (passwordLine.test(line) &&
        lines.slice(Math.max(0, at - 2), at + 3).some((near) => near !== line && userLine.test(near))),
  );

/** Lines under a heading that says so. */
const ofAccounts =
  /^\W*(?:my )?(?:accounts?|logins?|passwords?|passwörter|zugangsdaten|contraseñas|mots de passe|hesla|пароли|密码|密碼|パスワード)\W*\n/iu;
const listedAccount = /^\W*[^:=]{1,40}[:=] ?\S{1,60}(?: ?[/|,] ?| )\S{1,60}\s*$/u;

/** Whoever lets guests into a network tells them its password. */
const forGuests = /wi-?fi|wlan|ssid|hot-?spot|\bguest|gäste|invité|无线|無線|访客/iu;

/** Words that no phrase of BIP 39 has, for its list is without them, and every other line has. */
const ordinary = anyOf(
  'the and for with was were are had has his her its our not but from who she him into upon been'.split(' '),
);
/** Words of a phrase that opens a purse of bitcoins (BIP 39): twelve of them, or three more, and so on. */
const phraseLine = new RegExp(
  String.raw`^(?!.*\b${ordinary}\b)(?:\d{1,2}[.)] )?(?:[a-z]{3,8}[ ,]+){11}(?:(?:[a-z]{3,8}[ ,]+){3}){0,4}[a-z]{3,8}$`,
  'u',
);

/** A phrase with few words about it. */
function isPhrase(lines: readonly string[]): boolean {
  const [phrases, others] = [true, false].map((is) =>
    lines.filter((line) => phraseLine.test(line) === is).join(''),
  );
  return phrases !== '' && (others?.length ?? 0) <= (phrases?.length ?? 0);
}

/** An account that somebody passes on, and no example of one and none for all. */
const isShared = (lines: readonly string[]): boolean =>
  (haveAccount(lines) || lines.some((line) => bareLine.test(line))) &&
  !lines.some((line) => forGuests.test(line)) &&
  !lines.some((line) => passwordLine.test(line) && openSecret.test(line));

/** A note has few lines, and no paragraph: what is longer is a text that tells of such things. */
const inNote =
  (fits: (lines: readonly string[]) => boolean, least = 60, longest = Number.POSITIVE_INFINITY) =>
  (lines: readonly string[]): boolean =>
    lines.length <= least && lines.every(({ length }) => length <= longest) && fits(lines);

/** One line of a list of codes: nothing but some of them, each with a figure in it. */
const codesLine =
  /^\W*(?:\d{1,2}[.)] *)?(?:(?=[a-z]*\d)[\da-z]{4,5}[ -]?[\da-z]{4,5}\b\W*(?:\d{1,2}[.)] *)?){1,4}$/iu;
const years = /(?:1[5-9]|20)\d\d ?[-–/]? ?(?:1[5-9]|20)\d\d/u;

/** Words of OpenSSH's settings that stand below a host. */
const ofHost =
  'HostName User Port IdentityFile IdentitiesOnly Proxy(?:Jump|Command) ForwardAgent LocalForward PreferredAuthentications StrictHostKeyChecking UserKnownHostsFile AddKeysToAgent';

const keyForms = String.raw`(?!PGP SIGN)[A-Z\d ]{3,50}`;

const keyLine = new RegExp(`^-----BEGIN ${keyForms}-----$`, 'u');

/** Stands between the head of a key and its letters: line ends, quotes, elements, and fields of the key. */
const beforeLetters = [
  String.raw`\\[nr]`,
  '<[^<>]{0,80}>',
  String.raw`&\w{1,6};`,
  String.raw`[\s>|"'+\\]`,
  String.raw`[A-Z][A-Za-z-]{2,20}: [^\n<\\]{0,80}(?=[\n<\\])`,
];
/** A key with its letters, wherever it stands: quoted, indented, in elements, in a string. */
const privateKey = new RegExp(
  String.raw`-{4,5} ?BEGIN (?:[A-Z\d]+ ){0,4}PRIVATE KEY(?: BLOCK)? ?-{4,5}${anyOf(beforeLetters)}{0,60}[A-Za-z\d+/=]{30}`,
  'u',
);

/** Beginnings of what programs for databases write. */
const statements = [
  'INSERT INTO [`"\\[\\w.]+[`"\\]]?\\s*(?:\\(|VALUES\\b|SELECT\\b)',
  'CREATE (?:TABLE|DATABASE|SCHEMA|VIEW|INDEX)\\b.{0,100}\\s{0,9}[(;`"]',
  String.raw`DROP TABLE\b.{0,100};`,
  'PRAGMA foreign_keys',
  '(?:BEGIN|START) TRANSACTION;',
  String.raw`SET (?:NAMES|SQL_MODE)\b`,
];

export const secrets: readonly FileKind[] = [
  {
    one: 'a note of a password or of a key',
    all: 'notes of passwords and keys',
    signs: [
      {
        lines: inNote((lines) => lines.some((line) => token.test(line) || withPassword.test(line)), 20),
        sure: true,
      },
      { lines: inNote(haveAccount) },
      { lines: inNote((lines) => lines.some((line) => webToken.test(line)), 20) },
      { head: ofAccounts, lines: (lines) => most(listedAccount)(lines.slice(1)) },
      { lines: inNote(isShared, 15, 200), sure: true },
      { lines: inNote(isPhrase, 6), sure: true },
      {
        name: named(
          'passwords.txt passwords.md password.txt passwort.txt passwörter.txt logins.txt logins.md',
        ),
        lines: inNote((lines) => lines.length > 0, 200, 200),
        sure: true,
      },
      { name: named('password*.txt password*.md passwort*.txt') },
      { head: /^(?:WIFI:[ST]:|untrusted comment: .{0,60}secret key)/u },
    ],
  },
  {
    one: 'a key or a certificate',
    all: 'keys and certificates',
    signs: [
      { whole: anywhere('PRIVATE KEY', privateKey), page: true, sure: true },
      {
        name: named(
          'id_rsa id_dsa id_ecdsa id_ecdsa_sk id_ed25519 id_ed25519_sk *.pub authorized_keys known_hosts',
        ),
      },
      { name: ending('pem ppk p12 pfx jks keystore kdb kdbx ovpn der csr crt cer p7b p8') },
      {
        head: new RegExp(
          String.raw`^(?:(?:(?:Bag|Key) Attributes|subject=|issuer=|[#;]|[ \t]).{0,200}\n|\n){0,30}-{4,5} ?BEGIN ${keyForms} ?-{4,5}`,
          'u',
        ),
      },
      {
        has: '-----BEGIN ',
        lines: (lines) => lines.slice(0, 60).some((line) => keyLine.test(line)),
      },
      { head: /^PuTTY-User-Key-File-\d: /u, sure: true },
      {
        has: ' AAAA',
        lines: most(/^(?:\S+ )?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S{1,40}|sk-\S{1,60}) AAAA/u, 0.6, 1),
      },
    ],
  },
  {
    one: 'a file of settings with passwords',
    all: 'settings with passwords',
    signs: [
      { name: ending('env npmrc netrc pgpass htpasswd tfvars tfstate') },
      {
        name: named(
          'env env.txt env.local env.example npmrc netrc _netrc pgpass htpasswd passwd shadow kubeconfig rclone.conf wp-config*.php configuration.php settings.php credentials credentials.json credentials.csv credentials.txt credentials.xml credentials.yml credentials.yaml client_secret*.json service-account*.json service_account*.json secret.json secrets.json secrets.yml secrets.yaml secrets.toml sftp.json sftp-config.json filezilla.xml sitemanager.xml recentservers.xml git-credentials dockercfg',
        ),
      },
      {
        name: named(
          'credentials.json client_secret*.json service-account*.json service_account*.json secrets.json',
        ),
        head: /^\s*[{[]/u,
        sure: true,
      },
      { path: /(?:^|\/)(?:sitemanager|recentservers|filezilla)\.xml$/iu, page: true },
      { head: /^machine \S{1,200}\s+login \S{1,200}\s+(?:account \S{1,200}\s+)?password \S/u },
      {
        head: new RegExp(
          String.raw`^(?:#.*\n|[ \t]*\n){0,20}Host \S.*\n(?:[ \t]*#.*\n){0,5}[ \t]+${anyOf(ofHost.split(' '))}[ =]+\S+[ \t]*(?:\n|$)`,
          'iu',
        ),
        sure: true,
      },
      { has: ':_', head: /^(?:.{0,200}\n){0,20}?.{0,200}:_(?:authToken|password)\s?=/u },
      { lines: most(/^[^\s:]{1,60}:(?:\$(?:apr1|1|2[aby]|5|6|y)\$|\{SHA\})/u, 0.6, 1) },
      { lines: (lines) => isEnvironment(lines) && lines.some((line) => secretSetting.test(line)) },
    ],
  },
  {
    one: 'a list of codes to log in with',
    all: 'lists of codes to log in with',
    signs: [
      {
        head: /^(?:.{0,120}\n){0,4}?.{0,80}\b(?:backup|recovery|one-time|2fa)[ -](?:verification )?codes?\b/iu,
        lines: (lines) => lines.filter((line) => codesLine.test(line) && !years.test(line)).length >= 3,
        sure: true,
      },
    ],
  },
  {
    one: 'the cookies of a browser',
    all: 'cookies of browsers',
    signs: [
      { name: named('cookies.txt cookies.json cookies.sqlite') },
      { head: /^# .{0,40}Cookie File/u },
      { lines: most(/^\S+\t(?:TRUE|FALSE)\t\/\S*\t(?:TRUE|FALSE)\t\d+\t/u, 0.5, 1), sure: true },
    ],
  },
  {
    one: 'the dump of a database',
    all: 'dumps of databases',
    signs: [
      { name: ending('sql sqlite sqlite3 db mdb accdb dump rdb') },
      {
        head: /^\s*(?:--.{0,100}\n){0,3}-- ?(?:MySQL dump|MariaDB dump|PostgreSQL database|phpMyAdmin|Adminer \d|SQLite|pg_dump|Dump(?:ing|ed by)|HeidiSQL|Navicat)\b/iu,
        sure: true,
      },
      {
        head: new RegExp(
          String.raw`^\s*(?:--.{0,100}\n\s*|\/\*(?:(?!\*\/).){0,200}\*\/;?\s*){0,9}${anyOf(statements)}`,
          'u',
        ),
        sure: true,
      },
    ],
  },
];
