import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarms, sectionOf, type AlarmId } from '../alarms.ts';
import { systemName } from '../outputs.ts';

/** What makes an alarm ring: a metric that is as high as `from`, or one that is silent for hours. */
type Ringing =
  { readonly metric: IMetric; readonly from: number } | { readonly metric: IMetric; readonly silentHours: number };

/** The alarms of a province, all told to one topic, each with where it is written what to do. */
export class Alarms {
  readonly #scope: Construct;
  readonly #topic: ITopic;
  readonly #province: string;
  readonly #made: Alarm[] = [];

  constructor(scope: Construct, topic: ITopic, province: string) {
    this.#scope = scope;
    this.#topic = topic;
    this.#province = province;
  }

  get made(): readonly Alarm[] {
    return this.#made;
  }

  ring(id: AlarmId, when: Ringing): void {
    const { GREATER_THAN_OR_EQUAL_TO_THRESHOLD, LESS_THAN_THRESHOLD } = ComparisonOperator;
    const ringing =
      'from' in when
        ? {
            threshold: when.from,
            comparisonOperator: GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
            evaluationPeriods: 1,
            treatMissingData: TreatMissingData.NOT_BREACHING,
          }
        : {
            threshold: 1,
            comparisonOperator: LESS_THAN_THRESHOLD,
            evaluationPeriods: when.silentHours,
            treatMissingData: TreatMissingData.BREACHING,
          };
    const alarm = new Alarm(this.#scope, id, {
      ...ringing,
      metric: when.metric,
      alarmName: `${systemName(this.#province)}-${id}`,
      alarmDescription: `Province ${this.#province}: ${alarms[id]} What to do: ${sectionOf(id)}`,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    alarm.addOkAction(new SnsAction(this.#topic));
    this.#made.push(alarm);
  }
}
