// What pages gain where scripts run; everything works without.

// Reader: pointing at words lights up their cards, pointing at a card its words.
for (const reader of document.querySelectorAll("[data-reader]")) {
  const words = (card) => reader.querySelectorAll(`[data-cards~="${CSS.escape(card)}"]`);
  const light = (cards, on) => {
    for (const card of cards) {
      document.getElementById(card)?.classList.toggle("lit", on);
      for (const piece of words(card)) piece.classList.toggle("lit", on);
    }
  };
  const cardsOf = (target) => {
    const near = target.closest("[data-cards], [data-card]");
    return near ? (near.dataset.cards ?? near.dataset.card).split(" ") : [];
  };
  for (const [event, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    reader.addEventListener(event, ({ target }) => light(cardsOf(target), on));
  }
  // Words are on this page already: go there without loading it again.
  for (const link of reader.querySelectorAll("[data-to]")) {
    link.addEventListener("click", (event) => {
      const first = words(link.dataset.to)[0];
      if (!first || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      first.scrollIntoView({ block: "center" });
      first.focus({ preventScroll: true });
    });
  }
}

// Matrix: one cell open at a time, closed by Escape.
for (const table of document.querySelectorAll(".matrix")) {
  table.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
}
