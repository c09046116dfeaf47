// What a panel does in the browser beside htmx: it shows its token, tells Provet to reload, moves the focus to what
// changed, and keeps what was typed. Without it a panel still reads and writes, by plain forms.
(() => {
  "use strict";
  const statusRegion = document.getElementById("status");
  const panel = document.getElementById("panel");
  const config = statusRegion.dataset;
  const announce = (sentence) => { statusRegion.textContent = sentence; };

  // Every request of htmx carries the token; the launch URL, which holds a hash, stays out of its headers.
  document.addEventListener("htmx:config:request", ({ detail: { ctx } }) => {
    if (config.session) ctx.request.headers["X-Cageside-Session"] = config.session;
    delete ctx.request.headers["HX-Current-URL"];
    if (!ctx.backgroundRefresh) announce("");
    if (reloadIsPending && config.reloadWhen === "press") offerReload(config.reloadOffer);
  });

  // A sandboxed frame without an origin of its own may fetch nothing: there forms are sent as if there were no scripts.
  if (window.origin === "null") document.addEventListener("submit", (event) => event.stopImmediatePropagation(), true);

  // The Provet page, if it is certain who listens: the frame around us, else the page that opened us.
  function findProvet() {
    const framed = window.parent !== window;
    const provet = framed ? window.parent : window.opener;
    const around = location.ancestorOrigins?.[0];
    const origins = config.origin?.split(" ") ?? [];
    if (!origins.length || !provet || provet.closed) return null;
    if (framed && around !== undefined && !origins.includes(around)) return null;
    return { provet, origins: framed && around ? [around] : origins };
  }
  function notifyProvet() {
    const found = findProvet();
    if (!found) return false;
    reloadIsPending = false;
    // The browser delivers it only where the origin is the one that listens.
    for (const origin of found.origins) found.provet.postMessage("reload", origin);
    return true;
  }

  // A reload would take our frame with it, and what is typed elsewhere in it.
  const editedFields = new Set();
  const hasUnsavedInput = () => [...editedFields].some((field) => field.isConnected)
    || document.querySelector("#panel :is(.confirm, [aria-invalid=true], .problem[role=alert])") !== null;
  // What only chooses what is shown is nothing to save.
  document.addEventListener("input", (event) => { if (!event.target.matches("[data-go]")) editedFields.add(event.target); });
  document.addEventListener("reset", (event) => { for (const field of event.target.elements) editedFields.delete(field); });

  // What was saved is seen first: Provet reloads after a moment, when the person leaves the panel, or when they ask for it.
  let reloadIsPending = false;
  let reloadTimer = 0;
  const isAboutToUndo = () => document.querySelector("[data-undo]:is(:hover, :focus-within)") !== null;
  function offerReload(sentence) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.reload = "";
    button.textContent = config.reloadLabel;
    statusRegion.replaceChildren(sentence, " ", button);
  }
  function reloadSoon() {
    clearTimeout(reloadTimer);
    reloadTimer = setTimeout(() => {
      if (!reloadIsPending) return;
      if (isAboutToUndo()) reloadSoon();
      else if (hasUnsavedInput()) offerReload(config.unsaved);
      else notifyProvet();
    }, Number(config.reloadDelay));
  }
  // Known before the answer is shown: somebody who leaves while it appears has saved all the same.
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    if (ctx.hx?.trigger === "provet:reload") reloadIsPending = findProvet() !== null;
  });
  document.addEventListener("provet:reload", () => {
    if (!findProvet()) announce(config.saved);
    else if (!reloadIsPending) return;
    else if (config.reloadWhen === "press") offerReload(config.reloadOffer);
    else if (hasUnsavedInput()) offerReload(config.unsaved);
    else if (config.reloadWhen === "moment") reloadSoon();
    else if (!isInPanel()) notifyProvet();
  });
  // Of a frame that the page around it removes nothing can be heard any more: to close it, the pointer leaves it first,
  // or the focus where the pointer was never in it.
  const isInPanel = () => document.hasFocus() || document.documentElement.matches(":hover");
  function notifyOfLeaving() {
    if (reloadIsPending && config.reloadWhen === "leaving" && !hasUnsavedInput()) notifyProvet();
  }
  document.documentElement.addEventListener("mouseleave", notifyOfLeaving);
  window.addEventListener("blur", () => { if (!isInPanel()) notifyOfLeaving(); });
  window.addEventListener("pagehide", () => { if (reloadIsPending && config.reloadWhen !== "press") notifyProvet(); });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && reloadIsPending && config.reloadWhen !== "press" && !hasUnsavedInput()) notifyProvet();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-reload]")) return;
    announce(notifyProvet() ? "" : config.notTold);
  });

  // Opening a form puts the focus into its first field. Escape and "Cancel" leave it: "Cancel" drops what was typed,
  // Escape keeps it where the form is folded away.
  const FIELDS = "input:not([type=hidden]), select, textarea";
  document.addEventListener("click", (event) => {
    const details = event.target.closest("summary")?.parentElement;
    if (!details || details.open || !details.querySelector("form")) return;
    details.addEventListener("toggle", () => details.querySelector(FIELDS)?.focus(), { once: true });
  });
  function foldForm(form) {
    const details = form.closest("details");
    if (!details) return false;
    details.open = false;
    details.querySelector("summary").focus();
    return true;
  }
  async function leaveForm(form) {
    if (window.origin === "null") {
      form.querySelector("[data-cancel]")?.click();
      return;
    }
    const section = form.closest("section");
    const opener = `details:has(form[action="${form.getAttribute("action")}"]) > summary`;
    for (const field of form.elements) editedFields.delete(field);
    await reloadSection(section);
    document.getElementById(section.id)?.querySelector(opener)?.focus();
  }
  document.addEventListener("click", (event) => {
    const form = event.target.closest("[data-cancel]")?.form;
    if (!form || window.origin === "null") return;
    event.preventDefault();
    if (foldForm(form)) form.reset();
    else leaveForm(form);
  });
  document.addEventListener("keydown", (event) => {
    // Escape also ends an input method's composition, and closes the list of a choice.
    if (event.key !== "Escape" || event.isComposing || event.target.matches("select, [type=date]")) return;
    const review = event.target.closest(".confirm");
    const form = event.target.closest("form");
    if (review) review.querySelector("button[value=change]")?.click();
    else if (form?.closest(".direct")) form.querySelector("[aria-invalid]") ? leaveForm(form) : form.reset();
    else if (form?.querySelector("[data-cancel]") && !foldForm(form)) leaveForm(form);
  });

  // A section replaces itself, and other forms in it keep what was typed. A refusal goes to its top, so that the form
  // stays. Anything else is no answer of ours.
  let preservedFields = [];
  document.addEventListener("htmx:before:swap", (event) => {
    const { ctx, tasks } = event.detail;
    const main = tasks.find((task) => task.type === "main");
    if (!main) return;
    if (ctx.backgroundRefresh && !mayBeReplaced(ctx, main)) {
      event.preventDefault();
      return;
    }
    for (const old of main.target.querySelectorAll(":scope > .notice")) old.remove();
    if (main.fragment.firstElementChild?.id === main.target.id) {
      preservedFields = [...editedFields].filter((field) => main.target.contains(field) && field.form !== ctx.request.form);
    } else if (main.fragment.firstElementChild?.classList.contains("notice")) {
      main.swapSpec.style = "afterbegin";
    } else {
      event.preventDefault();
      announce(config.noAnswer);
    }
  });
  function restoreField(field) {
    const sameField = field.id && document.getElementById(field.id);
    if (!sameField) return;
    if ("checked" in sameField) sameField.checked = field.checked;
    sameField.value = field.value;
    editedFields.add(sameField);
    for (let details = sameField.closest("details"); details; details = details.parentElement.closest("details")) details.open = true;
  }
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const section = document.getElementById(ctx.target?.id);
    if (!section) return;
    for (const field of preservedFields.splice(0)) restoreField(field);
    for (const field of editedFields) if (!field.isConnected) editedFields.delete(field);
    showUnread();
    if (ctx.backgroundRefresh) {
      afterBackgroundRefresh(section, ctx.backgroundRefresh);
      return;
    }
    const focusTarget = [":scope > .notice", "[role=alert]", "[aria-invalid=true]", `[data-edit] :is(${FIELDS})`, "[data-focus]", "h1, h2"]
      .map((selector) => section.querySelector(selector)).find(Boolean);
    focusTarget?.focus();
  });
  // A window is found again by whom it is about.
  const { title } = document;
  function nameWindow() {
    const name = document.querySelector("#section-identity h1")?.textContent.trim();
    if (name) document.title = name;
  }
  document.addEventListener("htmx:after:swap", nameWindow);
  nameWindow();

  // One press copies. A frame may lack the right to the clipboard: there the text is selected and copied the old way.
  async function copyText(text) {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* the other way */ }
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "visually-hidden";
    document.body.append(field);
    field.select();
    const copied = document.execCommand("copy");
    field.remove();
    return copied;
  }
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-copy]");
    if (!button) return;
    const copied = await copyText(button.dataset.copy);
    button.focus();
    const message = copied ? config.copied.replace("%", button.dataset.copy) : config.copyFailed;
    announce(message);
    setTimeout(() => { if (statusRegion.textContent === message) announce(""); }, 4000);
  });

  // A tab of its own prints itself; a frame may not, and opens the tab, which prints as soon as it is whole.
  document.addEventListener("click", ({ target }) => { if (target.closest("[data-print]")) window.print(); });
  document.addEventListener("submit", (event) => {
    if (!event.target.elements.print || window.parent !== window) return;
    event.preventDefault();
    window.print();
  });
  if (panel) window.addEventListener("load", () => { if (document.querySelector("[data-print-now]")) window.print(); });

  // Choosing another day goes there. Who types it with keys has finished when they press Enter or leave the field.
  let typedChoice = null;
  const isChanged = (field) => (field.options ? !field.selectedOptions[0]?.defaultSelected : field.value !== field.defaultValue);
  document.addEventListener("keydown", (event) => {
    if (!event.target.matches("[data-go]")) return;
    typedChoice = event.target;
    if (event.key === "Enter" && event.target.options && isChanged(event.target)) event.target.form.requestSubmit();
  });
  document.addEventListener("pointerdown", () => { typedChoice = null; });
  document.addEventListener("change", ({ target }) => {
    if (target.matches("[data-go]") && target !== typedChoice && target.value !== (target.required ? "" : null)) target.form.requestSubmit();
  });
  document.addEventListener("focusout", ({ target }) => {
    if (target !== typedChoice || !target.isConnected || !isChanged(target) || !target.checkValidity()) return;
    typedChoice = null;
    target.form.requestSubmit();
  });

  document.addEventListener("htmx:error", ({ detail: { ctx } }) => {
    if (!ctx?.backgroundRefresh) announce(config.noAnswer);
  });

  // Signing in: Provet's page opens in a window of its own, which hands a code to the frame that opened it. What comes
  // from anywhere else, or without the word made here, is not looked at. Where no window can tell us anything, our own
  // token asks.
  let attempt = null;
  const lastSubmits = new Map();
  const setStatus = (form, sentence) => { form.parentElement.querySelector("[data-sign-in-said]").textContent = sentence; };
  function openSignInWindow(form) {
    const word = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    // The form itself opens the window, which then knows where it came from. From within a page that cuts its windows off
    // (Cross-Origin-Opener-Policy) a script's window.open() would leave an empty one behind, and use up the click.
    form.elements.echo.value = word;
    form.target = `cageside-${word}`;
    attempt = { form, word };
    const beside = form.parentElement.querySelector("[data-signed-in], [data-continue]");
    if (beside) {
      beside.hidden = false;
      beside.dataset.shown = "";
    }
    setStatus(form, form.dataset.waiting);
    // A window that opened has used the click up.
    setTimeout(() => {
      if (attempt?.word === word && navigator.userActivation?.isActive) setStatus(form, form.dataset.blocked);
    }, 500);
  }
  async function redeemCode(code, conflictMessage) {
    if (!attempt || attempt.asking) return;
    attempt.asking = true;
    const { form } = attempt;
    try {
      const where = form.parentElement.querySelector("[data-continue]")?.action ?? `/panel/${config.page}/sign-in`;
      const answer = await fetch(where, {
        method: "POST",
        headers: { Accept: "application/json", "X-Cageside-Session": config.session },
        body: new URLSearchParams({ code }),
      });
      const now = await answer.json();
      if (answer.ok) {
        attempt = null;
        resumeAfterSignIn(form, now.session);
      } else {
        attempt.asking = false;
        setStatus(form, answer.status === 409 ? conflictMessage ?? now.message : now.message);
      }
    } catch {
      attempt.asking = false;
      setStatus(form, form.dataset.failed);
    }
  }
  // The panel opens anew where nothing of it could be seen, or all of it was somebody else's; a form that was refused is
  // sent again, as it stands.
  function resumeAfterSignIn(form, session) {
    config.session = session;
    for (const field of document.querySelectorAll("input[name=session]")) field.value = session;
    const notice = form.closest(".notice");
    const section = notice?.closest("section");
    if (!section) {
      form.parentElement.querySelector("[data-continue]").submit();
      return;
    }
    notice.remove();
    const lastSubmit = lastSubmits.get(section.id);
    if (lastSubmit?.form.isConnected) lastSubmit.form.requestSubmit(lastSubmit.button?.isConnected ? lastSubmit.button : null);
    else reloadSection(section);
  }
  document.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (window.origin === "null") return;
    // Pressing it may have brought the focus here, which asks already; what was handed over is there once.
    if (attempt && form.matches("[data-continue]")) {
      event.preventDefault();
      redeemCode("");
      return;
    }
    if (form.matches("[data-sign-in]")) {
      if (form.elements.way.value !== "here") openSignInWindow(form);
      return;
    }
    const section = form.closest("section");
    if (section) lastSubmits.set(section.id, { form, button });
  }, true);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-signed-in]")) redeemCode("");
  });
  window.addEventListener("message", ({ origin, data }) => {
    if (!attempt || origin !== location.origin) return;
    if (data?.cageside === attempt.word && typeof data.code === "string") redeemCode(data.code);
  });
  // Whether a window was closed or only cut off cannot be seen from here: whoever comes back is asked for.
  window.addEventListener("focus", () => { if (attempt) redeemCode("", attempt.form.dataset.closed); });
  const handover = document.querySelector("[data-handover]");
  if (handover && window.opener && handover.dataset.echo) {
    window.opener.postMessage({ cageside: handover.dataset.echo, code: handover.dataset.handover }, location.origin);
    window.close();
  }
  document.querySelector("form[data-go]")?.submit();

  // A section that may be out of date is read again without taking the focus. Where somebody is at work, or where it
  // could not be read, it stays, and a line offers what may be newer.
  const detailsIn = (section) => [...section.querySelectorAll("details")];
  const hasFocus = (section) => section.contains(document.activeElement);
  const isBeingEdited = (section) => (hasFocus(section) && !document.activeElement.matches("[tabindex='-1']"))
    || [...editedFields].some((field) => section.contains(field))
    || section.querySelector(".confirm, [aria-invalid=true], [role=alert]") !== null;
  async function reloadSection(section, backgroundRefresh) {
    // A panel that shows one of several things, such as a day, says which it is.
    const shown = [...panel.querySelectorAll("[data-shown]")].map((field) => [field.name, field.defaultValue]);
    const values = Object.fromEntries(shown);
    const where = `/panel/${config.page}/section/${section.slot}`;
    try {
      await window.htmx.ajax("POST", where, { source: section, target: section, swap: "outerHTML", values, backgroundRefresh });
    } catch { /* the section stays as it is */ }
  }
  // A section that failed is replaced also where it fails again: it may say something else now.
  const RETRY = "retry";
  function offerRefresh(section) {
    if (section.querySelector(":scope > .newer")) return;
    const line = document.createElement("p");
    const button = document.createElement("button");
    line.className = "newer";
    line.setAttribute("role", "status");
    button.type = "button";
    button.className = "quiet";
    button.textContent = config.refresh;
    button.addEventListener("click", () => reloadSection(section));
    line.append(config.newer, " ", button);
    section.querySelector(":scope > header").after(line);
  }
  function mayBeReplaced(ctx, { target: old, fragment }) {
    const replacement = fragment.firstElementChild;
    if (!old.isConnected || replacement?.id !== old.id) return false;
    if (isBeingEdited(old) || (replacement.querySelector(".problem") && ctx.backgroundRefresh !== RETRY)) {
      offerRefresh(old);
      return false;
    }
    ctx.backgroundRefresh = { text: old.textContent, open: detailsIn(old).map((details) => details.open), held: hasFocus(old) };
    return true;
  }
  function afterBackgroundRefresh(section, { text, open, held }) {
    if (held && !hasFocus(section)) section.querySelector("h1, h2").focus();
    const now = detailsIn(section);
    if (now.length === open.length) now.forEach((details, index) => { details.open = open[index]; });
    if (text === section.textContent || statusRegion.textContent) return;
    announce(config.refreshed);
    setTimeout(() => { if (statusRegion.textContent === config.refreshed) announce(""); }, 6000);
  }
  async function refresh(slot) {
    // What was just saved here comes back as news: it may be read in peace first.
    if (document.querySelector(`#section-${slot} .saved`)) await randomDelay(10000, 15000);
    const section = document.getElementById(`section-${slot}`);
    if (!section) return;
    if (isBeingEdited(section)) offerRefresh(section);
    else await reloadSection(section, true);
  }

  // Where several sections could not be read, one line says so and reads them all again. Where Provet asked to wait, the
  // seconds are counted down, and then it is asked again by itself, a few times.
  const MAX_UNASKED_RETRIES = 3;
  let unaskedRetries = 0;
  let countdown = 0;
  const unreadSections = () => [...panel.querySelectorAll(":scope > section")].filter((section) => section.querySelector(".problem[data-retry]"));
  function retryUnread() {
    for (const section of unreadSections()) {
      // Its old wait is over; the answer replaces it together with this mark.
      section.dataset.retrying = "";
      reloadSection(section, RETRY);
    }
  }
  function createBanner() {
    const banner = document.createElement("div");
    const retry = document.createElement("button");
    banner.id = "unread";
    banner.className = "problem";
    banner.append(document.createElement("strong"), document.createElement("p"), retry);
    banner.setAttribute("role", "status");
    retry.type = "button";
    retry.className = "secondary";
    retry.textContent = config.retryAll;
    retry.addEventListener("click", () => {
      unaskedRetries = 0;
      retryUnread();
    });
    panel.before(banner);
    return banner;
  }
  function showUnread() {
    const sections = unreadSections();
    clearInterval(countdown);
    const shown = document.getElementById("unread");
    if (sections.length > 1) {
      const heading = (shown ?? createBanner()).querySelector("strong");
      const sentence = config.unread.replace("%n", sections.length);
      if (heading.textContent !== sentence) heading.textContent = sentence;
    } else if (shown) {
      const hadFocus = shown.contains(document.activeElement);
      shown.remove();
      if (hadFocus) panel.querySelector("h1, h2")?.focus();
    }
    const waiting = sections.filter((section) => section.dataset.retrying === undefined);
    const waits = waiting.map((section) => Number(section.querySelector("[data-retry-after]")?.dataset.retryAfter ?? 0));
    countDown(Math.max(0, ...waits));
  }
  // In the banner, else in the one section that waits. Not announced: each second would be read out.
  function countDown(seconds) {
    for (const old of document.querySelectorAll(".countdown")) old.textContent = "";
    if (!seconds || unaskedRetries >= MAX_UNASKED_RETRIES) return;
    const line = document.querySelector("#unread > p") ?? document.querySelector("[data-retry-after] .footer").appendChild(document.createElement("p"));
    line.className = "countdown";
    line.setAttribute("aria-hidden", "true");
    let left = seconds;
    const show = () => { line.textContent = config.retrying.replace("%n", left); };
    show();
    countdown = setInterval(() => {
      if (left > 1) {
        left -= 1;
        show();
      } else if (!document.hidden) {
        clearInterval(countdown);
        unaskedRetries += 1;
        retryUnread();
      }
    }, 1000);
  }

  // Which sections may be out of date is told by a stream: not an EventSource, which would have to carry the token in
  // its address. Each panel waits a moment of its own, so that not all of them ask at once.
  const EVENT_RETENTION = 60 * 60 * 1000;
  const randomDelay = (least, most) => new Promise((done) => { setTimeout(done, least + Math.random() * (most - least)); });
  const pendingSlots = new Set();
  let lastEventId = "";
  let lastHeardAt = Date.now();
  let failures = 0;
  let isRejected = false;
  let stream = null;
  async function refreshSoon(slot) {
    if (pendingSlots.has(slot)) return;
    pendingSlots.add(slot);
    do await randomDelay(500, 2500); while (document.readyState === "loading");
    pendingSlots.delete(slot);
    await refresh(slot);
  }
  function handleEvent(event) {
    lastHeardAt = Date.now();
    failures = 0;
    for (const line of event.split("\n")) {
      if (line.startsWith("id: ")) lastEventId = line.slice(4);
      if (line.startsWith("data: ")) line.slice(6).split(" ").forEach(refreshSoon);
    }
  }
  async function listen(signal) {
    const answer = await fetch(`/panel/${config.page}/events`, {
      method: "POST",
      headers: { Accept: "application/json", "X-Cageside-Session": config.session },
      body: new URLSearchParams({ since: lastEventId }),
      credentials: "omit",
      signal,
    });
    isRejected = answer.status >= 400 && answer.status < 500;
    if (answer.status === 401 && (await answer.json()).error === "panel/closed") endPanel();
    if (!answer.ok) return;
    if (Date.now() - lastHeardAt > EVENT_RETENTION) for (const section of panel.querySelectorAll("section")) offerRefresh(section);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let text = "", part = await reader.read(); !part.done; part = await reader.read()) {
      const events = (text + part.value).split("\n\n");
      text = events.pop();
      events.forEach(handleEvent);
    }
  }
  // A panel that nobody sees does not listen: browsers allow few connections at once. A page of a sign-in is no panel.
  async function keepListening() {
    if (!config.page || stream || isRejected || document.hidden) return;
    while (!isRejected && !document.hidden) {
      stream = new AbortController();
      try { await listen(stream.signal); } catch { /* lost, or nobody looks any more */ }
      failures += 1;
      if (!isRejected && !document.hidden) await randomDelay(500 * 2 ** Math.min(failures, 6), 1000 * 2 ** Math.min(failures, 6));
    }
    stream = null;
  }
  // When its time is up, or when it was ended elsewhere, the panel shows nothing any more, also where nobody looks at it. A
  // machine that slept meanwhile learns of it when somebody looks.
  const endsAt = Date.now() + Number(config.lifetime ?? Infinity);
  function endPanel() {
    isRejected = true;
    stream?.abort();
    config.session = "";
    clearInterval(countdown);
    document.getElementById("unread")?.remove();
    panel.replaceChildren();
    panel.shadowRoot?.replaceChildren();
    document.title = title;
    announce(config.ended);
  }
  if (panel && config.lifetime) setTimeout(endPanel, Number(config.lifetime));
  document.addEventListener("visibilitychange", () => {
    if (panel && Date.now() >= endsAt) endPanel();
    if (document.hidden) stream?.abort();
    else keepListening();
  });
  if (panel && config.session && config.page && window.origin !== "null") keepListening();

  // Sections arrive one after the other; each acts as soon as it is there, not when the last one is.
  if (panel && document.readyState === "loading") {
    const arrivals = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.slot) window.htmx.process(node);
      nameWindow();
    });
    arrivals.observe(panel, { childList: true });
    document.addEventListener("DOMContentLoaded", () => {
      arrivals.disconnect();
      nameWindow();
      showUnread();
    });
  }
})();
