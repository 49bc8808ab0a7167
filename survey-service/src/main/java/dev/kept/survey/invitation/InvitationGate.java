// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import org.jspecify.annotations.Nullable;

/** Something above a single invitation that can keep it from being answered: a paused wave, a full quota. */
public interface InvitationGate {

    /**
     * Why it cannot be answered now; null where there is no reason.
     *
     * @param hold whether the answer is being written: then what this tells stays true until the transaction ends
     */
    @Nullable Openness closedBy(String waveId, @Nullable String customerId, String channel, boolean hold);
}
