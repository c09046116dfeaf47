// What a panel does in the browser beside htmx: it shows its token, tells Provet to reload, moves the focus to what
// changed, and keeps what was typed. Without it a panel still reads and writes, by plain forms.
(() => {
  "use strict";
  const said = document.getElementById("said");
  const panel = document.getElementById("panel");
  const words = said.dataset;
  const say = (sentence) => { said.textContent = sentence; };

  // Every request of htmx carries the token; the launch URL, which holds a hash, stays out of its headers.
  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    if (words.session) ctx.request.headers["X-Cageside-Session"] = words.session;
    delete ctx.request.headers["HX-Current-URL"];
    if (!ctx.unasked) say("");
  });

  // A sandboxed frame without an origin of its own may fetch nothing: there forms are sent as if there were no scripts.
  if (window.origin === "null") document.addEventListener("submit", (event) => event.stopImmediatePropagation(), true);

  // Tells the Provet page, if it is certain who listens: the frame around us, else the page that opened us.
  function tellProvet() {
    const framed = window.parent !== window;
    const provet = framed ? window.parent : window.opener;
    const around = location.ancestorOrigins?.[0];
    if (!words.origin || !provet || provet.closed) return false;
    if (framed && around !== undefined && around !== words.origin) return false;
    provet.postMessage("reload", words.origin);
    return true;
  }

  // A reload would take our frame with it, and what is typed elsewhere in it.
  const typed = new Set();
  const unsaved = () => [...typed].some((field) => field.isConnected)
    || document.querySelector("#panel :is(.confirm, [aria-invalid=true], .problem[role=alert])") !== null;
  document.addEventListener("input", (event) => typed.add(event.target));
  document.addEventListener("reset", (event) => { for (const field of event.target.elements) typed.delete(field); });
  document.addEventListener("provet:reload", () => {
    if (unsaved()) say(words.unsaved);
    else if (!tellProvet()) say(words.saved);
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-reload]") && !tellProvet()) say(words.notTold);
  });

  // A section replaces itself, and other forms in it keep what was typed. A refusal goes to its top, so that the form
  // stays. Anything else is no answer of ours.
  let kept = [];
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx, tasks } = event.detail;
    const main = tasks.find((task) => task.type === "main");
    if (!main) return;
    if (ctx.unasked && !mayBeReplaced(ctx, main)) {
      event.preventDefault();
      return;
    }
    for (const old of main.target.querySelectorAll(":scope > .notice")) old.remove();
    if (main.fragment.firstElementChild?.id === main.target.id) {
      kept = [...typed].filter((field) => main.target.contains(field) && field.form !== ctx.request.form);
    } else if (main.fragment.firstElementChild?.classList.contains("notice")) {
      main.swapSpec.style = "afterbegin";
    } else {
      event.preventDefault();
      say(words.noAnswer);
    }
  });
  function putBack(field) {
    const twin = field.id && document.getElementById(field.id);
    if (!twin) return;
    if ("checked" in twin) twin.checked = field.checked;
    twin.value = field.value;
    typed.add(twin);
    for (let fold = twin.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  }
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const section = document.getElementById(ctx.target?.id);
    if (!section) return;
    for (const field of kept.splice(0)) putBack(field);
    for (const field of typed) if (!field.isConnected) typed.delete(field);
    if (ctx.unasked) {
      replaced(section, ctx.unasked);
      return;
    }
    const goal = [":scope > .notice", "[role=alert]", "[aria-invalid=true]", "[data-focus]", "h1, h2"]
      .map((selector) => section.querySelector(selector)).find(Boolean);
    goal?.focus();
  });
  document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
    if (!ctx?.unasked) say(words.noAnswer);
  });

  // Signing in: Provet's page opens in a window of its own, which hands a code to the frame that opened it. What comes
  // from anywhere else, or without the word made here, is not looked at. Where no window can tell us anything, our own
  // token asks.
  let attempt = null;
  const pressed = new Map();
  const told = (form, sentence) => { form.parentElement.querySelector("[data-sign-in-said]").textContent = sentence; };
  function openProvet(form) {
    const word = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    // Of a frame without credentials no window knows where it came from.
    const opened = window.credentialless ? null : window.open("", `cageside-${word}`, "popup,width=560,height=760");
    form.elements.echo.value = word;
    form.target = opened ? `cageside-${word}` : "_blank";
    attempt = { form, word, opened };
    const beside = form.parentElement.querySelector("[data-signed-in], [data-continue]");
    if (beside) {
      beside.hidden = false;
      beside.dataset.shown = "";
    }
    told(form, opened || window.credentialless ? form.dataset.waiting : form.dataset.blocked);
    if (opened) whenClosed(opened);
  }
  function whenClosed(opened) {
    const timer = setInterval(() => {
      if (attempt?.opened !== opened) clearInterval(timer);
      else if (opened.closed) {
        clearInterval(timer);
        takeOver("", attempt.form.dataset.closed);
      }
    }, 400);
  }
  async function takeOver(code, otherwise) {
    if (!attempt || attempt.asking) return;
    attempt.asking = true;
    const { form } = attempt;
    try {
      const where = form.parentElement.querySelector("[data-continue]")?.action ?? `/panel/${words.page}/sign-in`;
      const answer = await fetch(where, {
        method: "POST",
        headers: { Accept: "application/json", "X-Cageside-Session": words.session },
        body: new URLSearchParams({ code }),
      });
      const now = await answer.json();
      if (answer.ok) {
        attempt = null;
        goOn(form, now.session);
      } else {
        attempt.asking = false;
        told(form, answer.status === 409 ? otherwise ?? now.message : now.message);
      }
    } catch {
      attempt.asking = false;
      told(form, form.dataset.failed);
    }
  }
  // The panel opens anew where nothing of it could be seen, or all of it was somebody else's; a form that was refused is
  // sent again, as it stands.
  function goOn(form, session) {
    words.session = session;
    for (const field of document.querySelectorAll("input[name=session]")) field.value = session;
    const notice = form.closest(".notice");
    const section = notice?.closest("section");
    if (!section) {
      form.parentElement.querySelector("[data-continue]").submit();
      return;
    }
    notice.remove();
    const again = pressed.get(section.id);
    if (again?.form.isConnected) again.form.requestSubmit(again.button?.isConnected ? again.button : null);
    else readAgain(section);
  }
  document.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (window.origin === "null") return;
    // Pressing it may have brought the focus here, which asks already; what was handed over is there once.
    if (attempt && form.matches("[data-continue]")) {
      event.preventDefault();
      takeOver("");
      return;
    }
    if (form.matches("[data-sign-in]")) {
      if (form.elements.way.value !== "here") openProvet(form);
      return;
    }
    const section = form.closest("section");
    if (section) pressed.set(section.id, { form, button });
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-signed-in]")) takeOver("");
  });
  window.addEventListener("message", ({ origin, source, data }) => {
    if (!attempt?.opened || origin !== location.origin || source !== attempt.opened) return;
    if (data?.cageside === attempt.word && typeof data.code === "string") takeOver(data.code);
  });
  window.addEventListener("focus", () => { if (attempt && !attempt.opened) takeOver("", attempt.form.dataset.waiting); });
  const back = document.querySelector("[data-handover]");
  if (back && window.opener && back.dataset.echo) {
    window.opener.postMessage({ cageside: back.dataset.echo, code: back.dataset.handover }, location.origin);
    window.close();
  }
  document.querySelector("form[data-go]")?.submit();

  // A section that may be out of date is read again without taking the focus. Where somebody is at work, or where it
  // could not be read, it stays, and a line offers what may be newer.
  const folds = (section) => [...section.querySelectorAll("details")];
  const focused = (section) => section.contains(document.activeElement);
  const atWork = (section) => (focused(section) && !document.activeElement.matches("[tabindex='-1']"))
    || [...typed].some((field) => section.contains(field))
    || section.querySelector(".confirm, [aria-invalid=true], [role=alert]") !== null;
  async function readAgain(section, unasked) {
    // A panel that shows one of several things, such as a day, says which it is.
    const shown = [...panel.querySelectorAll("[data-shown]")].map((field) => [field.name, field.defaultValue]);
    const values = Object.fromEntries(shown);
    const where = `/panel/${words.page}/section/${section.slot}`;
    try {
      await window.htmx.ajax("POST", where, { source: section, target: section, swap: "outerHTML", values, unasked });
    } catch { /* the section stays as it is */ }
  }
  function offer(section) {
    if (section.querySelector(":scope > .newer")) return;
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.className = "newer";
    line.setAttribute("role", "status");
    button.type = "button";
    button.className = "quiet";
    button.textContent = words.refresh;
    button.addEventListener("click", () => readAgain(section));
    line.append(words.newer, " ", button);
    section.querySelector(":scope > header").after(line);
  }
  function mayBeReplaced(ctx, { target: old, fragment }) {
    const fresh = fragment.firstElementChild;
    if (!old.isConnected || fresh?.id !== old.id) return false;
    if (atWork(old) || fresh.querySelector(".problem")) {
      offer(old);
      return false;
    }
    ctx.unasked = { text: old.textContent, open: folds(old).map((fold) => fold.open), held: focused(old) };
    return true;
  }
  function replaced(section, { text, open, held }) {
    if (held && !focused(section)) section.querySelector("h1, h2").focus();
    const now = folds(section);
    if (now.length === open.length) now.forEach((fold, index) => { fold.open = open[index]; });
    if (text === section.textContent || said.textContent) return;
    say(words.refreshed);
    setTimeout(() => { if (said.textContent === words.refreshed) say(""); }, 6000);
  }
  async function refresh(slot) {
    // What was just saved here comes back as news: it may be read in peace first.
    if (document.querySelector(`#section-${slot} .saved`)) await heldUp(10000, 15000);
    const section = document.getElementById(`section-${slot}`);
    if (!section) return;
    if (atWork(section)) offer(section);
    else await readAgain(section, true);
  }

  // Which sections may be out of date is told by a stream: not an EventSource, which would have to carry the token in
  // its address. Each panel waits a moment of its own, so that not all of them ask at once.
  const KEPT = 60 * 60 * 1000;
  const heldUp = (least, most) => new Promise((done) => { setTimeout(done, least + Math.random() * (most - least)); });
  const due = new Set();
  let last = "";
  let heard = Date.now();
  let failures = 0;
  let over = false;
  let stream = null;
  async function refreshSoon(slot) {
    if (due.has(slot)) return;
    due.add(slot);
    do await heldUp(500, 2500); while (document.readyState === "loading");
    due.delete(slot);
    await refresh(slot);
  }
  function take(event) {
    heard = Date.now();
    failures = 0;
    for (const line of event.split("\n")) {
      if (line.startsWith("id: ")) last = line.slice(4);
      if (line.startsWith("data: ")) line.slice(6).split(" ").forEach(refreshSoon);
    }
  }
  async function listen(signal) {
    const answer = await fetch(`/panel/${words.page}/events`, {
      method: "POST",
      headers: { "X-Cageside-Session": words.session },
      body: new URLSearchParams({ since: last }),
      credentials: "omit",
      signal,
    });
    over = answer.status >= 400 && answer.status < 500;
    if (!answer.ok) return;
    if (Date.now() - heard > KEPT) for (const section of panel.querySelectorAll("section")) offer(section);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = "", part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (text + part.value).split("\n\n");
      text = events.pop();
      events.forEach(take);
    }
  }
  // A panel that nobody sees does not listen: browsers allow few connections at once.
  async function keepListening() {
    if (stream || over || document.hidden) return;
    while (!over && !document.hidden) {
      stream = new AbortController();
      try { await listen(stream.signal); } catch { /* lost, or nobody looks any more */ }
      failures += 1;
      if (!over && !document.hidden) await heldUp(500 * 2 ** Math.min(failures, 6), 1000 * 2 ** Math.min(failures, 6));
    }
    stream = null;
  }
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) stream?.abort();
    else keepListening();
  });
  if (panel && words.session && words.page && window.origin !== "null") keepListening();

  // Sections arrive one after the other; each acts as soon as it is there, not when the last one is.
  if (panel && document.readyState === "loading") {
    const arrivals = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.slot) window.htmx.process(node);
    });
    arrivals.observe(panel, { childList: true });
    document.addEventListener("DOMContentLoaded", () => arrivals.disconnect());
  }
})();
