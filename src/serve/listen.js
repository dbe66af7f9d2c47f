// Hears from the server which version of the site can be seen now, and what is wrong with it.
export function listen(hear) {
  let events = null;
  const end = () => { events?.close(); events = null; };
  function turn() {
    // A tab that nobody sees does not listen: browsers allow only a few connections to one address.
    if (document.hidden) return end();
    if (events) return;
    events = new EventSource("/_vakanz/events");
    for (const name of Object.keys(hear)) events.addEventListener(name, (event) => hear[name](event.data));
  }
  document.addEventListener("visibilitychange", turn);
  // A page that comes back from the browser's memory may be an old one.
  addEventListener("pageshow", (event) => { if (event.persisted) turn(); });
  addEventListener("pagehide", end);
  turn();
}
