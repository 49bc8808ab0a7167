// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.feedkit.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that is still to be told of; told only after the database has given the response its version.
 *
 * @param formerCustomer whose response it was before, if it was there before
 */
record Change(
        SurveyResponse response,
        ResponseContent content,
        boolean created,
        @Nullable String formerCustomer) {

    List<OutboxEvent> events() {
        var asked = content.survey().questionnaire();
        return created
                ? List.of(ResponseEvents.completed(response, asked))
                : ResponseEvents.corrected(response, asked, formerCustomer);
    }
}
