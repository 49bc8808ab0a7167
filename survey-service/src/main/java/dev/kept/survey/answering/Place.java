// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.invitation.OpenInvitation;
import org.jspecify.annotations.Nullable;

/**
 * Where a respondent stands.
 *
 * @param invitation the respondent's own, or the shared link while there is none yet
 * @param session null before the first answer
 * @param key of a shared link's respondent
 * @param seed of random orders
 * @param turnedAway whether too many came from the same address
 */
record Place(
        OpenInvitation invitation,
        @Nullable AnswerSession session,
        @Nullable String key,
        String seed,
        boolean turnedAway) {}
