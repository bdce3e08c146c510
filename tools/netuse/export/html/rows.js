// SPDX-License-Identifier: MIT
// A table that is filtered, sorted and walked through with the keyboard.

/**
 * columns: {title, width, text(item), number(item), kind(item)}; opened(item) is called when a row is chosen.
 * Gives {box, show(predicate)}.
 */
function makeRows(label, columns, items, opened) {
  const head = element("div", { class: "row head", role: "row" });
  const box = element("div", { class: "rows", role: "grid", "aria-label": label, keydown: walk }, head);
  box.style.setProperty("--columns", columns.map((c) => c.width).join(" "));
  const entries = items.map((item) => ({ item, row: rowOf(item) }));
  let current = null;
  columns.forEach((c, at) => head.append(element("button",
    { class: `cell${c.number ? " number" : ""}`, role: "columnheader", "aria-sort": "none", click: () => sort(at) }, c.title)));
  box.append(...entries.map((entry) => entry.row));
  if (entries.length > 0) setCurrent(entries[0]);

  function cellOf(c, item) {
    const text = c.text(item) ?? "";
    const kind = c.kind ? ` ${statusClass(c.kind(item))}` : "";
    return element("div", { class: `cell${c.number ? " number" : ""}${kind}`, role: "gridcell", title: text }, String(text));
  }
  function rowOf(item) {
    return element("div", { class: "row", role: "row", tabindex: "-1", click: () => choose(item) },
      ...columns.map((c) => cellOf(c, item)));
  }
  function entryOf(row) {
    return entries.find((entry) => entry.row === row);
  }
  function setCurrent(entry) {
    if (current) current.row.tabIndex = -1;
    current = entry;
    entry.row.tabIndex = 0;
  }
  function choose(item) {
    for (const entry of entries) {
      const chosen = entry.item === item;
      if (chosen) setCurrent(entry);
      if (chosen !== (entry.row.getAttribute("aria-selected") === "true"))
        entry.row.setAttribute("aria-selected", chosen ? "true" : "false");
    }
    opened(item);
  }
  function sort(at) {
    const header = head.children[at];
    const descending = header.getAttribute("aria-sort") === "ascending";
    for (const other of head.children) other.setAttribute("aria-sort", "none");
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
    const key = columns[at].number ?? columns[at].text;
    const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
    const order = (a, b) => (columns[at].number ? key(a.item) - key(b.item)
      : collator.compare(key(a.item) ?? "", key(b.item) ?? ""));
    entries.sort((a, b) => (descending ? order(b, a) : order(a, b)));
    box.append(...entries.map((entry) => entry.row));
  }
  function visible() {
    return entries.filter((entry) => !entry.row.hidden);
  }
  function walk(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -Infinity, End: Infinity };
    const entry = entryOf(event.target);
    if (!entry) return;
    if (event.key === "Enter" || event.key === " ") choose(entry.item);
    else if (event.key in steps) focusOn(entry, steps[event.key]);
    else return;
    event.preventDefault();
  }
  function focusOn(entry, step) {
    const all = visible();
    const to = Math.max(0, Math.min(all.length - 1, all.indexOf(entry) + step));
    setCurrent(all[to]);
    all[to].row.focus();
    all[to].row.scrollIntoView({ block: "nearest" });
  }
  function show(predicate) {
    for (const entry of entries) entry.row.hidden = !predicate(entry.item);
    const all = visible();
    if (all.length > 0 && (!current || current.row.hidden)) setCurrent(all[0]);
    return all.length;
  }
  return { box, show, focus: () => current?.row.focus() };
}
