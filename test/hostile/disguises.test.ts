import { disguises } from './disguises.ts';
import { eachGetsItsReceipt } from './through-the-system.ts';

eachGetsItsReceipt(disguises);
