import { answerTasks } from '../threads/answer.ts';
import { tasks } from './index.ts';

/* The module that runs in a thread of the build. */

answerTasks(tasks);
