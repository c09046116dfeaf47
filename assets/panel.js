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
    say("");
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
    const goal = [":scope > .notice", "[role=alert]", "[aria-invalid=true]", "[data-focus]", "h1, h2"]
      .map((selector) => section.querySelector(selector)).find(Boolean);
    goal?.focus();
  });
  document.addEventListener("htmx:error", () => say(words.noAnswer));

  // Sections arrive one after the other; each acts as soon as it is there, not when the last one is.
  if (panel && document.readyState === "loading") {
    const arrivals = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.slot) window.htmx.process(node);
    });
    arrivals.observe(panel, { childList: true });
    document.addEventListener("DOMContentLoaded", () => arrivals.disconnect());
  }
})();
