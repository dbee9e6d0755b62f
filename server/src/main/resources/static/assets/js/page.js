// Makes pages quicker; none needs it. GOV.UK Frontend's behaviour, the CSRF header for htmx.
import { initAll } from "./govuk-frontend.min.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

document.body.addEventListener("htmx:load", (event) => initAll({ scope: event.detail.elt }));

document.body.addEventListener("htmx:configRequest", (event) => {
  const csrf = document.querySelector("meta[name=csrf]");
  if (csrf) {
    event.detail.headers[csrf.dataset.header] = csrf.content;
  }
});
