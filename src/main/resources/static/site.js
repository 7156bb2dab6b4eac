// Everything works without this file. It adds: «/» goes to the search box; a click on the number of a paragraph or page
// copies its address; pictures of pages stand beside the text, or, on a narrow screen, in its place; on a wide screen the
// facets are open in browsers that cannot show a closed <details>.
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
