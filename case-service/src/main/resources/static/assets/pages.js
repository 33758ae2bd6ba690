import { initAll } from "/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// The veil: one key blanks the names on the screen until it is pressed again, also on the next page.
const veiled = "veiled";
if (sessionStorage.getItem(veiled)) {
  document.documentElement.classList.add("ow-veiled");
}
document.addEventListener("keydown", (event) => {
  if (event.key === "F9") {
    event.preventDefault();
    if (document.documentElement.classList.toggle("ow-veiled")) {
      sessionStorage.setItem(veiled, "1");
    } else {
      sessionStorage.removeItem(veiled);
    }
  }
});
