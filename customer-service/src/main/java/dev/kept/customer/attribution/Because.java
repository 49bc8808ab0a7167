// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer is attributed so. */
@Schema(name = "AttributionReason")
enum Because {
    FIRST_TOUCH,
    LAST_TOUCH,
    /** Its profile says so. */
    DECLARED,
    /** No touch in the window and nothing declared. */
    UNKNOWN
}
