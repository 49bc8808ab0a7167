// SPDX-License-Identifier: Apache-2.0
/** What a tenant declares about itself: zone, week, currency, business model, presence rule, dimensions. May use money. */
@NullMarked
package dev.kept.customer.settings;

import org.jspecify.annotations.NullMarked;
