// One file, so that the stacks are synthesised once: each of these describes a part of them.
import './stacks/analysis.ts';
import './stacks/context.ts';
import './stacks/data.ts';
import './stacks/door.ts';
import './stacks/functions.ts';
import './stacks/intake.ts';
import './stacks/operations.ts';
import './stacks/outputs.ts';
import './stacks/portal.ts';
import './stacks/reminder.ts';
import './stacks/removal.ts';
import './stacks/rules.ts';
import './stacks/schedules.ts';
import './stacks/services.ts';
import './stacks/summary.ts';
import './stacks/synthesis.ts';
import './stacks/worlds.ts';
