/** The charts over a sheet, drawn as Sheets draws them: columns, bars and lines over the values of their cells. */
import type { ChartView } from '../../server/api';
import { ROW_HEIGHT } from './window';

const TITLE = 30;
const FOOT = 46;
const SIDE = 44;
/** Room for the labels of bars. */
const LABELS = 130;
const STEPS = 4;

/** The next round number: 1, 2 or 5 with zeros. */
function ceiling(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find(step => step * power >= value) ?? 10) * power;
}

const short = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

interface Plot {
  readonly chart: ChartView;
  /** Places on the axis that have a label or a value. */
  readonly rows: readonly number[];
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly most: number;
}

function plotOf(chart: ChartView): Plot {
  const rows = chart.labels.flatMap((label, n) =>
    label !== '' || chart.series.some(({ values }) => (values[n] ?? 0) !== 0) ? [n] : [],
  );
  const totals = rows.map(n =>
    chart.stacked
      ? chart.series.reduce((sum, { values }) => sum + (values[n] ?? 0), 0)
      : Math.max(0, ...chart.series.map(({ values }) => values[n] ?? 0)),
  );
  const left = chart.type === 'BAR' ? LABELS : SIDE;
  return {
    chart,
    rows,
    top: TITLE + 6,
    left,
    width: chart.width - left - 16,
    height: chart.height - TITLE - FOOT,
    most: ceiling(Math.max(1, ...totals)),
  };
}

function Axis({ plot }: { readonly plot: Plot }) {
  const { chart, top, left, width, height, most } = plot;
  return (
    <>
      {Array.from({ length: STEPS + 1 }, (_, n) => {
        const share = n / STEPS;
        const label = String(Math.round(most * share * 10) / 10);
        return chart.type === 'BAR' ? (
          <g key={n}>
            <line
              class="chart-line"
              x1={left + width * share}
              x2={left + width * share}
              y1={top}
              y2={top + height}
            />
            <text class="chart-label" x={left + width * share} y={top + height + 14} text-anchor="middle">
              {label}
            </text>
          </g>
        ) : (
          <g key={n}>
            <line
              class="chart-line"
              x1={left}
              x2={left + width}
              y1={top + height * (1 - share)}
              y2={top + height * (1 - share)}
            />
            <text class="chart-label" x={left - 6} y={top + height * (1 - share) + 4} text-anchor="end">
              {label}
            </text>
          </g>
        );
      })}
    </>
  );
}

function Marks({ plot }: { readonly plot: Plot }) {
  const { chart, rows, top, left, width, height, most } = plot;
  const step = (chart.type === 'BAR' ? height : width) / Math.max(1, rows.length);
  const groups = chart.stacked ? 1 : chart.series.length;
  const thick = Math.min(28, (step * 0.7) / groups);
  return (
    <>
      {rows.map((n, place) => {
        let below = 0;
        const start = place * step + (step - thick * groups) / 2;
        return chart.series.map(({ color, values, name }, s) => {
          const value = values[n] ?? 0;
          const size = ((chart.type === 'BAR' ? width : height) * value) / most;
          const from = chart.stacked ? below : 0;
          below += size;
          const along = start + (chart.stacked ? 0 : s * thick);
          return chart.type === 'BAR' ? (
            <rect key={name} fill={color} x={left + from} y={top + along} width={size} height={thick - 1} />
          ) : (
            <rect
              key={name}
              fill={color}
              x={left + along}
              y={top + height - from - size}
              width={thick - 1}
              height={size}
            />
          );
        });
      })}
    </>
  );
}

function Lines({ plot }: { readonly plot: Plot }) {
  const { chart, rows, top, left, width, height, most } = plot;
  const step = width / Math.max(1, rows.length);
  return (
    <>
      {chart.series.map(({ name, color, values }) => {
        const points = rows.flatMap((n, place) => {
          const value = values[n];
          return typeof value === 'number'
            ? [{ x: left + step * (place + 0.5), y: top + height * (1 - value / most) }]
            : [];
        });
        return (
          <g key={name}>
            <polyline
              fill="none"
              stroke={color}
              stroke-width="2"
              points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
            />
            {points.map(({ x, y }) => (
              <circle key={x} cx={x} cy={y} r="3" fill={color} />
            ))}
          </g>
        );
      })}
    </>
  );
}

/** Characters of a label below a column. */
const COLUMN_LABEL = 12;
const BAR_LABEL = 19;

function Labels({ plot }: { readonly plot: Plot }) {
  const { chart, rows, top, left, width, height } = plot;
  const step = (chart.type === 'BAR' ? height : width) / Math.max(1, rows.length);
  // So many labels that they do not run into each other.
  const every = chart.type === 'BAR' ? 1 : Math.max(1, Math.ceil(74 / step));
  return (
    <>
      {rows.map((n, place) =>
        place % every > 0 ? null : chart.type === 'BAR' ? (
          <text key={n} class="chart-label" x={left - 6} y={top + step * (place + 0.5) + 4} text-anchor="end">
            {short(chart.labels[n] ?? '', BAR_LABEL)}
          </text>
        ) : (
          <text
            key={n}
            class="chart-label"
            x={left + step * (place + 0.5)}
            y={top + height + 15}
            text-anchor="middle"
          >
            {short(chart.labels[n] ?? '', COLUMN_LABEL)}
          </text>
        ),
      )}
    </>
  );
}

/** What the chart shows, for those who cannot see it. */
const inWords = ({ title, labels, series }: ChartView): string =>
  `${title}. ${series
    .map(
      ({ name, values }) =>
        `${name}: ${labels
          .flatMap((label, n) =>
            label === '' || typeof values[n] !== 'number' ? [] : [`${label} ${values[n]}`],
          )
          .join(', ')}`,
    )
    .join('. ')}`;

export function SheetCharts({
  charts,
  gutter,
  frozen,
}: {
  readonly charts: readonly ChartView[];
  readonly gutter: number;
  readonly frozen: number;
}) {
  return (
    <>
      {charts.map(chart => {
        const plot = plotOf(chart);
        return (
          <svg
            key={chart.id}
            class="sheet-chart"
            role="img"
            aria-label={inWords(chart)}
            width={chart.width}
            height={chart.height}
            style={{ left: `${gutter + chart.left}px`, top: `${(chart.row - frozen) * CHART_ROW}px` }}
          >
            <text class="chart-title" x="14" y="22">
              {chart.title}
            </text>
            <Axis plot={plot} />
            {chart.type === 'LINE' ? <Lines plot={plot} /> : <Marks plot={plot} />}
            <Labels plot={plot} />
            {chart.series.length > 1 &&
              chart.series.map(({ name, color }, n) => (
                <g key={name}>
                  <rect x={14 + n * 112} y={chart.height - 18} width="10" height="10" fill={color} />
                  <text class="chart-label" x={28 + n * 112} y={chart.height - 9}>
                    {short(name, 15)}
                  </text>
                </g>
              ))}
          </svg>
        );
      })}
    </>
  );
}

/** Rows of the page are higher than those of Sheets, by which charts are placed: they keep Sheets' distances. */
const SHEET_ROW = 21;
const CHART_ROW = Math.min(SHEET_ROW, ROW_HEIGHT);
