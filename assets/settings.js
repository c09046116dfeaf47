// What a settings page does in the browser beside htmx: it copies values, and tells the time in the reader's own zone.
// Without it every page still shows and saves.
(() => {
  "use strict";
  const statusRegion = document.getElementById("status");
  const message = (name) => document.querySelector(`template[data-word="${name}"]`)?.content.textContent ?? "";
  const setStatus = (sentence) => { statusRegion.textContent = sentence; };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      setStatus(message("copied"));
    } catch {
      setStatus(message("not-copied"));
    }
    setTimeout(() => setStatus(""), 4000);
  });

  // A clinic's time zone and currency are proposed from where this browser is; nothing is saved before the form is sent.
  const locale = document.querySelector("[data-propose-locale] form");
  if (locale) {
    const { time_zone: zone, currency } = locale.elements;
    const optionOf = (name) => [...zone.list.options].find((option) => option.value === name);
    const proposeCurrency = () => { currency.value ||= optionOf(zone.value)?.dataset.currency ?? ""; };
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone.value && optionOf(here)) zone.value = here;
    proposeCurrency();
    zone.addEventListener("change", proposeCurrency);
  }

  // A page of a session that has ended because nobody used it shows nothing any more, also without a connection.
  const lifetime = Number(statusRegion.dataset.lifetime ?? Infinity);
  let lastUse = Date.now();
  function endWhenUnused() {
    const left = lastUse + lifetime - Date.now();
    if (left > 0) {
      setTimeout(endWhenUnused, left);
      return;
    }
    for (const part of document.querySelectorAll("body > header, body > main")) part.replaceChildren();
    setStatus(message("ended"));
  }
  if (lifetime < Infinity) {
    setTimeout(endWhenUnused, lifetime);
    document.addEventListener("htmx:after:swap", () => { lastUse = Date.now(); });
    document.addEventListener("visibilitychange", () => { if (Date.now() - lastUse >= lifetime) endWhenUnused(); });
  }

  const language = document.documentElement.lang || undefined;
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  function localise(root) {
    for (const time of root.querySelectorAll("time[data-local]")) {
      const at = new Date(time.dateTime);
      if (Number.isNaN(at.valueOf())) continue;
      time.title ||= time.textContent;
      time.textContent = format.format(at);
    }
  }
  localise(document);
  document.addEventListener("htmx:after:swap", () => localise(document));
})();
