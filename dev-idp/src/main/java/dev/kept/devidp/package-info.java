// SPDX-License-Identifier: Apache-2.0
/**
 * A small token issuer for local use and tests: discovery, JWKS and client credentials. Never deployed: it keeps client
 * secrets in plain text and knows no user, no revocation and no brute-force limit.
 */
@NullMarked
package dev.kept.devidp;

import org.jspecify.annotations.NullMarked;
