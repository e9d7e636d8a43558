// Which area is shown on a narrow screen, and the drawer that shows how the coach sees the talk.

const byId = (id) => document.getElementById(id);
const house = byId("house");
const see = byId("see");
const isPhone = matchMedia("(max-width: 55.99rem)");

/** On a narrow screen, show this area instead of the one before. */
export function showArea(area) {
  house.dataset.shown = area;
  for (const button of document.querySelectorAll(".areas button")) {
    button.setAttribute("aria-current", String(button.dataset.area === area));
  }
}

function showInside(open) {
  house.classList.toggle("sees", open);
  see.setAttribute("aria-expanded", String(open));
  if (open) byId("inside").focus({ preventScroll: true });
  else see.focus();
}

document.querySelector(".areas").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) showArea(button.dataset.area);
});
see.addEventListener("click", () => showInside(!house.classList.contains("sees")));
byId("inside-close").addEventListener("click", () => (isPhone.matches ? showArea("talk") : showInside(false)));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !isPhone.matches && house.classList.contains("sees")) showInside(false);
});
