// The script of every page of the desk: opens integrations, shows the side
// panel, and obeys the one command an integration may send.
"use strict";

(() => {
  const root = document.documentElement;
  const panel = document.getElementById("panel");
  const frame = panel?.querySelector("iframe");
  const edge = panel?.querySelector(".panel-edge");
  let opener = null;

  // ---- Opening -----------------------------------------------------------

  document.addEventListener("submit", (event) => {
    const form = event.target;
    switch (form.dataset.opens) {
      case "panel":
        openPanel(form, event.submitter);
        break;
      case "popup":
        openPopup(form);
        break;
      case "background":
        event.preventDefault();
        schedule(form);
        break;
    }
    form.closest("details")?.removeAttribute("open");
  });

  // ---- Requests that the workers send ------------------------------------

  const notices = document.getElementById("notices");

  function notice(state, words) {
    const shown = document.createElement("p");
    shown.className = `notice ${state}`;
    shown.textContent = words;
    notices?.prepend(shown);
    return shown;
  }

  // Asks now and then how it went, as long as the page is open.
  async function schedule(form) {
    const shown = notice("note", "Scheduling the integration request");
    const headers = { accept: "application/json" };
    try {
      const body = new URLSearchParams(new FormData(form));
      let answer = await fetch(form.action, { method: "POST", headers, body });
      let told = await answer.json();
      const path = `${form.action}${told.number}`;
      for (;;) {
        shown.className = `notice ${told.state}`;
        shown.textContent = told.words;
        if (told.done) {
          return;
        }
        await new Promise((later) => setTimeout(later, 700));
        answer = await fetch(path, { headers });
        told = await answer.json();
      }
    } catch {
      shown.className = "notice warn";
      shown.textContent = "Integration request failed (Connection error)";
    }
  }

  // A press while the server of the panel is slow must not stack up frames:
  // there is one frame, and each press navigates it again.
  function openPanel(form, button) {
    opener = button;
    panel.hidden = false;
    root.classList.add("with-panel");
    const title = button.textContent.trim();
    panel.querySelector("h2").textContent = title;
    frame.title = title;
    // Naming the frame in window.open is what gives a framed page an opener.
    if (form.dataset.opener !== "off") {
      window.open("", frame.name);
    }
  }

  function openPopup(form) {
    if (form.dataset.opener === "off") {
      return;
    }
    form.target = "integration-popup";
    window.open("", form.target, "popup,width=480,height=820");
  }

  function closePanel() {
    panel.hidden = true;
    root.classList.remove("with-panel");
    frame.src = "about:blank";
    opener?.focus();
  }

  panel?.querySelector(".panel-close").addEventListener("click", closePanel);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      document
        .querySelectorAll("details.menu[open]")
        .forEach((menu) => menu.removeAttribute("open"));
    }
  });

  // ---- The width of the panel --------------------------------------------

  const limits = { least: 320, most: 480 };

  function resize(width) {
    const kept = Math.round(Math.min(limits.most, Math.max(limits.least, width)));
    root.style.setProperty("--panel-width", `${kept}px`);
    edge.setAttribute("aria-valuenow", String(kept));
  }

  edge?.addEventListener("keydown", (event) => {
    const width = Number(edge.getAttribute("aria-valuenow"));
    const widths = {
      ArrowLeft: width + 20,
      ArrowRight: width - 20,
      Home: limits.least,
      End: limits.most,
    };
    if (event.key in widths) {
      event.preventDefault();
      resize(widths[event.key]);
    }
  });

  edge?.addEventListener("pointerdown", (event) => {
    edge.setPointerCapture(event.pointerId);
    root.classList.add("dragging");
  });

  edge?.addEventListener("pointermove", (event) => {
    if (edge.hasPointerCapture(event.pointerId)) {
      resize(root.clientWidth - event.clientX);
    }
  });

  edge?.addEventListener("lostpointercapture", () => root.classList.remove("dragging"));

  // ---- Messages ----------------------------------------------------------

  // Kept over a reload, so that what caused it can still be read. This is the
  // top-level page, so its storage is its own.
  const key = `messages:${location.pathname}`;
  const events = document.getElementById("messages");

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  }

  function keep(messages) {
    try {
      sessionStorage.setItem(key, JSON.stringify(messages.slice(-50)));
    } catch {
      // Without storage the list lasts as long as the page.
    }
    show(messages);
  }

  function show(messages) {
    root.dataset.messages = JSON.stringify(messages);
    if (!events) {
      return;
    }
    events.hidden = messages.length === 0;
    events.querySelector("ol").replaceChildren(...messages.map(line));
  }

  function line(message) {
    const item = document.createElement("li");
    const parts = { time: message.at, code: message.data, span: `from ${message.origin}` };
    for (const [tag, text] of Object.entries(parts)) {
      const part = document.createElement(tag);
      part.textContent = text;
      item.append(part);
    }
    item.append(badge(message.obeyed ? "page reloaded" : "ignored"));
    return item;
  }

  function badge(text) {
    const mark = document.createElement("span");
    mark.className = "badge";
    mark.textContent = text;
    return mark;
  }

  // Only this one text is a command, whoever sends it; the origin is shown
  // because whoever writes an integration wants to know it.
  window.addEventListener("message", (event) => {
    const obeyed = event.data === "reload";
    const data = typeof event.data === "string" ? event.data : JSON.stringify(event.data);
    const at = new Date().toISOString();
    keep([...kept(), { at, origin: event.origin, data, type: typeof event.data, obeyed }]);
    if (obeyed) {
      location.reload();
    }
  });

  events?.querySelector("button").addEventListener("click", () => keep([]));
  show(kept());
  root.dataset.ready = "yes";
})();
