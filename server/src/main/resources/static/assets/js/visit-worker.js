// Shows the pages of visits from the device where there is no network. It is there only once a reader has asked for it
// (visit.js), and goes when they take the visit off the device or the visit has ended.

const CACHE = "openaeo-visits";
const isOurs = (path) => path.startsWith("/certification/visits/") || path.startsWith("/assets/");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.method === "GET" && isOurs(path)) {
    event.respondWith(networkFirst(event.request, path));
  }
});

/** What the network says counts and replaces what was kept; only without any answer is the kept page shown. */
async function networkFirst(request, path) {
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && answer.type === "basic") {
      const cache = await caches.open(CACHE);
      if ((await cache.match(path)) || path.startsWith("/assets/")) {
        await cache.put(path, answer.clone());
      }
    }
    return answer;
  } catch (offline) {
    const kept = await caches.match(path, { ignoreVary: true });
    if (kept) {
      return kept;
    }
    throw offline;
  }
}
