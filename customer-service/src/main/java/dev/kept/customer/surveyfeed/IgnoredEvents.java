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
            "survey.version.published.v1");

    private IgnoredEvents() {}
}
