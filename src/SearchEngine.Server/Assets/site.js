// Makes the pages quicker; every one of them works without.
(() => {
  "use strict";

  const form = () => document.getElementById("search");
  const box = () => document.getElementById("q");

  // ---- Results without a full page load: the same addresses, the same HTML, only the parts that differ are put in.

  const view = () => document.getElementById("search-view");
  let running = null;

  async function show(address, { push = true, focus = null } = {}) {
    if (!view()) { location.assign(address); return; }
    running?.abort();
    const mine = (running = new AbortController());
    view().setAttribute("aria-busy", "true");
    try {
      const response = await fetch(address, { signal: mine.signal, headers: { Accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const fresh = page.getElementById("search-view");
      if (!response.ok || !fresh) { location.assign(address); return; }
      const open = document.getElementById("filters").open;
      view().replaceChildren(...fresh.childNodes);
      document.getElementById("filters").open = open;
      form().replaceWith(page.getElementById("search"));
      document.title = page.title;
      if (push) history.pushState(null, "", address);
      suggestOn(box());
      if (focus) document.querySelector(focus)?.focus({ preventScroll: true });
    } catch (error) {
      if (error.name !== "AbortError") location.assign(address);
    } finally {
      if (running === mine) { running = null; view()?.removeAttribute("aria-busy"); }
    }
  }

  function addressOf(searchForm) {
    const parameters = new URLSearchParams();
    for (const [name, value] of new FormData(searchForm)) if (value !== "") parameters.append(name, value);
    const query = parameters.toString();
    return "/search" + (query ? "?" + query : "");
  }

  function isPlain(event) {
    return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  }

  document.addEventListener("change", event => {
    const input = event.target;
    if (!view() || !(input instanceof HTMLInputElement) || input.form !== form() || input.name === "q") return;
    if (input.type === "date" && !input.validity.valid) return;
    const again = input.type === "checkbox"
      ? `input[name="${CSS.escape(input.name)}"][value="${CSS.escape(input.value)}"]`
      : `input[name="${CSS.escape(input.name)}"]`;
    show(addressOf(form()), { focus: again });
  });

  document.addEventListener("submit", event => {
    if (event.target !== form() || !view()) return;
    event.preventDefault();
    closeSuggestions();
    show(addressOf(form()), { focus: event.submitter && event.submitter.closest("#search") === null ? null : "#q" });
  });

  document.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link || !view()?.contains(link) || !isPlain(event)) return;
    const href = link.getAttribute("href");
    if (!href.startsWith("/search")) return;
    event.preventDefault();
    const paged = link.closest(".pager") !== null;
    show(href, { focus: "#main" }).then(() => { if (paged) scrollTo({ top: 0 }); });
  });

  addEventListener("popstate", () => { if (view()) show(location.pathname + location.search, { push: false }); });

  // ---- Suggestions: a combobox with a listbox (WAI-ARIA Authoring Practices).

  const kinds = { country: "country", leader: "leader", office: "office", person: "person", organisation: "organisation", source: "source", language: "language" };
  let list = null;
  let shown = [];
  let active = -1;
  let asking = null;
  let timer = 0;

  function closeSuggestions() {
    clearTimeout(timer);
    asking?.abort();
    active = -1;
    shown = [];
    if (list) { list.hidden = true; list.replaceChildren(); }
    box()?.setAttribute("aria-expanded", "false");
    box()?.removeAttribute("aria-activedescendant");
  }

  function activate(index) {
    active = index;
    list.childNodes.forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    if (index < 0) { box().removeAttribute("aria-activedescendant"); return; }
    box().setAttribute("aria-activedescendant", list.childNodes[index].id);
    list.childNodes[index].scrollIntoView({ block: "nearest" });
  }

  function choose(index) {
    const address = shown[index].link;
    closeSuggestions();
    if (address.startsWith("/search") && view()) { show(address, { focus: "#q" }); return; }
    location.assign(address);
  }

  function render(suggestions) {
    shown = suggestions;
    active = -1;
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement("li");
      option.id = "suggestion-" + i;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      const what = document.createElement("span");
      what.className = "what";
      what.textContent = suggestion.alias ? `${suggestion.text} (${suggestion.alias})` : suggestion.text;
      const kind = document.createElement("span");
      kind.className = "kind";
      kind.textContent = suggestion.kind === "entity"
        ? `${kinds[suggestion.dimension] ?? suggestion.dimension} · ${suggestion.count}`
        : suggestion.kind === "phrase" ? "search" : "article";
      option.append(what, kind);
      option.addEventListener("mousedown", event => event.preventDefault());
      option.addEventListener("click", () => choose(i));
      return option;
    }));
    list.hidden = suggestions.length === 0;
    box().setAttribute("aria-expanded", String(suggestions.length > 0));
    box().removeAttribute("aria-activedescendant");
  }

  async function ask(typed) {
    asking?.abort();
    const mine = (asking = new AbortController());
    try {
      const response = await fetch("/api/v1/suggest?q=" + encodeURIComponent(typed), { signal: mine.signal });
      if (!response.ok) return;
      const { suggestions } = await response.json();
      if (mine === asking && document.activeElement === box() && box().value.trim() === typed) render(suggestions);
    } catch (error) {
      if (error.name !== "AbortError") closeSuggestions();
    }
  }

  function suggestOn(input) {
    if (!input || input.getAttribute("role") === "combobox") return;
    list = document.createElement("ul");
    list.id = "suggestions";
    list.className = "suggestions";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Suggestions");
    input.closest("[data-suggest]").append(list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", "suggestions");

    input.addEventListener("input", () => {
      clearTimeout(timer);
      const typed = input.value.trim();
      if (typed.length < 2) { closeSuggestions(); return; }
      timer = setTimeout(() => ask(typed), 90);
    });
    input.addEventListener("blur", closeSuggestions);
    input.addEventListener("keydown", event => {
      if (event.isComposing) return;
      if (event.key === "Escape" && shown.length) { event.preventDefault(); closeSuggestions(); }
      else if (event.key === "ArrowDown" && shown.length) { event.preventDefault(); activate(active + 1 < shown.length ? active + 1 : -1); }
      else if (event.key === "ArrowUp" && shown.length) { event.preventDefault(); activate(active < 0 ? shown.length - 1 : active - 1); }
      else if (event.key === "Enter" && active >= 0) { event.preventDefault(); choose(active); }
    });
  }

  // ---- Keyboard shortcuts, with a switch on the help page (WCAG 2.1.4).

  const off = () => { try { return localStorage.getItem("shortcuts") === "off"; } catch { return false; } };

  function step(by) {
    const hits = [...document.querySelectorAll(".hits > li .hit h3 a")];
    if (!hits.length) return;
    const at = hits.indexOf(document.activeElement);
    hits[Math.min(hits.length - 1, Math.max(0, at < 0 ? 0 : at + by))].focus();
  }

  document.addEventListener("keydown", event => {
    const target = event.target;
    const typing = target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));
    if (typing || event.ctrlKey || event.metaKey || event.altKey || off()) return;
    if (event.key === "/" && box()) { event.preventDefault(); box().focus(); box().select(); }
    else if (event.key === "?") { event.preventDefault(); location.assign("/help#shortcuts"); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
  });

  const shortcutSwitch = document.getElementById("shortcuts-on");
  if (shortcutSwitch) {
    shortcutSwitch.checked = !off();
    shortcutSwitch.addEventListener("change", () => {
      try { localStorage.setItem("shortcuts", shortcutSwitch.checked ? "on" : "off"); } catch { /* storage is blocked: the choice lasts for this page */ }
    });
  }

  // ---- Flags, where the system draws them in colour; elsewhere the letters stay.

  function hasFlags() {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 20;
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    if (!pen) return false;
    pen.font = "16px sans-serif";
    pen.fillText("\u{1F1EF}\u{1F1F5}", 0, 16);
    const { data } = pen.getImageData(0, 0, 20, 20);
    for (let i = 0; i < data.length; i += 4) if (data[i] > data[i + 2] + 60) return true;
    return false;
  }

  if (hasFlags()) document.documentElement.classList.add("has-flags");
  suggestOn(box());
})();
