// SPDX-License-Identifier: MIT
// Why a connection is as it is: each property with its rule, its document and line, and the words there.

const detail = element("section", { id: "detail", hidden: "", "aria-live": "polite", tabindex: "-1" });
let leave = () => {};

function closeDetail() {
  detail.hidden = true;
  leave();
}

/** The order for people: how it is, what it is, what follows from that. */
const shownFirst = ["ConnectionState", "Status", "RemoteName", "RemotePath", "LocalName", "UserName"];
function inOrder() {
  return [...shownFirst, ...data.properties.filter((name) => !shownFirst.includes(name))].map(column);
}

function placeOf([place, line, words]) {
  const text = textOf(place) + (line ? ` line ${line}` : "");
  return [element("div", { class: "place" }, text), words === null ? "" : element("code", {}, textOf(words))];
}

function reasonOf(connection, at) {
  const reason = data.reasons[connection.reasons[at]];
  const told = reason[0] === null ? [] : placeOf(reason);
  return element("dd", {}, textOf(connection.values[at]) ?? "null", element("div", { class: "faint" }, textOf(reason[3])), ...told);
}

function openDetail(connection, after) {
  leave = after;
  const status = valueOf(connection, "Status");
  const list = element("dl");
  for (const at of inOrder()) list.append(element("dt", {}, data.properties[at]), reasonOf(connection, at));
  detail.replaceChildren(
    element("button", { class: "close", click: closeDetail }, "Close"),
    element("h3", {}, valueOf(connection, "Name")),
    element("div", { class: statusClass(status) }, `${valueOf(connection, "ConnectionState") ?? "state not known"}, ${status ?? "status not known"}`),
    ...(connection.advice.length ? [element("ul", {}, ...connection.advice.map((a) => element("li", {}, textOf(a))))] : []),
    list);
  detail.hidden = false;
  detail.scrollIntoView({ block: "nearest" });
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !detail.hidden) closeDetail();
});
