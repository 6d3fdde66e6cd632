import type { Broken } from '../container.ts';

/** An entry whose name would lead out of the folder that it is unpacked into. */
export const leadsOut = (item: string): Broken => ({
  item,
  code: 'unsafe-name',
  broken: 'Its name leads out of the archive, as those of attacks do; it is not read.',
  advice: 'Unpack the archive with care, and put the file into the seeds folder under another name.',
});

/** Whether a name is a path inside an archive and nowhere else. */
export const isInside = (name: string): boolean =>
  name !== '' && !/^(?:[/\\]|[A-Za-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/u.test(name);
