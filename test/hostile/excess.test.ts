import { excess } from './excess.ts';
import { eachGetsItsReceipt } from './through-the-system.ts';

eachGetsItsReceipt(excess);
