(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const $ = (id) => document.getElementById(id);
  const panel = $("articles");
  let opener = null;

  // Articles: one at a time in a panel, at the words that a link names.
  const shut = () => {
    if (!root.classList.contains("reading")) return;
    root.classList.remove("reading");
    if (opener) opener.focus({ preventScroll: true });
    opener = null;
  };
  const show = (article, words) => {
    for (const other of panel.querySelectorAll(".a.shown")) other.classList.remove("shown");
    for (const mark of panel.querySelectorAll("mark.at")) mark.classList.remove("at");
    article.classList.add("shown");
    if (!opener && document.activeElement !== document.body) opener = document.activeElement;
    root.classList.add("reading");
    article.focus({ preventScroll: true });
    if (words) {
      words.classList.add("at");
      words.scrollIntoView({ block: "center", behavior: "instant" });
    } else panel.scrollTop = 0;
  };
  const unfold = (row) => {
    if (row.hidden) { form.reset(); }
    row.open = true;
    row.scrollIntoView({ block: "start", behavior: "instant" });
  };
  const follow = () => {
    const target = location.hash.length > 1 && $(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    const article = target.closest(".a");
    if (article) show(article, target === article ? null : target);
    else if (target.classList.contains("e")) unfold(target);
  };
  addEventListener("hashchange", follow);
  // A second click on a link that is already the address changes no hash, but means the same.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) { event.preventDefault(); follow(); }
    const mark = event.target.closest(".a mark");
    if (mark) location.hash = "e-" + mark.dataset.e.split(" ")[0];
  });
  $("close").addEventListener("click", shut);
  const light = (mark, on) => {
    const ids = mark.dataset.e.split(" ");
    for (const other of mark.closest(".a").querySelectorAll("mark"))
      if (other.dataset.e.split(" ").some((id) => ids.includes(id))) other.classList.toggle("on", on);
  };
  panel.addEventListener("mouseover", (event) => { if (event.target.matches("mark")) light(event.target, true); });
  panel.addEventListener("mouseout", (event) => { if (event.target.matches("mark")) light(event.target, false); });

  // The filter: every word must be found; kinds, statuses and years narrow further.
  const form = $("filter");
  const rows = [...document.querySelectorAll(".e")].map((element) => ({
    element, text: element.dataset.f, kind: element.dataset.k, status: element.dataset.s,
    first: Number(element.dataset.y), last: Number(element.dataset.z), background: element.classList.contains("bg"),
  }));
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  for (const row of rows) row.text = plain(row.text);
  const groups = [...document.querySelectorAll(".month"), ...document.querySelectorAll(".year")];
  const pressed = (key) => new Set([...form.querySelectorAll(`.chip[data-${key}][aria-pressed=true]`)].map((b) => b.dataset[key]));
  const narrow = () => {
    const words = plain($("f-text").value).split(/\s+/).filter(Boolean);
    const from = $("f-from").value ? Number($("f-from").value) : -Infinity;
    const to = $("f-to").value ? Number($("f-to").value) : Infinity;
    const period = from > -Infinity || to < Infinity;
    const kinds = pressed("k"), statuses = pressed("s");
    const button = $("f-background");
    const news = button !== null && button.getAttribute("aria-pressed") === "true";
    let seen = 0;
    for (const row of rows) {
      const fits = (!kinds.size || kinds.has(row.kind)) && (!statuses.size || statuses.has(row.status))
        && (!period || (row.last >= from && row.first <= to)) && !(news && row.background)
        && words.every((word) => row.text.includes(word));
      row.element.hidden = !fits;
      seen += fits;
    }
    for (const group of groups) group.hidden = !group.querySelector(".e:not([hidden])");
    const all = seen === rows.length;
    $("f-count").textContent = all ? "" : `${seen} of ${rows.length} engagements`;
    form.querySelector(".clear").hidden = all;
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", narrow);
  form.addEventListener("click", (event) => {
    const chip = event.target.closest(".chip");
    if (!chip) return;
    chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
    narrow();
  });
  form.addEventListener("reset", () => {
    for (const chip of form.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", "false");
    setTimeout(narrow);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") shut();
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !/^(INPUT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      $("f-text").focus();
    }
  });
  follow();
})();
