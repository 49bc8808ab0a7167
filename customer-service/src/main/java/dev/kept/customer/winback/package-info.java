// SPDX-License-Identifier: Apache-2.0
/** Winning back: who is lost or at risk, what they were offered, and who came back. */
@NullMarked
package dev.kept.customer.winback;

import org.jspecify.annotations.NullMarked;
