// SPDX-License-Identifier: Apache-2.0
/** Whether a bearer token is good and what it allows. Knows no other feature. */
@NullMarked
package dev.kept.gateway.security;

import org.jspecify.annotations.NullMarked;
