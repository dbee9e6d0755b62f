// The page to try the interface: Swagger UI on our own description, asking nobody else.
const place = document.getElementById("interface");

window.addEventListener("load", () => {
  const ui = window.SwaggerUIBundle({
    domNode: place,
    url: place.dataset.description,
    validatorUrl: null,
    persistAuthorization: false,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    tryItOutEnabled: true,
  });
  ui.initOAuth({ useBasicAuthenticationWithAccessCodeGrant: false });
});
