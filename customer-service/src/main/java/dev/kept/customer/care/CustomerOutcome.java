// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a customer after whom a task looked. */
@Schema(name = "CustomerOutcome", description = "What became of the customer after whom a task looked.")
enum CustomerOutcome {
    /** The customer stays. */
    KEPT,
    /** The customer left. */
    LOST,
    /** There was nothing to look after. */
    FALSE_ALARM
}
