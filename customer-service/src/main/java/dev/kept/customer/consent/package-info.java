// SPDX-License-Identifier: Apache-2.0
/** What customers have agreed to, purpose by purpose, as an append-only history; and what a withdrawal means. May use customers. */
@NullMarked
package dev.kept.customer.consent;

import org.jspecify.annotations.NullMarked;
