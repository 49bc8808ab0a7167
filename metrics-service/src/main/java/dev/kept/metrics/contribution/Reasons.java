// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.ChurnFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Why a customer left, as it was recorded. */
final class Reasons {

    private final List<ChurnFact> told;

    Reasons(History history) {
        told = new ArrayList<>(history.timeline.records(ChurnFact.class));
        told.sort(Comparator.comparing(ChurnFact::churnedOn).thenComparing(ChurnFact::entity));
    }

    /** Whether the customer was ever said to have left. */
    boolean areTold() {
        return !told.isEmpty();
    }

    /**
     * The {@code reason} and its {@code cause} of the last churn with a reason that was recorded for a day after one
     * and up to another; nothing where there is none.
     */
    Map<String, String> between(int after, int upTo) {
        Map<String, String> why = new HashMap<>();
        for (ChurnFact churn : told) {
            int day = Days.number(churn.churnedOn());
            if (day > after && day <= upTo && !churn.reasons().isEmpty()) {
                String reason = churn.reasons().get(0);
                why.put("reason", reason);
                why.put("cause", reason.equals(ChurnFact.PAYMENT_FAILURE) ? "involuntary" : "voluntary");
            }
        }
        return why;
    }
}
