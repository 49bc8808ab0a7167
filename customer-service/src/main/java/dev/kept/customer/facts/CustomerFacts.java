// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer, by the tenant's local days. Everything that is derived is a pure function of these.
 *
 * @param customerId whose facts
 * @param knownSince the day since which it is known; null for one that was merged into another and has no facts
 * @param purchases orders that count, oldest first
 * @param contracts when it was entitled by a subscription, oldest first, neither touching nor overlapping
 * @param profile its attributes
 * @param happenings the days of what is only counted, by kind: complaints, contacts, responses to surveys ({@code
 *     FactsReader} names them); oldest first
 * @param answers what it has answered to surveys
 */
public record CustomerFacts(
        String customerId,
        @Nullable LocalDate knownSince,
        List<Purchase> purchases,
        List<Span> contracts,
        ProfileFacts profile,
        Map<String, List<LocalDate>> happenings,
        SurveyAnswers answers) {

    /** The days of one kind of happening, oldest first. */
    public List<LocalDate> days(String kind) {
        return happenings.getOrDefault(kind, List.of());
    }
}
