import type { Command } from './command.ts';
import { check } from './check.ts';
import { form } from './form.ts';
import { lock, unlock } from './period.ts';
import { account, accounts } from './account.ts';
import { queue } from './queue.ts';
import { provinceLoad, provinceShow, provinceTemplate } from './province.ts';
import { remind } from './remind.ts';
import { restore } from './restore.ts';
import { sample } from './sample.ts';
import { serve } from './serve.ts';
import { status } from './status.ts';
import { submit } from './submit.ts';
import { summary } from './summary.ts';

/** Every verb of `cchc`, in the order of a quarter. */
export const commands: readonly Command[] = [
  provinceTemplate,
  provinceLoad,
  provinceShow,
  form,
  check,
  submit,
  status,
  remind,
  lock,
  unlock,
  summary,
  queue,
  account,
  accounts,
  restore,
  serve,
  sample,
];
