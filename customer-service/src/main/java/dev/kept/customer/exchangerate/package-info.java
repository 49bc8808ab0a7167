// SPDX-License-Identifier: Apache-2.0
/**
 * What other currencies are worth in the tenant's own, from which day on. May use settings and money, and tells facts whose
 * amounts are worth something else now.
 */
@NullMarked
package dev.kept.customer.exchangerate;

import org.jspecify.annotations.NullMarked;
