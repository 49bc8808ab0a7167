// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.cell.AnswerTotals.Scale;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Responses as observations of persons: what counts once. */
final class Respondents {

    private final List<Reply> replies;
    private final Measure measure;

    /** @param replies by person and time */
    Respondents(List<Reply> replies, Measure measure) {
        this.replies = replies;
        this.measure = measure;
    }

    /** What an answer says, as a number. */
    interface Measure {
        BigDecimal of(BigDecimal score, Scale scale);
    }

    /** What counts once. */
    enum Unit {
        /** The last response of each person; several answers of it by their mean score. */
        LATEST,
        /** The last response of each person in each wave. */
        LATEST_PER_WAVE,
        /** Each person by the mean score of all answers. */
        MEAN,
        /** Each person by the mean of what the single answers say: all answers of a person weigh together one. */
        ACCOUNT,
        /** Every answer; those of one person are not taken to be independent. */
        ANSWER,
        /** The same with survey weights. */
        WEIGHTED_ANSWER
    }

    /** What counts once, for whom, with which weight. */
    record Observation(String person, BigDecimal value, BigDecimal weight) {}

    List<Observation> by(Unit unit) {
        return switch (unit) {
            case LATEST -> scores(last(Reply::person));
            case LATEST_PER_WAVE -> scores(last(reply -> reply.person() + " " + reply.wave()));
            case MEAN -> scores(persons());
            case ACCOUNT -> accounts();
            case ANSWER -> answers(false);
            case WEIGHTED_ANSWER -> answers(true);
        };
    }

    /** Whether scores of different meaning would be added up for one observation. */
    boolean mixes(Unit unit) {
        return switch (unit) {
            case LATEST -> last(Reply::person).stream().anyMatch(Respondents::mixed);
            case LATEST_PER_WAVE ->
                last(reply -> reply.person() + " " + reply.wave()).stream().anyMatch(Respondents::mixed);
            case MEAN -> persons().stream().anyMatch(Respondents::mixed);
            case ACCOUNT, ANSWER, WEIGHTED_ANSWER -> false;
        };
    }

    private List<List<Reply>> last(Function<Reply, String> unit) {
        Map<String, List<Reply>> last = new LinkedHashMap<>();
        replies.forEach(reply -> last.put(unit.apply(reply), List.of(reply)));
        return List.copyOf(last.values());
    }

    private List<List<Reply>> persons() {
        Map<String, List<Reply>> persons = new LinkedHashMap<>();
        replies.forEach(reply -> persons.computeIfAbsent(reply.person(), key -> new ArrayList<>())
                .add(reply));
        return List.copyOf(persons.values());
    }

    private List<Observation> scores(List<List<Reply>> units) {
        List<Observation> observations = new ArrayList<>();
        for (List<Reply> unit : units) {
            List<Rating> ratings = ratings(unit);
            BigDecimal mean = mean(ratings.stream()
                    .map(rating -> BigDecimal.valueOf(rating.score()))
                    .toList());
            BigDecimal value = measure.of(mean, ratings.get(0).scale());
            observations.add(new Observation(unit.get(0).person(), value, BigDecimal.ONE));
        }
        return observations;
    }

    private List<Observation> accounts() {
        return persons().stream()
                .map(unit -> new Observation(
                        unit.get(0).person(),
                        mean(ratings(unit).stream().map(this::value).toList()),
                        BigDecimal.ONE))
                .toList();
    }

    private List<Observation> answers(boolean weighted) {
        List<Observation> observations = new ArrayList<>();
        for (Reply reply : replies) {
            for (Rating rating : reply.ratings()) {
                BigDecimal weight = weighted ? reply.weight() : BigDecimal.ONE;
                observations.add(new Observation(reply.person(), value(rating), weight));
            }
        }
        return observations;
    }

    private BigDecimal value(Rating rating) {
        return measure.of(BigDecimal.valueOf(rating.score()), rating.scale());
    }

    private static List<Rating> ratings(List<Reply> unit) {
        return unit.stream().flatMap(reply -> reply.ratings().stream()).toList();
    }

    private static boolean mixed(List<Reply> unit) {
        return ratings(unit).stream().map(Rating::scale).distinct().count() > 1;
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }
}
