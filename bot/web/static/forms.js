// The one thing a page of forms does by itself: it opens the browser's print window.
document.querySelector(".print")?.addEventListener("click", () => window.print());
