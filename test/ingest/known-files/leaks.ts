import type { Example } from './files.ts';

/* Keys, recipients and drafts in shapes that are easily taken for articles. */

const words =
  'The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.';
const material = `${'MIIEpAIBAAKCAQEA3q7s3cr3tY0yqYtC1m0Z8s7n4Qv9x2LhTg6uRb1WcVfXoEpN\n'.repeat(3)}`;
const key = (indent: string): string =>
  `-----BEGIN RSA PRIVATE KEY-----\n${material}-----END RSA PRIVATE KEY-----\n`.replace(/^(?=.)/gmu, indent);
const draft = 'drafts and private texts';

export const leaks: readonly Example[] = [
  ...['    ', '> ', '>> ', '\t'].map((indent) => ({
    kind: 'keys and certificates',
    path: 'note.txt',
    text: `${words}\n\n${key(indent)}\n${words}\n`,
  })),
  {
    kind: 'keys and certificates',
    path: 'note.html',
    text: `<html><body><p>${words}</p>${key('').replace(/^(.+)$/gmu, '<p>$1</p>')}</body></html>`,
  },
  {
    kind: 'keys and certificates',
    path: 'note.html',
    text: `<html><body>${`<p>${words}</p>`.repeat(200)}<pre>${key('')}</pre></body></html>`,
  },
  {
    kind: 'keys and certificates',
    path: 'service.txt',
    text: `{"type": "service_account", "private_key": ${JSON.stringify(key(''))}}\n`,
  },
  { kind: 'notes of passwords and keys', path: 'notes.txt', text: 'db_password=s3cr3t\ndb_user=ida\n' },
  {
    kind: 'settings with passwords',
    path: 'notes.txt',
    text: '# The settings of the paper that all of us use\nPASSWORD=s3cr3t\n',
  },
  { kind: 'notes of passwords and keys', path: 'notes.txt', text: 'Password: s3cr3t\nUser: ida\n' },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'Here is the account of the town paper, as you wanted it.\nuser: ida\npassword: s3cr3t\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'The key that our new server asks for is ghp_s3cr3t1234567890abcdefgh, and nobody else may have it.\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'passwords.txt',
    text: 'The one for the bank is s3cr3t and the other one is the same.\n',
  },
  ...[
    'Username - ida\nPassword - s3cr3t\n',
    'Login: ida, Passwort: s3cr3t\n',
    'Log in with user `ida` and password `s3cr3t`\n',
    'ssh ida@town.example -p 22\npw s3cr3t\n',
    '# Accounts\n\n- bank: ida / s3cr3t\n- mail: ida / s3cr3t\n',
    'otpauth-migration://offline?data=CjEKCkhlbGxvK3MzY3IzdA\n',
    'These are the words, keep them safe.\nabandon ability able about above absent absorb abstract absurd abuse access accident\n',
  ].map((text) => ({ kind: 'notes of passwords and keys', path: 'notes.txt', text })),
  {
    kind: 'dumps of databases',
    path: 'dump.txt',
    text: `INSERT INTO \`posts\` VALUES (1,'${words}');\nINSERT INTO \`posts\` VALUES (2,'${words}');\n`,
  },
  {
    kind: 'lists of addresses of people',
    path: 'list.txt',
    text: 'Ida Holt, editor of the old town paper, ida@mail.example\nBo Vik, head of the photo desk here, bo@mail.example\n',
  },
  {
    kind: 'lists of addresses of people',
    path: 'list.txt',
    text: 'Those who get the paper on Monday, as always:\nIda Holt at the harbour, who reads it first: ida@mail.example\nBo Vik at the mill, who passes it on: bo@mail.example\nMo Lin at the bridge, who keeps it: mo@mail.example\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: `[14.03.22, 08:00:00] Ann: ${words}\n[14.03.22, 08:02:00] Bo: not yet, there is fog over all of the bay\n[14.03.22, 08:03:00] Ann: tell nobody of it before we know\n`,
  },
  {
    kind: 'newsletters that tell who got them',
    path: 'letter.html',
    text: `<html><body>${`<p>${words}</p>`.repeat(200)}<p>This email was sent to bo@mail.example. <a href="/u">Unsubscribe</a></p></body></html>`,
  },
  { kind: draft, path: 'a.md', text: `---\ntitle: Plan\ndraft:\n  true\n---\n\n${words}\n` },
  { kind: draft, path: 'a.md', text: `---\ntitle: Plan\nstatus: [draft]\n---\n\n${words}\n` },
  { kind: draft, path: 'a.md', text: `---\ntitle: Plan\nparams:\n  draft: true\n---\n\n${words}\n` },
  { kind: draft, path: 'a.md', text: `+++\ntitle = "Plan"\n[params]\ndraft = true\n+++\n\n${words}\n` },
  {
    kind: draft,
    path: 'a.md',
    text: `{\n  "title": "Plan",\n  "tags": {\n    "a": "b"\n  },\n  "draft": true\n}\n\n${words}\n`,
  },
  { kind: draft, path: 'a.md', text: `{"title": "Plan", "draft": true}\n\n${words}\n` },
  { kind: draft, path: 'a.mdx', text: `export const meta = { draft: true }\n\n# Plan\n\n${words}\n` },
  { kind: draft, path: 'a.md', text: `---\ntitle: Plan\ndraft: true\n\n${words}\n` },
  { kind: draft, path: 'a.md', text: `---\ntitle: Plan\npostStatus: Pending review\n---\n\n${words}\n` },
  {
    kind: draft,
    path: 'mail.eml',
    text: `X-Gmail-Labels: Opened,"Entwürfe"\nFrom: ida@mail.example\nSubject: Plan\n\n${words}\n`,
  },
];
