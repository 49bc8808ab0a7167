// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer stands that is worth an effort. */
@Schema(name = "WinBackStanding")
enum CandidateStanding {
    /** Its stage is CHURNED. */
    LOST,
    /** It has not bought for long, is not lost yet, and no subscription runs. */
    AT_RISK
}
