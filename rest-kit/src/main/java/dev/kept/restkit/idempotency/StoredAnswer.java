// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import java.util.Map;

/** The first answer to a request with an idempotency key, as it is sent again. */
record StoredAnswer(int status, Map<String, String> headers, String body) {}
