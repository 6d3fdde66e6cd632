/** Attributes that minifiers glued to the name of their tag: `<divclass=`, `<imgsrc=`. */
const gluedName =
  /<(div|img|span|a|p|figure|figcaption|section|iframe|td|ul|li)(class|src|href|id|style|data-[\w-]+|alt|width)=/giu;

/** Attributes glued to the value before them: `alt="x"class="y"`. */
const gluedAttribute = /(<[a-z][^<>]*?=(?:"[^"<>]*"|'[^'<>]*'))(?=[a-z][\w-]*=["'])/giu;

/** The place where an attribute is glued to a value: rare, and found sooner than the whole tag. */
const glue = /["'][a-z][\w-]*=["']/iu;

/** Puts back the blanks that a minifier lost inside tags, without which a browser sees an unknown element. */
export function repairTags(html: string): string {
  const named = html.replace(gluedName, '<$1 $2=');
  return glue.test(named) ? named.replace(gluedAttribute, '$1 ') : named;
}
