// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One completed survey response in its current state.
 *
 * @param channel how it was collected, for example {@code email}
 * @param weight survey weight, above zero, at most ten decimals; 1 where the survey is not weighted
 * @param aspectWeights what the version that was answered declares; null where it declares none
 */
public record ResponseFact(
        String entity,
        long version,
        Instant occurredAt,
        String survey,
        String channel,
        BigDecimal weight,
        List<Answer> answers,
        boolean deleted,
        @Nullable DeclaredWeights aspectWeights)
        implements Fact {

    public ResponseFact {
        answers = List.copyOf(answers);
    }

    /** Of a version that declares no weights of aspects. */
    public ResponseFact(
            String entity,
            long version,
            Instant occurredAt,
            String survey,
            String channel,
            BigDecimal weight,
            List<Answer> answers,
            boolean deleted) {
        this(entity, version, occurredAt, survey, channel, weight, answers, deleted, null);
    }

    /** The same as a response to a version that declares weights of aspects, or none. */
    public ResponseFact with(@Nullable DeclaredWeights declared) {
        return new ResponseFact(entity, version, occurredAt, survey, channel, weight, answers, deleted, declared);
    }

    /** Type of an answer that says one choice that was made: its aspect is the key of the choice, its score 1. */
    public static final String CHOICE = "CHOICE";

    /** The answers that rate something: without the choices. */
    public List<Answer> ratings() {
        return answers.stream().filter(answer -> !answer.type().equals(CHOICE)).toList();
    }

    /**
     * A valid rating, or a choice that was made; missing codes and blanks never become one.
     *
     * @param question the question's key within its survey
     * @param type {@code NPS}, {@code CSAT}, {@code CES}, {@code RATING} or {@code CHOICE}
     * @param score the integer that was chosen, {@code min <= score <= max}
     * @param aspect what of the whole it is about, for example {@code speed}; null where the question names none
     * @param satisfiedFrom lowest score that counts as satisfied (CSAT, RATING), as easy (CES); 9 for NPS
     */
    public record Answer(
            String question, String type, @Nullable String aspect, int score, int min, int max, int satisfiedFrom) {

        /** An answer to a question that names no aspect. */
        public Answer(String question, String type, int score, int min, int max, int satisfiedFrom) {
            this(question, type, null, score, min, max, satisfiedFrom);
        }
    }
}
