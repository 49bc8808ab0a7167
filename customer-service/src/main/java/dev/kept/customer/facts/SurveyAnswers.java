// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has answered to surveys, by name and day. A name is a type of question in lower case ({@code nps}), a
 * survey's key, or one of its questions ({@code visit/recommend}); a type's name hides a survey's.
 */
public final class SurveyAnswers {

    /** Of a customer that has answered nothing. */
    public static final SurveyAnswers NONE = new SurveyAnswers();

    /** The types of question that have a score. */
    public static final Set<String> TYPES = Set.of("nps", "csat", "ces", "rating");

    private final Map<String, NavigableMap<LocalDate, Double>> scores = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, LocalDate>> days = new HashMap<>();

    /**
     * One answer.
     *
     * @param day the tenant's local day
     * @param type of the question; null together with the other two where nothing of the response has a score
     */
    public record Answer(
            LocalDate day,
            String surveyKey,
            @Nullable String type,
            @Nullable String question,
            @Nullable Double score) {}

    private SurveyAnswers() {}

    /** Gathers answers in the order in which they were given. Of one response's scores the first is the survey's. */
    public static SurveyAnswers of(List<List<Answer>> responses) {
        SurveyAnswers gathered = new SurveyAnswers();
        responses.forEach(gathered::add);
        return gathered;
    }

    private void add(List<Answer> response) {
        boolean first = true;
        for (Answer answer : response) {
            List<String> names = new ArrayList<>();
            String key = answer.surveyKey();
            if (first && !TYPES.contains(key)) {
                names.add(key);
            }
            if (answer.score() != null) {
                names.add(String.valueOf(answer.type()).toLowerCase(Locale.ROOT));
                names.add(key + "/" + answer.question());
            }
            for (String name : names) {
                days.computeIfAbsent(name, any -> new TreeMap<>()).put(answer.day(), answer.day());
                if (answer.score() != null) {
                    scores.computeIfAbsent(name, any -> new TreeMap<>()).put(answer.day(), answer.score());
                }
            }
            first = false;
        }
    }

    /** The latest score at the end of a day; null where there is none. */
    public @Nullable Double score(String name, LocalDate day) {
        return latest(scores, name, day);
    }

    /** The day of the latest answer at the end of a day; null where there is none. */
    public @Nullable LocalDate answeredOn(String name, LocalDate day) {
        return latest(days, name, day);
    }

    private static <V> @Nullable V latest(Map<String, NavigableMap<LocalDate, V>> byName, String name, LocalDate day) {
        NavigableMap<LocalDate, V> byDay = byName.get(name);
        Map.Entry<LocalDate, V> found = byDay == null ? null : byDay.floorEntry(day);
        return found == null ? null : found.getValue();
    }
}
