// SPDX-License-Identifier: Apache-2.0
'use strict';

const token = document.getElementById('token');
document.getElementById('bearer').addEventListener('submit', event => event.preventDefault());

window.SwaggerUIBundle({
  url: '/openapi/v1.json',
  dom_id: '#reader',
  deepLinking: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor: request => {
    // Only to this gateway: a token is nobody else's business.
    if (token.value && new URL(request.url, window.location.href).origin === window.location.origin) {
      request.headers.Authorization = 'Bearer ' + token.value.trim();
    }
    return request;
  },
});
