// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.surveyfeed;

import java.util.Set;

/**
 * Events of survey-service that are of no concern here. They are named one by one, so that they are not taken for unknown
 * and parked.
 */
final class IgnoredEvents {

    static final Set<String> TYPES = Set.of(
            "survey.feedback.changed.v1",
            "survey.feedback.deleted.v1",
            "survey.feedback.recorded.v1",
            "survey.loop.changed.v1",
            "survey.invitation.bounced.v1",
            "survey.invitation.completed.v1",
            "survey.invitation.created.v1",
            "survey.invitation.deleted.v1",
            "survey.invitation.delivered.v1",
            "survey.invitation.opened.v1",
            "survey.invitation.partial.v1",
            "survey.invitation.refused.v1",
            "survey.invitation.revoked.v1",
            "survey.invitation.screened-out.v1",
            "survey.invitation.sent.v1",
            "survey.invitation.started.v1",
            "survey.invitation.suppressed.v1",
            "survey.version.published.v1");

    private IgnoredEvents() {}
}
