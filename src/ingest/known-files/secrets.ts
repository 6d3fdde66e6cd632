import { anyOf } from '../any-of.ts';
import { ending, type FileKind, most, mostBesideRemarks, named } from './sign.ts';

/*
 * Files with which somebody could do harm. Names: the documents of the programs that write them (ssh-keygen, npm, curl, git,
 * AWS, Google Cloud, kubectl, rclone, Apache, WordPress, Joomla, Docker), and what GitHub's and gitleaks' rules look for.
 */

/** A line of settings as programs read them from their environment. */
const environmentLine = /^(?:export )?[A-Z][A-Z\d_]{1,60}=.*$/u;

const isEnvironment = mostBesideRemarks(environmentLine, 0.95, 1);

/** How keys of services begin, as gitleaks and GitHub's scanning for secrets know them. */
const tokens = [
  'gh[opsur]_',
  'github_pat_',
  'glpat-',
  'sk-(?:proj|ant|live|test)?-?',
  'xox[abprs]-',
  'AKIA',
  'AIza',
  String.raw`eyJ[\w-]{10,}\.eyJ`,
  String.raw`SG\.`,
  'npm_',
  'pypi-',
  'hf_',
  'AGE-SECRET-KEY-1',
];
const token = new RegExp(String.raw`(?<![\w/-])${anyOf(tokens)}[\w.-]{16,}`, 'u');
/** An address of the network with a name and a password in it. */
const withPassword = /\b[a-z][a-z\d+]{2,12}:\/\/[^\s:@/]{1,60}:[^\s@/]{1,100}@/u;
const nameLine = new RegExp(
  String.raw`^.{0,20}?${anyOf('user user.?name login e-?mail konto benutzer(?:name)? usuario utilisateur логин 用户名 账号 帐号 帳號 ユーザー名'.split(' '))}\s?[:=：]\s?\S{1,80}\s*$`,
  'iu',
);
const passwordLine = new RegExp(
  String.raw`^.{0,20}?${anyOf('pass(?:word|wort|code)? pwd pw contraseña пароль 密码 密碼 パスワード'.split(' '))}\s?[:=：]\s?\S{1,80}\s*$`,
  'iu',
);
/** Words of a phrase that opens a purse of bitcoins (BIP 39). */
const phraseLine = /^(?:\d{1,2}[.)] )?(?:[a-z]{3,8}[ ,]+){11,23}[a-z]{3,8}$/u;

/** A note has few lines: what stands among many is a text that tells of such things. */
const mostLines = 60;
const inNote =
  (fits: (lines: readonly string[]) => boolean, least = mostLines) =>
  (lines: readonly string[]): boolean =>
    lines.length <= least && fits(lines);

export const secrets: readonly FileKind[] = [
  {
    one: 'a note of a password or of a key',
    all: 'notes of passwords and keys',
    signs: [
      { lines: inNote((lines) => lines.some((line) => token.test(line) || withPassword.test(line)), 20) },
      {
        lines: inNote((lines) =>
          lines.some(
            (line, at) =>
              passwordLine.test(line) &&
              lines.slice(Math.max(0, at - 2), at).some((before) => nameLine.test(before)),
          ),
        ),
      },
      { lines: inNote((lines) => lines.some((line) => phraseLine.test(line)), 6) },
      { name: named('password*.txt password*.md passwort*.txt passwörter*.txt logins.txt logins.md') },
      { head: /^(?:WIFI:[ST]:|untrusted comment: .{0,60}secret key)/u },
    ],
  },
  {
    one: 'a key or a certificate',
    all: 'keys and certificates',
    signs: [
      {
        name: named(
          'id_rsa id_dsa id_ecdsa id_ecdsa_sk id_ed25519 id_ed25519_sk *.pub authorized_keys known_hosts',
        ),
      },
      { name: ending('pem ppk p12 pfx jks keystore kdb kdbx ovpn der csr crt cer p7b p8') },
      {
        head: /^(?:(?:(?:Bag|Key) Attributes|subject=|issuer=|[#;]|[ \t]).{0,200}\n|\n){0,30}-{4,5} ?BEGIN (?!PGP SIGN)[A-Z\d ]{3,50} ?-{4,5}/u,
      },
      {
        has: '-----BEGIN ',
        lines: (lines) =>
          lines.slice(0, 60).some((line) => /^-----BEGIN (?!PGP SIGN)[A-Z\d ]+-----$/u.test(line)),
      },
      { head: /^PuTTY-User-Key-File-\d: /u },
      { lines: most(/^(?:\S+ )?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-\S{1,40}|sk-\S{1,60}) AAAA/u, 0.6, 1) },
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
      { path: /(?:^|\/)(?:sitemanager|recentservers|filezilla)\.xml$/iu, page: true },
      { head: /^machine \S{1,200}\s+login \S/u },
      { head: /^(?:#.*\n|[ \t]*\n){0,20}Host \S.*\n\s+\w+ \S/u },
      { head: /^(?:.{0,200}\n){0,20}?.{0,200}:_(?:authToken|password)\s?=/u },
      { lines: most(/^[^\s:]{1,60}:(?:\$(?:apr1|1|2[aby]|5|6|y)\$|\{SHA\})/u, 0.6, 1) },
      {
        lines: (lines) =>
          isEnvironment(lines) &&
          lines.some((line) => /(?:PASS(?:WORD|WD)?|SECRET|TOKEN|KEY)[A-Z\d_]*=/u.test(line)),
      },
    ],
  },
  {
    one: 'a list of codes to log in with',
    all: 'lists of codes to log in with',
    signs: [
      {
        head: /^(?:.{0,120}\n){0,4}?.{0,80}\b(?:backup|recovery|one-time|2fa)[ -](?:verification )?codes?\b/iu,
        lines: (lines) =>
          lines.filter(
            (line) => /(?:\b[\da-z]{4,5}[ -]?[\da-z]{4,5}\b.{0,12}){1,4}/iu.test(line) && /\d/u.test(line),
          ).length >= 3,
      },
      { head: /^otpauth:\/\//u },
    ],
  },
  {
    one: 'the cookies of a browser',
    all: 'cookies of browsers',
    signs: [
      { name: named('cookies.txt cookies.json cookies.sqlite') },
      { head: /^# .{0,40}Cookie File/u },
      { lines: most(/^\S+\t(?:TRUE|FALSE)\t\/\S*\t(?:TRUE|FALSE)\t\d+\t/u, 0.5, 1) },
    ],
  },
  {
    one: 'the dump of a database',
    all: 'dumps of databases',
    signs: [
      { name: ending('sql sqlite sqlite3 db mdb accdb dump rdb') },
      {
        head: /^\s*(?:--.{0,100}\n){0,3}-- ?(?:MySQL|MariaDB|PostgreSQL|phpMyAdmin|Adminer|SQLite|pg_dump|Dump|HeidiSQL|Navicat)\b/iu,
      },
      {
        head: /^\s*(?:PRAGMA foreign_keys|BEGIN TRANSACTION;|SET (?:NAMES|SQL_MODE)|CREATE (?:TABLE|DATABASE)|INSERT INTO|DROP TABLE)\b/u,
      },
    ],
  },
];
