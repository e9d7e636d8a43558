// Sets light or dark before anything is drawn; without a choice of one's own the system's wish holds.
"use strict";

(() => {
  const system = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  try {
    chosen = localStorage.getItem("cairn.theme");
  } catch {
    chosen = null; // Storage is switched off: the choice lasts as long as the page.
  }

  const isDark = () => (chosen ? chosen === "dark" : system.matches);
  const show = () => {
    document.documentElement.dataset.theme = isDark() ? "dark" : "light";
    document.getElementById("theme")?.setAttribute("aria-pressed", String(isDark()));
  };

  show();
  system.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    show();
    document.getElementById("theme").addEventListener("click", () => {
      chosen = isDark() ? "light" : "dark";
      try {
        localStorage.setItem("cairn.theme", chosen);
      } catch {
        // As above.
      }
      show();
    });
  });
})();
