// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import java.util.Optional;

/** The life of a campaign; it only goes forward. */
enum CampaignStatus {
    DRAFT,
    RUNNING,
    ENDED;

    /** What may follow; nothing follows the end. */
    Optional<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> Optional.of(RUNNING);
            case RUNNING -> Optional.of(ENDED);
            case ENDED -> Optional.empty();
        };
    }
}
