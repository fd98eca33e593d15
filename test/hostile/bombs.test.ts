import { bombs } from './bombs.ts';
import { eachGetsItsReceipt } from './through-the-system.ts';

eachGetsItsReceipt(bombs);
