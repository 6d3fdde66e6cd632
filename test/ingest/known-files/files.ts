/** A file that is known and never published, in the shape that its program writes. */
export interface Example {
  readonly kind: string;
  readonly path: string;
  readonly text: string;
}

export const files: readonly Example[] = [
  {
    kind: 'keys and certificates',
    path: 'notes.txt',
    text: '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r\n-----END OPENSSH PRIVATE KEY-----\n',
  },
  {
    kind: 'keys and certificates',
    path: 'server.pem',
    text: 'Bag Attributes\n    friendlyName: town\nKey Attributes: <No Attributes>\n-----BEGIN PRIVATE KEY-----\nMIIE\n',
  },
  {
    kind: 'keys and certificates',
    path: 'key.txt',
    text: 'PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\n',
  },
  {
    kind: 'keys and certificates',
    path: 'hosts.txt',
    text: 'town.example,192.0.2.1 ssh-rsa AAAAB3NzaC1yc2E\n',
  },
  { kind: 'keys and certificates', path: 'id_ed25519', text: 'x s3cr3t\n' },
  {
    kind: 'settings with passwords',
    path: 'production.env',
    text: 'SECRET_KEY=s3cr3t\nDB_PASSWORD=s3cr3t\n',
  },
  {
    kind: 'settings with passwords',
    path: 'notes.txt',
    text: '# mine\nexport AWS_SECRET_ACCESS_KEY=s3cr3t\nHOST=town.example\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'machine ftp.town.example\nlogin ida\npassword s3cr3t\n',
  },
  {
    kind: 'settings with passwords',
    path: 'notes.txt',
    text: '//registry.town.example/:_authToken=s3cr3t\n',
  },
  { kind: 'settings with passwords', path: 'users.txt', text: 'ida:$apr1$s3cr3t\nbo:$2y$05$s3cr3t\n' },
  {
    kind: 'settings with passwords',
    path: 'wp-config.php',
    text: "<?php\n/** The base configuration. */\ndefine( 'DB_PASSWORD', 's3cr3t' );\n",
  },
  {
    kind: 'settings with passwords',
    path: 'credentials.json',
    text: '{"installed":{"client_secret":"s3cr3t"}}',
  },
  {
    kind: 'lists of codes to log in with',
    path: 'codes.txt',
    text: 'SAVE YOUR BACKUP CODES\nKeep these somewhere safe.\n\n1. 1234 5678   6. 2345 6789\n2. 3456 7890   7. 4567 8901\n3. 5678 9012   8. 6789 0123\n',
  },
  {
    kind: 'cookies of browsers',
    path: 'notes.txt',
    text: '# Netscape HTTP Cookie File\n.town.example\tTRUE\t/\tFALSE\t17\tid\ts3cr3t\n',
  },
  {
    kind: 'cookies of browsers',
    path: 'notes.txt',
    text: '# HTTrack Website Copier Cookie File\ntown.example\tTRUE\t/\tFALSE\t19\tsid\ts3cr3t\n',
  },
  {
    kind: 'dumps of databases',
    path: 'blog.txt',
    text: '-- MySQL dump 10.13  Distrib 8.0.28\n--\n-- Host: localhost\nCREATE TABLE `users` (id int);\n',
  },
  {
    kind: 'dumps of databases',
    path: 'blog.sql',
    text: "INSERT INTO posts VALUES (1,'The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.');\n",
  },
  {
    kind: 'address books and calendars',
    path: 'people.vcf',
    text: 'BEGIN:VCARD\nVERSION:3.0\nEMAIL:ida@mail.example\nEND:VCARD\n',
  },
  {
    kind: 'address books and calendars',
    path: 'people.txt',
    text: 'dn: cn=Ida,mail=ida@mail.example\nobjectclass: top\ncn: Ida\n',
  },
  {
    kind: 'lists of addresses of people',
    path: 'list.txt',
    text: 'ida@mail.example\nbo@mail.example\nmo@mail.example\n',
  },
  {
    kind: 'lists of addresses of people',
    path: 'list.txt',
    text: 'Ida Holt <ida@mail.example>, Bo Vik <bo@mail.example>,\nMo Lin <mo@mail.example>\n',
  },
  {
    kind: 'lists of addresses of people',
    path: 'Connections.csv',
    text: 'Notes:\n"When exporting your connection data, you may notice that some are missing."\n\nFirst Name,Email Address\nBo,bo@mail.example\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '12/01/2021, 10:01 - Ann: are the boats in\n12/01/2021, 10:02 - Bo: not yet, there is fog\n12/01/2021, 10:03 - Ann: tell nobody\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '14.03.22, 08:00 - Ann: a first line\nand a second line that goes on\nand a third\nand a fourth\n14.03.22, 08:02 - Bo: no\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '[LINE] Chat history with Bo\nSaved on: 2022/03/14 08:00\n\n08:00\tAnn\tare the boats in\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: 'Bo 님과 카카오톡 대화\n저장한 날짜 : 2022년 3월 14일 오전 8:00\n\n[앤] [오전 8:00] 배가 들어왔어요\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '2022-03-14 08:00:01 安\n船到了吗\n\n2022-03-14 08:00:12 波\n还没有到，雾很大\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '====================================\nGuild: Town\nChannel: general\n====================================\n\n[14-Mar-22 08:00 AM] ida\nare the boats in\n',
  },
  {
    kind: 'chats',
    path: 'channel.txt',
    text: '08:00 <ida> are the boats in\n08:02 <bo> not yet, there is fog\n08:05 <ida> as you say\n',
  },
  {
    kind: 'chats',
    path: 'meeting.txt',
    text: '08:00:01 From  Ida Holt  to  Everyone:\n\tare the boats in\n08:02:11 From  Bo Vik  to  Ida Holt (direct message):\n\tnot yet\n',
  },
  {
    kind: 'chats',
    path: 'channel.html',
    text: '<!DOCTYPE html><html><head><title>Town</title></head><body><div class=chatlog__message><span>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</span></div></body></html>',
  },
  {
    kind: 'chats',
    path: 'messages/inbox/bo_1/message_1.html',
    text: '<html><head><title>Bo</title></head><body><div class="pam _3-95 _2ph-">The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</div></body></html>',
  },
  {
    kind: 'parts of accounts',
    path: 'posts.html',
    text: '<html><head><title>Ida</title></head><body class="_5vb_ _2yq"><div>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</div></body></html>',
  },
  {
    kind: 'parts of accounts',
    path: 'MyActivity.html',
    text: '<html><head><title>My Activity History</title></head><body><div class="outer-cell mdl-cell mdl-cell--12-col">Searched for boats</div></body></html>',
  },
  {
    kind: 'parts of accounts',
    path: 'ips/ips-0001.html',
    text: '<!DOCTYPE html><html><head><title>IPs</title></head><body><h1>IPs</h1><p>192.0.2.1</p></body></html>',
  },
  {
    kind: 'parts of accounts',
    path: 'profile/profile.html',
    text: '<!DOCTYPE html><html><head><title>Profile</title></head><body><h3 class="p-name">Ida</h3><a class="u-email" href="mailto:ida@mail.example">ida@mail.example</a></body></html>',
  },
  {
    kind: 'parts of accounts',
    path: 'posts_index.html',
    text: '<!DOCTYPE html><html><head><title>Posts</title></head><body><ul><li><a href="html/1.html">The bridge is open</a></li></ul></body></html>',
  },
  {
    kind: 'parts of accounts',
    path: 'Your archive.html',
    text: '<!DOCTYPE html><html><head><title>Your X archive</title></head><body><div id="react-root"></div></body></html>',
  },
  {
    kind: 'highlights and notes of readers',
    path: 'Clippings.txt',
    text: 'The Bridge (Ida Holt)\n- Your Highlight on page 12 | location 170-172 | Added on Monday, March 14, 2022\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n==========\n',
  },
  {
    kind: 'highlights and notes of readers',
    path: '0123456789abcdef0123456789abcdef.md',
    text: 'Plan\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n\nid: 0123456789abcdef0123456789abcdef\nparent_id: 0123456789abcdef0123456789abcdee\ntype_: 1',
  },
  {
    kind: 'histories of browsers and programs',
    path: 'bash_history',
    text: 'ssh ida@town.example\nmysql -u root -ps3cr3t\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'a.md',
    text: '---\ntitle: Plan\ndate: 2022-03-14\ndraft: true\n---\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'b.md',
    text: '---\nlayout: post\ntitle: Plan\npublished: false\n---\n<p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p>\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'c.md',
    text: '+++\ntitle = "Plan"\ndraft = true\n+++\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'd.md',
    text: '{\n  "title": "Plan",\n  "draft": true\n}\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'e.md',
    text: '---\ntitle: Plan\nstatus: "private" # for now\n---\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'f.md',
    text: '---\ntitle: Plan\nvisibility: members\n---\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'g.md',
    text: '---\ntitle: Plan\npassword: s3cr3t\n---\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'h.md',
    text: 'Title: Plan\nDate: 2022-03-14\nStatus: draft\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'i.rst',
    text: 'Plan\n####\n\n:date: 2022-03-14\n:status: hidden\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'j.org',
    text: '#+TITLE: Plan\n#+HUGO_DRAFT: true\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'k.txt',
    text: '.. title: Plan\n.. status: draft\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: '_drafts/plan.md',
    text: '---\ntitle: Plan\n---\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'posts/draft_Plan-1a2b.html',
    text: '<!DOCTYPE html><html><head><title>Plan</title></head><body><article class="h-entry"><p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p></article></body></html>',
  },
  {
    kind: 'drafts and private texts',
    path: 'posts/102.plan.html',
    text: '<p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p>',
  },
  {
    kind: 'drafts and private texts',
    path: 'mail.eml',
    text: 'From: ida@mail.example\nTo: bo@mail.example\nX-Mozilla-Draft-Info: internal/draft; vcard=0\nSubject: Plan\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'mail.eml',
    text: 'X-GM-THRID: 17\nX-Gmail-Labels: Sent,Opened\nFrom: ida@mail.example\nSubject: Plan\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'logs',
    path: 'access.txt',
    text: '192.0.2.1 - - [10/Oct/2021:13:55:36 +0000] "GET /boats HTTP/1.1" 200 2326\n',
  },
  {
    kind: 'logs',
    path: 'boats.txt',
    text: '2021-01-12T10:00:00Z INFO boats came in\n2021-01-12T10:00:01Z WARN fog is thick\n',
  },
  {
    kind: 'logs',
    path: 'crawl.txt',
    text: '2022-03-14T08:00:00.123Z   200       1234 http://town.example/ - - text/html\n',
  },
  {
    kind: 'logs',
    path: 'error.txt',
    text: '[Mon Mar 14 08:00:00.123456 2022] [core:error] [pid 123] File does not exist\n',
  },
  {
    kind: 'logs',
    path: 'notes.txt',
    text: 'HTTrack3.49-2 launched on Mon, 14 Mar 2022 08:00:00 at http://town.example/\n(httrack -q http://town.example/ )\n',
  },
  {
    kind: 'logs',
    path: 'hts-cache/readme.txt',
    text: "What's in this folder?\n\nThis folder has been generated by WinHTTrack.\n",
  },
  {
    kind: 'logs',
    path: 'trace.txt',
    text: 'Traceback (most recent call last):\n  File "scrape.py", line 3\nValueError: no such page\n',
  },
  {
    kind: 'logs',
    path: 'index.html',
    text: '<HTML>\n<!-- Created by HTTrack Website Copier/3.49-2 -->\n<HEAD>\n<TITLE>Local index - HTTrack Website Copier</TITLE>\n</HEAD><BODY><a href="town/">town</a></BODY></HTML>',
  },
  {
    kind: 'indexes of web archives',
    path: 'index.txt',
    text: ' CDX N b a m s k r M S V g\nexample,town)/ 20220314080000 http://town.example/ text/html 200 ABCD - - 1 5 a.warc.gz\n',
  },
  {
    kind: 'indexes of web archives',
    path: 'index.txt',
    text: 'example,town)/ 20220314080000 {"url": "http://town.example/", "mime": "text/html"}\n',
  },
  {
    kind: 'files for crawlers and servers',
    path: 'rules.txt',
    text: '# ours\nUser-agent: *\nDisallow: /boats\n',
  },
  {
    kind: 'files for crawlers and servers',
    path: 'notes.txt',
    text: 'google.com, pub-1234567890, DIRECT, f08c47fec0942fa0\ntown.example, 1234, RESELLER, 0bfd66d529a55807\n',
  },
  {
    kind: 'files for crawlers and servers',
    path: 'notes.txt',
    text: 'Contact: mailto:post@mail.example\nExpires: 2023-01-01T00:00:00.000Z\n',
  },
  {
    kind: 'lists of addresses of pages',
    path: 'notes.txt',
    text: 'https://town.example/bridge\nhttps://town.example/mill\n',
  },
  {
    kind: 'lists of what programs are made of',
    path: 'package.json',
    text: '{"name":"boats","description":"The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March."}',
  },
  {
    kind: 'lists of what programs are made of',
    path: 'notes.txt',
    text: '# THIS IS AN AUTOGENERATED FILE. DO NOT EDIT THIS FILE DIRECTLY.\n# yarn lockfile v1\n',
  },
  {
    kind: 'licences and notes of programs',
    path: 'LICENSE',
    text: 'MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software.\n',
  },
  {
    kind: 'program code',
    path: 'scrape.py',
    text: 'import boats\n\n\ndef fetch(url):\n    """Fetch the page and give what it says, whatever it is that it says."""\n',
  },
  {
    kind: 'program code',
    path: 'notes.txt',
    text: '#!/bin/bash\n# fetch all pages and put them where they belong\nwget --password=s3cr3t https://town.example\n',
  },
  {
    kind: 'program code',
    path: 'notes.txt',
    text: 'diff --git a/x.md b/x.md\n--- a/x.md\n+++ b/x.md\n-The ferry runs.\n+The ferry does not run.\n',
  },
  {
    kind: 'program code',
    path: 'notes.txt',
    text: 'd8:announce35:udp://tracker.example:80/announce4:infod4:name1:aee',
  },
  {
    kind: 'lists of files of packages',
    path: 'bag-info.txt',
    text: 'Source-Organization: Library\nContact-Email: ida@mail.example\n',
  },
  {
    kind: 'indexes and rules of programs for mail',
    path: 'Inbox.txt',
    text: '// <!-- <mdb:mork:z v="1.4"/> -->\n< <(a=c)> // (f=iso-8859-1)>',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'Town paper\nuser: ida\npassword: s3cr3t\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'https://town.example/login\n用户名：ida\n密码：s3cr3t\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'The key is ghp_s3cr3t1234567890abcdefgh\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'postgres://ida:s3cr3t@db.town.example:5432/post\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'notes.txt',
    text: 'My recovery phrase:\nabandon ability able about above absent absorb abstract absurd abuse access accident\n',
  },
  {
    kind: 'settings with passwords',
    path: 'notes.txt',
    text: 'Host town\n  HostName town.example\n  IdentityFile ~/.ssh/id_rsa\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '14/03/2022 à 08:00 - Ann: les bateaux sont là\n14/03/2022 à 08:02 - Bo: pas encore\n14/03/2022 à 08:03 - Ann: bon\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '١٤/٣/٢٠٢٢، ٨:٠٠ ص - آن: هل وصلت القوارب\n١٤/٣/٢٠٢٢، ٨:٠٢ ص - بو: ليس بعد\n١٤/٣/٢٠٢٢، ٨:٠٣ ص - آن: حسنا\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '2022/3/14 上午8:00 - 安: 船到了吗\n2022/3/14 上午8:02 - 波: 还没有\n2022/3/14 上午8:03 - 安: 好\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '2022년 3월 14일 오전 8:00, 앤 : 배가 들어왔어요\n2022년 3월 14일 오전 8:02, 보 : 아직요\n2022년 3월 14일 오전 8:03, 앤 : 네\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: '14/3/22 8:00 a. m. - Ann: llegaron\n14/3/22 8:02 a. m. - Bo: no\n14/3/22 8:03 a. m. - Ann: bueno\n',
  },
  {
    kind: 'chats',
    path: 'chat.txt',
    text: 'Mar 14, 2022  8:00:01 AM\nAnn\nare the boats in\n\nMar 14, 2022  8:02:01 AM\nMe\nnot yet, there is fog\n',
  },
  {
    kind: 'chats',
    path: 'chat.html',
    text: '<html><body><div class="message"><div class="message_part"><span class="bubble">The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</span></div></div></body></html>',
  },
  {
    kind: 'lists of addresses of people',
    path: 'phones.txt',
    text: 'Bo Vik: +44 20 7946 0958\nMo Lin: +44 20 7946 0959\n',
  },
  {
    kind: 'lists of addresses of people',
    path: 'people.md',
    text: '# People\n\n| Name | Mail |\n| --- | --- |\n| Bo | bo@mail.example |\n| Mo | mo@mail.example |\n',
  },
  {
    kind: 'lists of addresses of people',
    path: 'people.txt',
    text: 'Name: Bo\nEmail: bo@mail.example\nPhone: 1234\n\nName: Mo\nEmail: mo@mail.example\nPhone: 5678\n',
  },
  {
    kind: 'notes of passwords and keys',
    path: 'passwords.txt',
    text: 'gmail: ida / s3cr3t\nbank: ida / s3cr3t\n',
  },
  {
    kind: 'private mails',
    path: 'mail.html',
    text: '<html><body><p><b>From:</b> Ida<br><b>Sent:</b> Monday<br><b>To:</b> Bo &lt;bo@mail.example&gt;</p><p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p></body></html>',
  },
  {
    kind: 'private mails',
    path: 'mail.html',
    text: '<html><head><title>Gmail - Plan</title></head><body><div class="bodycontainer"><b>Ida &lt;ida@mail.example&gt;</b></div><p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p></body></html>',
  },
  {
    kind: 'newsletters that tell who got them',
    path: 'letter.html',
    text: '<html><head><title>The bridge</title></head><body><p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p><p>This email was sent to <a href="mailto:bo@mail.example">bo@mail.example</a>. <a href="https://list.example/u">Unsubscribe</a></p></body></html>',
  },
  {
    kind: 'highlights and notes of readers',
    path: 'notes.html',
    text: '<html><body><div class="bookTitle">The Bridge</div><div class="noteHeading">Highlight</div><div class="noteText">The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</div></body></html>',
  },
  {
    kind: 'highlights and notes of readers',
    path: 'bridge.md',
    text: '# The Bridge\n\n## Metadata\n- Author: Ida\n\n## Highlights\n- The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'm.md',
    text: '---\ntitle: Plan\nstatus: pending_review\n---\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'n.md',
    text: '# Plan\n\nStatus: Draft\nOwner: Ida\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'o.txt',
    text: 'Date:\t2022-03-14 08:00\nSecurity:\tPrivate\nSubject:\tPlan\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: '[draft].md',
    text: '# Plan\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'drafts and private texts',
    path: 'trash/plan.txt',
    text: 'Plan\n\nThe ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.\n',
  },
  {
    kind: 'lists of addresses of pages',
    path: 'seeds.txt',
    text: '# the seeds\nhttp://town.example/\nhttp://mill.example/\n',
  },
  {
    kind: 'notes of programs that fetch pages',
    path: 'seeds-report.txt',
    text: '[code] [status] [seed] [redirect]\n200 CRAWLED http://town.example/\n',
  },
  { kind: 'notes of programs that fetch pages', path: 'igsets', text: 'global,forums' },
  {
    kind: 'lists of files',
    path: 'dir.txt',
    text: ' Volume in drive C is Windows\n\n Directory of C:\\news\n\n14/03/2022  08:00    <DIR>          .\n',
  },
  {
    kind: 'lists of files',
    path: 'ls.txt',
    text: 'total 12\ndrwxr-xr-x 2 ida ida 4096 Mar 14 08:00 .\n-rw-r--r-- 1 ida ida 1234 Mar 14 08:00 bridge.html\n',
  },
  {
    kind: 'lists of files',
    path: 'tree.txt',
    text: '.\n├── bridge.html\n├── mill.html\n└── img\n    └── a.jpg\n\n1 directory, 3 files\n',
  },
  {
    kind: 'lists of files',
    path: 'files.txt',
    text: './news/bridge.html\n./news/mill.html\n./news/img/a.jpg\n',
  },
  {
    kind: 'plans of what systems do when',
    path: 'plan.txt',
    text: '# m h dom mon dow command\n0 3 * * * /home/ida/fetch.sh\n30 4 * * 1 /home/ida/clean.sh\n',
  },
  {
    kind: 'templates of sites',
    path: 'layouts/single.html',
    text: '{{ define "main" }}\n<article><h1>{{ .Title }}</h1></article>\n{{ end }}\n',
  },
  {
    kind: 'templates of sites',
    path: '_layouts/post.html',
    text: '---\nlayout: default\n---\n<article><p>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</p></article>\n',
  },
  {
    kind: 'templates of sites',
    path: 'posts.njk',
    text: '---\nlayout: base.njk\n---\n{% for post in posts %}<li>The ferry runs again since Monday, the town said, and people crossed at noon for the first time since March.</li>{% endfor %}\n',
  },
];
