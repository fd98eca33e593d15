import { day, moment, momentShort, t, zone } from '../words.ts';
import type { OverviewAnswer } from './answers.ts';
import { byDay, courseOf, type Course } from './course.ts';

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 30;
const TOP = 18;
const BOTTOM = 24;
const PLOT = { width: WIDTH - LEFT - 8, height: HEIGHT - TOP - BOTTOM };

/** How the reports came in until the deadline: a step line, the same in words, and the same as a table. */
export function Progress({ overview }: { readonly overview: OverviewAnswer }) {
  const course = courseOf(overview);
  return (
    <section class="card" aria-labelledby="progress">
      <h2 id="progress">{t('progressTitle')}</h2>
      {course.steps.length === 0 ? (
        <p>{t('progressNone')}</p>
      ) : (
        <figure>
          <Steps course={course} />
          <figcaption class="small">
            {t('progressText', {
              from: moment(course.steps[0]?.at ?? course.from),
              atDue: course.atDue,
              now: course.now,
              units: course.units,
            })}
          </figcaption>
          <details>
            <summary>{t('progressTable')}</summary>
            <Days course={course} />
          </details>
        </figure>
      )}
    </section>
  );
}

function Steps({ course }: { readonly course: Course }) {
  const { from, to, dueAt, units, steps } = course;
  const span = Date.parse(to) - Date.parse(from) || 1;
  const x = (at: string) => LEFT + ((Date.parse(at) - Date.parse(from)) / span) * PLOT.width;
  const y = (count: number) => TOP + PLOT.height * (1 - count / Math.max(units, 1));
  const round = (value: number) => Math.round(value * 10) / 10;
  const line = steps.map(({ at, accepted }) => `H${round(x(at))}V${round(y(accepted))}`).join('');
  const path = `M${LEFT} ${y(0)}${line}H${round(x(to))}`;
  const due = x(dueAt);
  const middle = Math.round(units / 2);
  return (
    <svg class="course" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {[0, middle, units].map((count) => (
        <g key={count}>
          <line class="grid" x1={LEFT} x2={WIDTH - 8} y1={y(count)} y2={y(count)} />
          <text x={LEFT - 5} y={y(count) + 4} text-anchor="end">
            {count}
          </text>
        </g>
      ))}
      <path class="under" d={`${path}V${y(0)}Z`} />
      <path class="line" d={path} />
      <line class="due" x1={due} x2={due} y1={TOP - 4} y2={y(0)} />
      <text x={due > WIDTH / 2 ? due - 4 : due + 4} y={TOP - 6} text-anchor={due > WIDTH / 2 ? 'end' : 'start'}>
        {t('progressDue')} {momentShort(dueAt)}
      </text>
      <text x={LEFT} y={HEIGHT - 6}>
        {momentShort(from)}
      </text>
      <text x={WIDTH - 8} y={HEIGHT - 6} text-anchor="end">
        {momentShort(to)}
      </text>
    </svg>
  );
}

function Days({ course }: { readonly course: Course }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('progressDay')}</th>
          <th scope="col" class="number">
            {t('progressCount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byDay(course, zone()).map(({ date, accepted }) => (
          <tr key={date}>
            <th scope="row">{day(date)}</th>
            <td class="number">{accepted}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
