import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCodes } from '../../src/ingest/markdown/codes.ts';
import type { Removed } from '../../src/record.ts';

const codes: readonly [name: string, text: string, plain: string, removed: readonly string[]][] = [
  [
    'marks around a text leave it',
    '{{% notice %}}\nMind the gap.\n{{% /notice %}}',
    '\nMind the gap.\n',
    ['{{% notice %}}', '{{% /notice %}}'],
  ],
  [
    'a film is its address',
    'a {{< youtube abc_123 >}} b',
    'a \n\n<https://www.youtube.com/watch?v=abc_123>\n\n b',
    [],
  ],
  [
    'a figure keeps its caption',
    '{{< figure src="/a.jpg" caption="At \'dusk\'" >}}',
    `\n\n<figure><img src="/a.jpg" alt=""><figcaption>At 'dusk'</figcaption></figure>\n\n`,
    [],
  ],
  ['an include of Liquid is noted', 'x {% include note.html %} y', 'x  y', ['{% include note.html %}']],
  [
    'a comment of Liquid is noted',
    '{% comment %}for us{% endcomment %}x',
    'x',
    ['{% comment %}for us{% endcomment %}'],
  ],
  [
    'code of Liquid is code',
    '{% highlight ruby %}\nputs 1\n  puts 2\n{% endhighlight %}',
    '\n```ruby\nputs 1\n  puts 2\n```\n',
    [],
  ],
  [
    'links and marks of Obsidian are words',
    'See [[Note|the note]], [[Other]] and ==this==.',
    'See the note, Other and this.',
    [],
  ],
  ['a picture in a vault is noted', 'a ![[lamp.png]] b', 'a  b', ['![[lamp.png]]']],
  ['a callout is a quotation', '> [!note] Mind\n> The lamp.', '> **Mind**\n> \n> The lamp.', []],
  [
    'notes stand at the end',
    'Old.[^1] Older.[^w]\n\n[^1]: In 1702.\n[^w]: See the map\n    of 1650.\n',
    'Old.<sup>1</sup> Older.<sup>2</sup>\n\n1. In 1702.\n2. See the map of 1650.\n',
    [],
  ],
  ['code stays as it is', '```\n{{ x }} [[y]]\n```', '```\n{{ x }} [[y]]\n```', []],
];

for (const [name, text, plain, gone] of codes)
  test(name, () => {
    const removed: Removed[] = [];
    assert.equal(readCodes(text, removed), plain);
    assert.deepEqual(
      removed.map((one) => one.text),
      gone,
    );
  });
