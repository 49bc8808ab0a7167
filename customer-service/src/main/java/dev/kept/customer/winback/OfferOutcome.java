// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an offer. */
@Schema(name = "WinBackOutcome")
enum OfferOutcome {
    /** The window is open and nothing has happened. */
    OPEN,
    /** The customer has bought, or has subscribed, within the window. */
    WON_BACK,
    /** The customer has said no. */
    DECLINED,
    /** The window has passed. */
    EXPIRED
}
