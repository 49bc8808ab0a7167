// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is offered to a customer so that it comes back. */
@Schema(name = "WinBackOfferKind")
enum OfferKind {
    DISCOUNT,
    COUPON,
    GIFT,
    SERVICE,
    CALL,
    MESSAGE,
    OTHER
}
