// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import jakarta.enterprise.context.ApplicationScoped;

/** Sums feedback up. */
@ApplicationScoped
class FeedbackSummary {

    private final SummaryRepository summaries;

    FeedbackSummary(SummaryRepository summaries) {
        this.summaries = summaries;
    }

    SummaryView of(SummaryFilter filter) {
        return new SummaryView(summaries.items(filter), SummaryChanges.in(summaries.groups(filter), filter));
    }
}
