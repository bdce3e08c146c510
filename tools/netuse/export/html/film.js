// SPDX-License-Identifier: MIT
// A recorded timeline: a lane per connection, coloured and patterned by what its state was.

function filmOf(film) {
  const from = film.frames[0];
  const length = Math.max(1000, film.frames[film.frames.length - 1] - from);
  const percent = (at) => `${((at - from) / length) * 100}%`;
  const stage = element("div", { class: "stage" });
  const axis = element("div", { class: "track", "aria-hidden": "true" });
  let zoom = 1;

  /** The ticks stand where round times are. */
  function drawAxis() {
    const steps = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 43200, 86400, 604800, 2592000, 31536000];
    const wanted = (length / 1000) / (7 * zoom);
    const step = (steps.find((s) => s >= wanted) ?? steps[steps.length - 1]) * 1000;
    const ticks = [];
    for (let at = Math.ceil(from / step) * step; at <= from + length; at += step) {
      const tick = element("span", { class: "tick" }, step >= 86400000 ? dayAndTime(at).slice(0, 10) : timeOfDay(at));
      tick.style.left = percent(at);
      ticks.push(tick);
    }
    axis.replaceChildren(...ticks);
  }
  function zoomTo(to) {
    zoom = Math.max(1, Math.min(4096, to));
    stage.style.width = `${zoom * 100}%`;
    drawAxis();
  }

  function placed(node, [begin, end]) {
    node.style.left = percent(begin);
    node.style.width = `${(Math.max(0, end - begin) / length) * 100}%`;
    return node;
  }
  function spanOf(lane, span) {
    const [begin, end, state, status, why] = span;
    const words = `${textOf(state) ?? "state not known"}, ${textOf(status) ?? "status not known"}`;
    const title = `${dayAndTime(begin)} to ${dayAndTime(end)} UTC (${lengthOf(end - begin)})\n${words}${why === null ? "" : `\n${textOf(why)}`}`;
    return placed(element("button", { class: `span ${kindOf(textOf(status))}`, title,
      "aria-label": `${textOf(lane.name)}: ${title}`, click: () => tell(lane, title) },
      element("span", {}, words)), span);
  }
  function laneOf(lane) {
    const gaps = film.gaps.map((gap) => placed(element("div", { class: "gap", title:
      `nothing was recorded from ${dayAndTime(gap[0])} to ${dayAndTime(gap[1])} UTC` }), gap));
    return element("div", { class: "lane" }, element("div", { class: "name", title: textOf(lane.name) }, textOf(lane.name)),
      element("div", { class: "track" }, ...gaps, ...lane.spans.map((span) => spanOf(lane, span))));
  }
  const told = element("p", { role: "status", class: "faint" }, "Choose a span to read it here.");
  function tell(lane, title) {
    told.textContent = `${textOf(lane.name)}: ${title.replaceAll("\n", "; ")}`;
  }
  function changeOf([at, kind, name, words]) {
    return element("li", {}, element("time", { datetime: new Date(at).toISOString() }, dayAndTime(at)),
      `${kind} ${textOf(name)} `, element("span", { class: "faint" }, textOf(words) ?? ""));
  }

  stage.append(element("div", { class: "lane" }, element("div", { class: "name faint" }, "UTC"), axis), ...film.lanes.map(laneOf));
  zoomTo(1);
  return element("section", {}, element("h2", {}, "What happened"),
    element("p", { class: "faint" }, `${counted(film.frames.length, "frame")} from ${dayAndTime(from)} to ${dayAndTime(from + length)} UTC, ${
      counted(film.changes.length, "change")}${film.gaps.length ? `, ${counted(film.gaps.length, "gap")}` : ""}`),
    element("div", { class: "tools" }, element("button", { "aria-label": "narrower", click: () => zoomTo(zoom / 2) }, "−"),
      element("button", { "aria-label": "wider", click: () => zoomTo(zoom * 2) }, "+"),
      element("button", { click: () => zoomTo(1) }, "all")),
    element("div", { class: "film", tabindex: "0" }, stage), told,
    element("ol", { class: "changes", tabindex: "0", "aria-label": "changes" }, ...film.changes.map(changeOf)));
}
