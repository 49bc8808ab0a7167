// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who sought the contact. */
@Schema(name = "InteractionDirection", description = "Who sought the contact: the customer or the company.")
enum Direction {
    /** The customer. */
    INBOUND,
    /** The company. */
    OUTBOUND
}
