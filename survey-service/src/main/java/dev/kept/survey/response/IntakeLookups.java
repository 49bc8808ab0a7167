// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.customerref.CustomerDirectory;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the surveys and customers that responses name; each only once for a whole batch. */
@ApplicationScoped
class IntakeLookups {

    private final AnswerableSurveys surveys;
    private final CustomerDirectory customers;

    IntakeLookups(AnswerableSurveys surveys, CustomerDirectory customers) {
        this.surveys = surveys;
        this.customers = customers;
    }

    /** @param patience how long to wait for customers that the feed has yet to tell of */
    Batch of(String tenant, Collection<NewResponse> rows, Duration patience) {
        Set<String> externalIds = rows.stream()
                .map(NewResponse::customerExternalId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> found = customers.findByExternalIds(tenant, externalIds, patience);
        Set<String> ids = Stream.concat(
                        rows.stream().map(NewResponse::customerId).filter(Objects::nonNull), found.values().stream())
                .collect(Collectors.toSet());
        return new Batch(found, customers.holdSurvivors(tenant, ids));
    }

    /** The lookups of one batch. */
    class Batch {

        private final Map<String, String> customerIds;
        private final Map<String, String> survivors;
        private final Map<Named, Optional<AnswerableSurvey>> found = new HashMap<>();
        private final Map<String, Optional<String>> surveyIds = new HashMap<>();

        /**
         * @param customerIds by external id
         * @param survivors who stands for a customer that was named
         */
        Batch(Map<String, String> customerIds, Map<String, String> survivors) {
            this.customerIds = customerIds;
            this.survivors = survivors;
        }

        /**
         * The survey version that a row answers, or null with a fault.
         *
         * @throws dev.kept.restkit.problem.ProblemException if nothing of the survey is published
         */
        @Nullable AnswerableSurvey survey(NewResponse row, ResponseJudge judge) {
            String id = surveyId(row, judge);
            if (id == null) {
                return null;
            }
            Integer version = row.surveyVersion();
            Optional<AnswerableSurvey> survey =
                    found.computeIfAbsent(new Named(id, version), named -> surveys.findHeld(id, version));
            if (survey.isEmpty()) {
                judge.add(
                        Fault.textAt("/surveyVersion", "survey-version-unknown", named(row), String.valueOf(version)));
            }
            return survey.orElse(null);
        }

        /** The customer of a row, or null if it names none or, with a fault, an unknown one. */
        @Nullable String customer(NewResponse row, ResponseJudge judge) {
            String id = row.customerId();
            String externalId = row.customerExternalId();
            if (id != null && externalId != null) {
                judge.add(Fault.textAt("/customerExternalId", "customer-named-twice"));
                return null;
            }
            if (externalId != null) {
                String known = survivors.get(customerIds.getOrDefault(externalId, ""));
                if (known == null) {
                    judge.add(Fault.textAt("/customerExternalId", "customer-unknown", externalId));
                }
                return known;
            }
            if (id == null) {
                return null;
            }
            String survivor = survivors.get(id);
            if (survivor == null) {
                judge.add(Fault.textAt("/customerId", "customer-unknown", id));
            }
            return survivor;
        }

        private @Nullable String surveyId(NewResponse row, ResponseJudge judge) {
            String id = row.surveyId();
            String key = row.surveyKey();
            if (id == null && key == null) {
                judge.add(Fault.textAt("/surveyKey", "survey-unnamed"));
                return null;
            }
            if (id != null && key != null) {
                judge.add(Fault.textAt("/surveyKey", "survey-named-twice"));
                return null;
            }
            String known = surveyIds
                    .computeIfAbsent(named(row), name -> id == null ? surveys.findId(name) : surveys.confirmId(name))
                    .orElse(null);
            if (known == null) {
                String at = id == null ? "/surveyKey" : "/surveyId";
                judge.add(Fault.textAt(at, "survey-unknown", named(row)));
            }
            return known;
        }

        private static String named(NewResponse row) {
            String id = row.surveyId();
            return id == null ? Objects.requireNonNullElse(row.surveyKey(), "") : id;
        }

        private record Named(String surveyId, @Nullable Integer version) {}
    }
}
