// SPDX-License-Identifier: Apache-2.0
/** What a customer may want next, from what others like it have bought; every candidate says why. */
@NullMarked
package dev.kept.customer.recommendation;

import org.jspecify.annotations.NullMarked;
