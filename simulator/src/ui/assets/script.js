// The script of every page: opens integrations, shows the side
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
    const element = document.createElement("p");
    element.className = `notice ${state}`;
    element.textContent = words;
    notices?.prepend(element);
    return element;
  }

  // Asks now and then how it went, as long as the page is open.
  async function schedule(form) {
    const element = notice("note", "Scheduling the integration request");
    const headers = { accept: "application/json" };
    try {
      const body = new URLSearchParams(new FormData(form));
      let answer = await fetch(form.action, { method: "POST", headers, body });
      let status = await answer.json();
      const path = `${form.action}${status.number}`;
      for (;;) {
        element.className = `notice ${status.state}`;
        element.textContent = status.words;
        if (status.done) {
          return;
        }
        await new Promise((later) => setTimeout(later, 700));
        answer = await fetch(path, { headers });
        status = await answer.json();
      }
    } catch {
      element.className = "notice warn";
      element.textContent = "Integration request failed (Connection error)";
    }
  }

  // A click while the server of the panel is slow must not stack up frames:
  // there is one frame, and each click navigates it again.
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

  const limits = { min: 320, max: 480 };

  function resize(width) {
    const pixels = Math.round(Math.min(limits.max, Math.max(limits.min, width)));
    root.style.setProperty("--panel-width", `${pixels}px`);
    edge.setAttribute("aria-valuenow", String(pixels));
  }

  edge?.addEventListener("keydown", (event) => {
    const width = Number(edge.getAttribute("aria-valuenow"));
    const widths = {
      ArrowLeft: width + 20,
      ArrowRight: width - 20,
      Home: limits.min,
      End: limits.max,
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

  function loadMessages() {
    try {
      return JSON.parse(sessionStorage.getItem(key)) ?? [];
    } catch {
      return [];
    }
  }

  function storeMessages(messages) {
    try {
      sessionStorage.setItem(key, JSON.stringify(messages.slice(-50)));
    } catch {
      // Without storage the list lasts as long as the page.
    }
    renderMessages(messages);
  }

  function renderMessages(messages) {
    root.dataset.messages = JSON.stringify(messages);
    if (!events) {
      return;
    }
    events.hidden = messages.length === 0;
    events.querySelector("ol").replaceChildren(...messages.map(renderMessage));
  }

  function renderMessage(message) {
    const item = document.createElement("li");
    const parts = { time: message.at, code: message.data, span: `from ${message.origin}` };
    for (const [tag, text] of Object.entries(parts)) {
      const part = document.createElement(tag);
      part.textContent = text;
      item.append(part);
    }
    item.append(createBadge(message.obeyed ? "page reloaded" : "ignored"));
    return item;
  }

  function createBadge(text) {
    const mark = document.createElement("span");
    mark.className = "badge";
    mark.textContent = text;
    return mark;
  }

  // Only this one text is a command, whoever sends it; the origin is shown
  // because authors of integrations want to know it.
  window.addEventListener("message", (event) => {
    const obeyed = event.data === "reload";
    const data = typeof event.data === "string" ? event.data : JSON.stringify(event.data);
    const at = new Date().toISOString();
    storeMessages([...loadMessages(), { at, origin: event.origin, data, type: typeof event.data, obeyed }]);
    if (obeyed) {
      location.reload();
    }
  });

  events?.querySelector("button").addEventListener("click", () => storeMessages([]));
  renderMessages(loadMessages());
  root.dataset.ready = "yes";
})();
