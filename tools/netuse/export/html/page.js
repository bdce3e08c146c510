// SPDX-License-Identifier: MIT
// The page: hosts where they are many, what happened where a timeline was recorded, the connections.

const main = document.getElementById("main");
const many = data.hosts.length > 1;
const isOk = (connection) => valueOf(connection, "Status") === "OK";

function hostColumns() {
  return [
    { title: "Host", width: "minmax(10rem, 2fr)", text: (h) => h.host || "unknown" },
    { title: "Recorded", width: "12rem", text: (h) => h.at.replace("T", " ").replace("Z", "") },
    { title: "Connections", width: "8rem", text: (h) => h.connections, number: (h) => h.connections },
    { title: "Not OK", width: "7rem", text: (h) => h.notOk, number: (h) => h.notOk },
    { title: "State", width: "9rem", text: (h) => (h.notOk ? "not all OK" : "OK"), kind: (h) => (h.notOk ? "Degraded" : "OK") },
    { title: "Could not be read", width: "minmax(9rem, 2fr)", text: (h) => h.unread.join(", ") },
  ];
}

/** Why it is not OK, in a word: the rule of its state. */
const whyOf = (c) => (isOk(c) ? "" : textOf(data.reasons[c.reasons[column("ConnectionState")]][3]));
function connectionColumns() {
  const columns = [
    { title: "LocalName", width: "minmax(8rem, 2fr)", text: (c) => valueOf(c, "LocalName") },
    { title: "RemoteName", width: "minmax(10rem, 3fr)", text: (c) => valueOf(c, "RemoteName") },
    { title: "UserName", width: "minmax(6rem, 1fr)", text: (c) => valueOf(c, "UserName") },
    { title: "ConnectionState", width: "11rem", text: (c) => valueOf(c, "ConnectionState") },
    { title: "Status", width: "8.5rem", text: (c) => valueOf(c, "Status"), kind: (c) => valueOf(c, "Status") },
    { title: "Why", width: "minmax(9rem, 3fr)", text: whyOf },
  ];
  if (many) columns.unshift({ title: "Host", width: "minmax(7rem, 1fr)", text: (c) => data.hosts[c.host]?.host });
  return columns;
}

/** A search field, a choice of states, and how many rows they leave. */
function filterOf(words, textsOf, show) {
  const search = element("input", { type: "search", placeholder: words, "aria-label": "Filter", input: apply });
  const only = element("select", { "aria-label": "Status", change: apply }, element("option", { value: "" }, "all"),
    element("option", { value: "lost" }, "not OK"));
  const count = element("span", { class: "faint", role: "status" });
  function apply() {
    const asked = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    count.textContent = counted(show((item, ok) => (!only.value || !ok)
      && asked.every((word) => textsOf(item).toLowerCase().includes(word))), "row");
  }
  return { bar: element("div", { class: "tools" }, search, only, count), search, apply };
}

function connectionsSection() {
  const rows = makeRows("connections", connectionColumns(), data.connections, (c) => openDetail(c, rows.focus));
  let host = null;
  const texts = (c) => connectionColumns().map((k) => k.text(c) ?? "").join(" ");
  const filter = filterOf("Filter (press /)", texts, (keep) => rows.show((c) => (host === null || c.host === host) && keep(c, isOk(c))));
  const heading = element("h2", {}, "Connections");
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.matches("input, select")) return;
    event.preventDefault();
    filter.search.focus();
  });
  filter.apply();
  return { section: element("section", {}, heading, filter.bar, rows.box, detail),
    only: (chosen) => { host = chosen; filter.apply(); heading.textContent = `Connections of ${data.hosts[chosen].host || "unknown"}`; } };
}

function hostsSection(chosen) {
  const rows = makeRows("hosts", hostColumns(), data.hosts, (h) => chosen(data.hosts.indexOf(h)));
  const filter = filterOf("Filter hosts", (h) => `${h.host} ${h.unread.join(" ")}`, (keep) => rows.show((h) => keep(h, h.notOk === 0)));
  filter.apply();
  return element("section", {}, element("h2", {}, "Hosts"), filter.bar, rows.box);
}

function remarksSection() {
  const items = data.diagnostics.map((d) => element("li", {}, element("strong", {}, d.severity), " ",
    element("span", { class: "faint" }, d.document ? `${d.document}${d.line ? ` line ${d.line}` : ""}: ` : ""), d.message));
  return element("section", {}, element("h2", {}, "What could not be known"), element("ul", {}, ...items));
}

const lost = data.connections.filter((c) => !isOk(c)).length;
const of = many ? `of ${counted(data.hosts.length, "host")}` : `of ${data.host || "an unknown host"}`;
document.title = `Network connections ${of}`;
document.getElementById("title").textContent = document.title;
document.getElementById("about").textContent = [counted(data.connections.length, "connection"),
  lost ? `${lost} not OK` : "all OK", `source ${data.source}`, data.at && `${data.at.replace("T", " ").replace("Z", "")} UTC`,
  `netuse ${data.netuse}`].filter(Boolean).join(" · ");

const connections = connectionsSection();
if (many) main.append(hostsSection(connections.only));
if (data.film) main.append(filmOf(data.film));
main.append(connections.section);
if (data.diagnostics.length) main.append(remarksSection());
