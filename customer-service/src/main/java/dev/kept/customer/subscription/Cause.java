// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a subscription was cancelled, as far as churn is told apart by it. */
@Schema(name = "CancellationCause")
enum Cause {
    /** The customer wanted it. */
    VOLUNTARY,
    /** Its payment failed. */
    PAYMENT_FAILURE
}
