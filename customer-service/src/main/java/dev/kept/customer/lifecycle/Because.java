// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a customer is in its stage. */
@Schema(name = "StageReason")
enum Because {
    /** Nothing was bought and no contract has begun. */
    NOTHING_BOUGHT,
    /** The first purchase is not long ago. */
    FIRST_PURCHASE_LATELY,
    /** The last purchase is not too long ago, or a contract runs. */
    PRESENT,
    /** Was lost and has come back. */
    CAME_BACK,
    /** Enough purchases in the window of loyalty. */
    LOYAL_BY_ORDERS,
    /** Long enough under contract. */
    LOYAL_BY_CONTRACT,
    /** The last purchase is too long ago. */
    INACTIVE,
    /** The contract has ended, and its grace too. */
    CONTRACT_ENDED,
    /** Somebody has set it. */
    SET_BY_HAND;

    static Because of(LocalDate day, StageTransition transition, StageFacts facts, List<FixedStage> fixed) {
        if (fixed.stream().anyMatch(stage -> stage.days().contains(day))) {
            return SET_BY_HAND;
        }
        Stage stage = transition.to();
        return switch (stage) {
            case PROSPECT -> NOTHING_BOUGHT;
            case NEW -> FIRST_PURCHASE_LATELY;
            case ACTIVE -> transition.wonBack() ? CAME_BACK : PRESENT;
            case LOYAL -> facts.loyalByContract(day) ? LOYAL_BY_CONTRACT : LOYAL_BY_ORDERS;
            case CHURNED -> facts.last(day) == null ? CONTRACT_ENDED : INACTIVE;
        };
    }
}
