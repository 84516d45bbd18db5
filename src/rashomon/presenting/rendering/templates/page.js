"use strict";
(function () {
  function clear() {
    document.querySelectorAll("mark").forEach(function (mark) {
      mark.replaceWith(document.createTextNode(mark.textContent));
    });
    document.querySelectorAll(".text").forEach(function (each) { each.normalize(); });
    document.querySelectorAll(".shown").forEach(function (each) { each.classList.remove("shown"); });
  }
  function markPart(sentence, start, end) {
    var base = Number(sentence.dataset.start), node = sentence.firstChild;
    if (!node) { return; }
    var points = Array.from(node.textContent);
    var from = Math.max(0, start - base), to = Math.min(points.length, end - base);
    if (from >= to) { return; }
    var before = points.slice(0, from).join("").length;
    var length = points.slice(from, to).join("").length;
    var range = document.createRange();
    range.setStart(node, before);
    range.setEnd(node, before + length);
    range.surroundContents(document.createElement("mark"));
    sentence.classList.add("shown");
  }
  document.addEventListener("click", function (event) {
    var cite = event.target.closest && event.target.closest(".cite");
    if (!cite) { return; }
    clear();
    var details = document.getElementById(cite.dataset.article);
    details.open = true;
    details.querySelectorAll(".sentence").forEach(function (sentence) {
      markPart(sentence, Number(cite.dataset.start), Number(cite.dataset.end));
    });
  });
})();
