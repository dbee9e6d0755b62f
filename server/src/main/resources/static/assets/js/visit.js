// Keeps what is noted during a visit on the device until the administration has it. A form is put into the browser's
// database first and sent from there, in the order of noting, whenever there is a network; the key that it was given
// here makes it count once, however often it is sent. Without this script the forms are sent as they are filled in.

const bar = document.getElementById("device");
const say = (name, count) => (bar.dataset[name] ?? "").replace("{0}", String(count ?? ""));
const csrf = () => document.querySelector("meta[name=csrf]");
const FIELDS = ["site", "criterion", "verdict", "text", "grade", "finding", "caption"];

// --- the device's database ---------------------------------------------------------------------------------------

const database = new Promise((opened, failed) => {
  const request = indexedDB.open("openaeo-visits", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("notes", { keyPath: "key" });
  request.onsuccess = () => opened(request.result);
  request.onerror = () => failed(request.error);
});

async function inNotes(mode, deed) {
  const transaction = (await database).transaction("notes", mode);
  const result = deed(transaction.objectStore("notes"));
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done(result?.result);
    transaction.onerror = transaction.onabort = () => failed(transaction.error);
  });
}

const put = (note) => inNotes("readwrite", (notes) => notes.put(note));
const drop = (key) => inNotes("readwrite", (notes) => notes.delete(key));

async function kept() {
  const all = (await inNotes("readonly", (notes) => notes.getAll())) ?? [];
  return all.sort((a, b) => a.at.localeCompare(b.at) || a.number - b.number);
}

const mine = (notes) => notes.filter((note) => note.person === bar.dataset.person);

// --- noting --------------------------------------------------------------------------------------------------------

