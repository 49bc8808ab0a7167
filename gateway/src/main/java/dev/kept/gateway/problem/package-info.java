// SPDX-License-Identifier: Apache-2.0
/** What the gateway itself answers when it cannot or will not forward: RFC 9457 bodies in two languages. Knows no other feature. */
@NullMarked
package dev.kept.gateway.problem;

import org.jspecify.annotations.NullMarked;
