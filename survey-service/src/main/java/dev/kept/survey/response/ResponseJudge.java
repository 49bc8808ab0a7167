// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.answer.Answer;
import dev.kept.survey.logic.SurveyFlow;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.survey.AnswerableSurvey;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges one response and collects every fault with its place. */
final class ResponseJudge {

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000);
    private static final Duration FURTHEST_AHEAD = Duration.ofHours(24);
    private static final int LENGTH_OF_DATE = 10;

    private final List<Fault> faults = new ArrayList<>();
    private final Instant now;

    ResponseJudge(Instant now) {
        this.now = now;
    }

    List<Fault> faults() {
        return faults;
    }

    void add(Fault fault) {
        faults.add(fault);
    }

    /**
     * The response's content; to be used only if there are no faults.
     *
     * @param customerId of the customer, already looked up
     */
    ResponseContent judge(NewResponse given, AnswerableSurvey survey, @Nullable String customerId) {
        Channel channel = channel(given.channel());
        BigDecimal weight = weight(given.weight());
        Instant answeredAt = answeredAt(given.answeredAt());
        List<Answer> answers = SurveyFlow.of(survey.questionnaire()).judge(given.answers(), faults);
        return new ResponseContent(
                survey,
                given.externalId(),
                customerId,
                channel,
                weight,
                answeredAt,
                given.language(),
                answers,
                given.interview());
    }

    private Channel channel(@Nullable String text) {
        if (text == null) {
            return Channel.OTHER;
        }
        return Channel.of(text).orElseGet(() -> {
            fault("/channel", "channel-unknown", text, String.join(", ", Channel.texts()));
            return Channel.OTHER;
        });
    }

    private BigDecimal weight(@Nullable String text) {
        if (text == null) {
            return BigDecimal.ONE;
        }
        if (!text.matches(DecimalText.PATTERN)) {
            fault("/weight", "weight-invalid");
            return BigDecimal.ONE;
        }
        BigDecimal weight = new BigDecimal(text);
        if (weight.signum() <= 0 || weight.compareTo(HEAVIEST) > 0) {
            fault("/weight", "weight-out-of-range", HEAVIEST);
        }
        return weight;
    }

    private @Nullable Instant answeredAt(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Instant at = parsed(text);
        if (at == null) {
            fault("/answeredAt", "answered-at-invalid");
        } else if (at.isAfter(now.plus(FURTHEST_AHEAD))) {
            fault("/answeredAt", "answered-at-in-future");
        }
        return at;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            Instant at = text.length() == LENGTH_OF_DATE
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
            return at.isBefore(Instant.EPOCH) ? null : at.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private void fault(String pointer, String code, Object... args) {
        add(Fault.textAt(pointer, code, args));
    }

    /** Whether everything was right. */
    boolean isClean() {
        return faults.isEmpty();
    }
}
