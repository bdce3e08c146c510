// SPDX-License-Identifier: MIT
// Elements, and the words of the data. Names come from anywhere: they are only ever set as text.

/** An element with attributes (a function is a listener) and children (elements or text). */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const data = JSON.parse(document.getElementById("data").textContent);
/** Texts stand in the data once, and are named by their place. */
const textOf = (place) => (place === null || place === undefined ? null : data.texts[place]);
const column = (name) => data.properties.indexOf(name);
const valueOf = (connection, name) => textOf(connection.values[column(name)]);

const kinds = { OK: "good", Degraded: "warn", Error: "bad", "Pred Fail": "warn", Unavailable: "off" };
/** Which of the four signs stands for a Status. */
const kindOf = (status) => kinds[status] ?? "off";
const statusClass = (status) => `status ${kindOf(status)}`;

const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** 2026-11-22 09:00:10 of a time in milliseconds, in UTC. */
const dayAndTime = (at) => new Date(at).toISOString().slice(0, 19).replace("T", " ");
const timeOfDay = (at) => dayAndTime(at).slice(11);

/** 8 s, 4 min, 3 h, 12 d */
function lengthOf(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86400)} d`;
}
