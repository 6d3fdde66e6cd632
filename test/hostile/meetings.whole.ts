import { testMeetings } from './faults/meetings.ts';

testMeetings();
