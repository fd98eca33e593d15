import { containers } from './containers.ts';
import { eachGetsItsReceipt } from './through-the-system.ts';

eachGetsItsReceipt(containers);
