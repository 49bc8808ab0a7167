// SPDX-License-Identifier: Apache-2.0
/** Why customers left: the tenant's reasons, and one record for each churn, unknown until somebody says why. May use customers and subscriptions. */
@NullMarked
package dev.kept.customer.churn;

import org.jspecify.annotations.NullMarked;
