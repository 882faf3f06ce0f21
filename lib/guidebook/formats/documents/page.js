"use strict";
(() => {
  const form = document.getElementById("_find");
  if (!form) return;
  const fold = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const named = element => {
    const names = element.querySelectorAll(":scope > * > .name, :scope > .name, :scope .local, :scope > * > * > .name");
    return fold(Array.from(names, name => name.textContent).join(" "));
  };
  const input = form.querySelector("input");
  const status = form.querySelector("p");
  const leaves = root => Array.from(root.querySelectorAll(".entry, .contact"));
  const chapters = Array.from(document.querySelectorAll(".chapter"), element => ({
    element,
    name: fold(Array.from(element.querySelectorAll(".band .name, .band .local"), e => e.textContent).join(" ")),
    sections: Array.from(element.querySelectorAll(".text > section, .text > .introduction"), section => ({
      element: section,
      leaves: leaves(section).map(leaf => ({element: leaf, name: named(leaf)})),
    })),
  }));
  const listed = Array.from(document.querySelectorAll(".guides > li"),
    element => ({element, name: fold(element.textContent)}));
  const data = document.getElementById("_names");
  const names = data ? JSON.parse(data.textContent).map(row => ({row, name: fold(row.name)})) : [];
  const found = document.getElementById("_found");

  const show = (item, shown) => { item.element.hidden = !shown; return shown; };
  const filterChapter = (chapter, all, fits) => {
    const whole = all || (chapters.length > 1 && fits(chapter.name));
    let count = 0;
    for (const section of chapter.sections) {
      const shown = section.leaves.filter(leaf => show(leaf, whole || fits(leaf.name))).length;
      show(section, whole || shown > 0);
      count += shown;
    }
    for (const facts of chapter.element.querySelectorAll(".text > .facts, .text > .lede")) facts.hidden = !whole;
    show(chapter, whole || count > 0 || chapters.length === 1);
    return count + (whole ? 1 : 0);
  };
  const list = rows => {
    found.replaceChildren(...rows.map(({row}) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = row.page;
      for (const [part, text] of [["name", row.name], ["kind", row.in]]) {
        const span = document.createElement("span");
        span.className = part;
        span.textContent = text;
        link.append(span);
      }
      item.append(link);
      return item;
    }));
    found.hidden = rows.length === 0;
  };
  const filter = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    const all = words.length === 0;
    const fits = name => words.every(word => name.includes(word));
    let count = 0;
    for (const chapter of chapters) count += filterChapter(chapter, all, fits);
    for (const item of listed) count += show(item, all || fits(item.name)) ? 1 : 0;
    if (found) {
      const rows = all ? [] : names.filter(item => fits(item.name));
      list(rows.slice(0, 200));
      count += rows.length;
    }
    for (const link of document.querySelectorAll(".contents .sections a, .contents .chapters a")) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      link.parentElement.hidden = target !== null && target.closest("[hidden]") !== null;
    }
    status.textContent = all ? "" : count === 0 ? status.dataset.none : String(count);
  };
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  input.addEventListener("input", filter);
  // What a link leads to is shown, whatever is filtered.
  document.addEventListener("click", event => {
    const link = event.target.closest("main a[href^='#']");
    if (link && input.value) { input.value = ""; filter(); }
  });
  if (input.value) filter();
})();
