import { oldFormats } from './old-formats.ts';
import { eachGetsItsReceipt } from './through-the-system.ts';

eachGetsItsReceipt(oldFormats);