function newKey() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** SHA-256 over the picture as it was taken; nothing where the browser counts none. */
async function hashOf(file) {
  if (!crypto.subtle) {
    return "";
  }
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

async function take(form) {
  const data = new FormData(form);
  const photo = data.get("photo");
  const hasPhoto = photo instanceof File && photo.size > 0;
  const fields = Object.fromEntries(FIELDS.map((name) => [name, data.get(name) ?? ""]));
  const note = {
    key: newKey(),
    url: form.action,
    person: bar.dataset.person,
    at: new Date().toISOString(),
    number: performance.now(),
    fields,
    photo: hasPhoto ? photo : null,
    photoName: hasPhoto ? photo.name : "",
    photoHash: hasPhoto ? await hashOf(photo) : "",
  };
  await put(note);
  localStorage.removeItem(draftOf(form));
  noted(form, note);
}

/** Shows that it is kept, and makes the form ready for the next finding or photo on the same criterion. */
function noted(form, note) {
  const look = form.closest(".look");
  const mark = look?.querySelector("[data-state]");
  const chosen = form.querySelector("input[name=verdict]:checked");
  if (mark && chosen) {
    mark.textContent = form.querySelector(`label[for="${CSS.escape(chosen.id)}"]`).textContent;
    mark.classList.toggle("state--good", note.fields.verdict === "MET");
    mark.classList.toggle("state--bad", note.fields.verdict === "NOT_MET");
  }
  for (const name of ["finding", "caption", "photo", "grade"]) {
    if (form.elements[name]) {
      form.elements[name].value = "";
    }
  }
  look?.removeAttribute("open");
  look?.querySelector("summary").focus();
}

// --- drafts: what is typed and not saved yet ------------------------------------------------------------------------

const draftOf = (form) =>
  `openaeo-draft:${bar.dataset.person}:${location.pathname}:${form.elements.criterion.value}`;

function keepDraft(form) {
  const data = new FormData(form);
  const draft = Object.fromEntries(FIELDS.slice(2).map((name) => [name, data.get(name) ?? ""]));
  localStorage.setItem(draftOf(form), JSON.stringify(draft));
}

function restoreDraft(form) {
  const draft = JSON.parse(localStorage.getItem(draftOf(form)) ?? "null");
  if (!draft) {
    return;
  }
  for (const [name, value] of Object.entries(draft)) {
    if (name === "verdict") {
      for (const radio of form.querySelectorAll("input[name=verdict]")) {
        radio.checked = radio.value === value;
      }
    } else if (form.elements[name]) {
      form.elements[name].value = value;
    }
  }
  form.closest(".look")?.setAttribute("open", "");
}

// --- sending ---------------------------------------------------------------------------------------------------------

let sending = false;
let signedOut = false;

function body(note) {
  const data = new FormData();
  data.set("key", note.key);
  data.set("deviceTime", note.at);
  for (const [name, value] of Object.entries(note.fields)) {
    data.set(name, value);
  }
  if (note.photo) {
    data.set("photo", note.photo, note.photoName);
    data.set("photoHash", note.photoHash);
  }
  return data;
}

const post = (note) =>
  fetch(note.url, {
    method: "POST",
    body: body(note),
    headers: { "X-From-Device": "1", Accept: "application/json", [csrf().dataset.header]: csrf().content },
  });

/** After signing in again the page's token is an old one; the page as it is now has the new one. */
async function renewToken() {
  const page = await fetch(location.pathname, { cache: "no-store" });
  if (page.redirected || !page.ok) {
    return false;
  }
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
  const token = fresh.querySelector("meta[name=csrf]");
  const person = fresh.getElementById("device")?.dataset.person;
  if (!token || person !== bar.dataset.person) {
    return false;
  }
  csrf().content = token.content;
  return true;
}

/** Sends one note; answers whether the next may follow. */
async function sendOne(note) {
  let answer = await post(note);
  if (answer.redirected || answer.status === 401 || answer.status === 403) {
    signedOut = !(await renewToken());
    if (signedOut) {
      return false;
    }
    answer = await post(note);
  }
  if (answer.redirected || !(answer.headers.get("Content-Type") ?? "").includes("json")) {
    return false;
  }
  const said = await answer.json();
  if (answer.ok && said.kept) {
    await drop(note.key);
    return true;
  }
  if (answer.status === 422) {
    await put({ ...note, refused: said.text });
    return true;
  }
  return false;
}

async function send() {
  if (sending) {
    return;
  }
  sending = true;
  try {
    signedOut = false;
    for (const note of mine(await kept()).filter((each) => !each.refused)) {
      if (!(await sendOne(note))) {
        break;
      }
    }
  } catch {
    // No network: everything stays where it is, and is tried again.
  } finally {
    sending = false;
    await show();
  }
}

// --- telling -------------------------------------------------------------------------------------------------------

async function show() {
  const all = await kept();
  const waiting = mine(all).filter((note) => !note.refused);
  const refused = mine(all).filter((note) => note.refused);
  const others = all.length - mine(all).length;
  const texts = [waiting.length === 0 ? say("sent") : say("unsent", waiting.length)];
  if (signedOut) {
    texts.push(say("session"));
  }
  if (refused.length > 0) {
    texts.push(say("refused", refused.length));
  }
  if (others > 0) {
    texts.push(say("other", others));
  }
  bar.querySelector("[data-text]").textContent = texts.join(" ");
  bar.querySelector("[data-refused-list]").replaceChildren(
    ...refused.map((note) => {
      const line = document.createElement("li");
      line.textContent = `${note.fields.criterion}: ${note.fields.finding || note.fields.text || note.photoName}. ${note.refused}`;
      return line;
    }),
  );
  bar.querySelector("[data-send]").hidden = waiting.length === 0;
  bar.querySelector("[data-discard]").hidden = refused.length === 0;
  bar.classList.toggle("device--unsent", waiting.length + refused.length + others > 0);
  bar.hidden = false;
  if (bar.dataset.ended === "true" && all.length === 0) {
    await forget();
  }
}

async function discard() {
  for (const note of mine(await kept()).filter((each) => each.refused)) {
    await drop(note.key);
  }
  await show();
}

// --- pages on the device, at their reader's wish ------------------------------------------------------------------------

const WORKER = "/certification/visits/worker.js";
const CACHE = "openaeo-visits";

async function keep() {
  await navigator.serviceWorker.register(WORKER, { scope: "/certification/visits/" });
  const pages = [location.pathname, ...[...document.querySelectorAll("main a")].map((link) => link.pathname)]
    .filter((path) => path.startsWith(`/certification/visits/${bar.dataset.visit}`));
  const assets = [...document.querySelectorAll("link[rel=stylesheet], link[rel=preload], script[src]")]
    .map((part) => part.href || part.src);
  const cache = await caches.open(CACHE);
  await cache.addAll([...new Set([...pages, ...assets])]); // all of it or nothing
  bar.querySelector("[data-text]").textContent = say("kept");
  await showKept();
}

async function forget() {
  if (!("serviceWorker" in navigator)) {
    return;
  }
  const worker = await navigator.serviceWorker.getRegistration("/certification/visits/");
  await worker?.unregister();
  await caches.delete(CACHE);
  await showKept();
}

async function showKept() {
  const able = "serviceWorker" in navigator && "caches" in window;
  const there = able && Boolean(await caches.match(location.pathname, { ignoreVary: true }));
  bar.querySelector("[data-keep]").hidden = !able || there || bar.dataset.ended === "true";
  bar.querySelector("[data-forget]").hidden = !there;
}

// --- beginning -----------------------------------------------------------------------------------------------------------

if (bar && "indexedDB" in window) {
  for (const form of document.querySelectorAll("form[data-note]")) {
    restoreDraft(form);
    form.addEventListener("input", () => keepDraft(form));
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      try {
        await take(form);
      } catch {
        form.submit(); // The device keeps nothing (no room, or it is not allowed to): send it the plain way.
        return;
      }
      await show();
      await send();
    });
  }
  bar.querySelector("[data-send]").addEventListener("click", send);
  bar.querySelector("[data-discard]").addEventListener("click", discard);
  bar.querySelector("[data-keep]").addEventListener("click", keep);
  bar.querySelector("[data-forget]").addEventListener("click", forget);
  window.addEventListener("online", send);
  setInterval(send, 30_000);
  await showKept();
  await send();
}
