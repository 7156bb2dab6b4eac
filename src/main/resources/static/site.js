// Everything works without this file. It adds: «/» goes to the search box; a click on the number of a paragraph or page
// copies its address; pictures of pages stand beside the text, or, on a narrow screen, in its place; on a wide screen the
// facets are open in browsers that cannot show a closed <details>; the search box offers what is in the library; the
// drawing of a chain that is wider than its window begins at the document it is about.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const box = document.getElementById("q");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && box) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.permalink, .turn h3 a");
  if (link && navigator.clipboard) {
    const address = new URL(link.getAttribute("href"), location.origin + location.pathname);
    navigator.clipboard.writeText(address.href).then(() => {
      link.dataset.copied = "đã chép";
      setTimeout(() => delete link.dataset.copied, 1500);
    }, () => {});
  }
});

document.addEventListener("click", (event) => {
  const leaf = event.target.closest(".flip")?.closest(".leaf");
  if (leaf) {
    leaf.classList.toggle("flipped");
    if (leaf.getBoundingClientRect().top < 0) {
      leaf.scrollIntoView();
    }
  }
});

const middle = (element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};
const drawing = document.querySelector(".drawing");
const about = drawing?.querySelector(".box.root");
if (about) {
  drawing.scrollLeft += middle(about) - middle(drawing);
}

const excuse = (picture) => {
  picture.closest("a").hidden = true;
  picture.closest("figure").querySelector("figcaption").hidden = false;
};

document.addEventListener("error", (event) => {
  if (event.target.matches?.(".picture img")) {
    excuse(event.target);
  }
}, true);

for (const text of document.querySelectorAll(".pictured")) {
  text.classList.add("live");
  for (const sleeping of text.querySelectorAll("template.picture")) {
    sleeping.replaceWith(sleeping.content);
  }
  for (const picture of text.querySelectorAll(".picture img")) {
    if (picture.complete && picture.src && picture.naturalWidth === 0 && picture.currentSrc) {
      excuse(picture);
    }
  }
}

const facets = document.querySelector("details.facets");
if (facets && matchMedia("(min-width: 60rem)").matches) {
  facets.open = true;
}

// The search box as a combobox with a list (WAI-ARIA Authoring Practices): arrows walk through what is offered, Enter takes
// it, Escape closes. Without an answer in time nothing is offered and the form works as it does without this file.
const SAID = document.documentElement.lang === "en"
  ? { list: "Suggestions", title: "document", number: "number", directive: "cited", issuer: "office", signer: "signer" }
  : { list: "Gợi ý", title: "văn bản", number: "số, ký hiệu", directive: "viện dẫn", issuer: "cơ quan", signer: "người ký" };

const offer = (box) => {
  const list = document.createElement("ul");
  const said = document.createElement("p");
  let chosen = -1;
  let asked = "";
  let typed = box.value;
  let waiting = 0;
  let asking = new AbortController();
  list.className = "offers";
  list.id = "offers";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", SAID.list);
  said.className = "unseen";
  said.setAttribute("role", "status");
  box.form.append(list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", "offers"], ["aria-expanded", "false"]]) {
    box.setAttribute(name, value);
  }

  const close = () => {
    clearTimeout(waiting);
    asking.abort();
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  };

  const choose = (place) => {
    chosen = place;
    for (const [i, item] of [...list.children].entries()) {
      item.setAttribute("aria-selected", String(i === place));
    }
    box.value = place < 0 ? typed : list.children[place].dataset.text;
    if (place < 0) {
      box.removeAttribute("aria-activedescendant");
    } else {
      box.setAttribute("aria-activedescendant", list.children[place].id);
    }
  };

  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((one, i) => {
      const item = document.createElement("li");
      const text = document.createElement("span");
      const kind = document.createElement("span");
      item.id = `offer-${i}`;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      item.dataset.text = one.text;
      item.dataset.href = one.href;
      text.className = "text";
      text.textContent = one.text;
      kind.className = "kind";
      kind.textContent = SAID[one.kind] ?? "";
      item.append(text, kind);
      return item;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    said.textContent = list.hidden ? "" : `${SAID.list}: ${suggestions.length}`;
  };

  const ask = async () => {
    asking.abort();
    asking = new AbortController();
    asked = typed;
    try {
      const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(asked)}`, { signal: asking.signal });
      const found = await answer.json();
      if (asked === box.value && document.activeElement === box) {
        show(found.suggestions);
      }
    } catch {
      close();
    }
  };

  box.addEventListener("input", () => {
    typed = box.value;
    clearTimeout(waiting);
    if (typed.trim().length < 2) {
      close();
    } else {
      waiting = setTimeout(ask, 60);
    }
  });
  box.addEventListener("keydown", (event) => {
    const many = list.children.length;
    if (list.hidden || event.isComposing) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + 1 + step + many + 1) % (many + 1) - 1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      choose(-1);
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      location.assign(list.children[chosen].dataset.href);
    } else if (event.key === "Tab") {
      close();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const item = event.target.closest("li");
    if (item) {
      location.assign(item.dataset.href);
    }
  });
  box.addEventListener("blur", close);
};

for (const box of document.querySelectorAll(".find input[type=search]")) {
  offer(box);
}
