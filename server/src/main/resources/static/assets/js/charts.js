// Draws line charts anew where there is a pointer, so that it shows each point's figures. What it draws it reads from
// the table behind the chart; the picture made by the server stays on phones and wherever this does not run.
const COLOURS = { main: "#0B5569", random: "#9A6B12", other: "#475962" };
const INK = "#14232B";
const GRID = "#E3EAEC";
const DASHES = { random: [5, 3], other: [2, 3] };
const BAND = 0.15;

const finite = (text) => (Number.isFinite(Number(text)) ? Number(text) : null);

/** What the table says: labels, and of each line its name, kind and cells. */
function read(figure) {
  const table = figure.querySelector("table");
  const heads = [...table.querySelectorAll("thead th[data-series]")];
  const rows = [...table.querySelectorAll("tbody tr")];
  return {
    labels: rows.map((row) => row.querySelector("th").textContent.trim()),
    lines: heads.map((head, at) => ({
      name: head.textContent.trim(),
      kind: head.dataset.series,
      cells: rows.map((row) => row.querySelectorAll("td")[at]),
    })),
  };
}

/** A band is the difference of its edges, stacked upon the lower one. */
function band(line) {
  const edge = (values, area) => ({
    type: "line",
    name: line.name,
    stack: `band ${line.name}`,
    data: values,
    silent: true,
    symbol: "none",
    lineStyle: { opacity: 0 },
    areaStyle: area,
    tooltip: { show: false },
  });
  const low = line.cells.map((cell) => finite(cell.dataset.low));
  const high = line.cells.map((cell) => finite(cell.dataset.high));
  const width = low.map((value, at) => (value === null || high[at] === null ? null : high[at] - value));
  return [edge(low), edge(width, { color: COLOURS[line.kind], opacity: BAND })];
}

function curve(line) {
  return {
    type: "line",
    name: line.name,
    data: line.cells.map((cell) => finite(cell.dataset.value)),
    showSymbol: false,
    color: COLOURS[line.kind],
    lineStyle: { width: 2, type: DASHES[line.kind] ?? "solid" },
    endLabel: { show: true, formatter: "{a}", color: COLOURS[line.kind], fontSize: 16, fontWeight: 600 },
    labelLayout: { moveOverlap: "shiftY" },
  };
}

function options(figure) {
  const { labels, lines } = read(figure);
  const font = getComputedStyle(figure).fontFamily;
  const said = (at) =>
    [labels[at], ...lines.map((line) => `${line.name}: ${line.cells[at].textContent.replace(/\s+/g, " ").trim()}`)];
  return {
    animation: false,
    textStyle: { fontFamily: font, color: INK },
    grid: { left: 56, right: 120, top: 16, bottom: 40 },
    tooltip: {
      trigger: "axis",
      renderMode: "richText",
      textStyle: { fontFamily: font, color: INK },
      formatter: (points) => said(points[0].dataIndex).join("\n"),
    },
    xAxis: { type: "category", data: labels, boundaryGap: false, axisLabel: { fontSize: 15, color: COLOURS.other, margin: 14 } },
    yAxis: {
      type: "value",
      max: Number(figure.dataset.top),
      interval: Number(figure.dataset.step),
      splitLine: { lineStyle: { color: GRID } },
      axisLabel: { fontSize: 15, color: COLOURS.other, formatter: "{value}\u00a0%" },
    },
    series: [...lines.flatMap(band), ...lines.map(curve)],
  };
}

async function draw(part) {
  const figures = [...part.querySelectorAll("figure[data-chart=lines]")];
  if (figures.length === 0 || !matchMedia("(min-width: 768px) and (hover: hover)").matches) {
    return;
  }
  await import("./echarts.common.min.js");
  for (const figure of figures) {
    const picture = figure.querySelector("svg.chart__picture");
    if (picture) {
      const canvas = document.createElement("div");
      canvas.className = "chart__canvas";
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", picture.getAttribute("aria-label"));
      picture.replaceWith(canvas);
      const chart = globalThis.echarts.init(canvas);
      chart.setOption(options(figure));
      new ResizeObserver(() => chart.resize()).observe(canvas);
    }
  }
}

draw(document);
document.body.addEventListener("htmx:load", (event) => draw(event.detail.elt));
