// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.score.Measure;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.Given;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Analyses what drives the caller's ratings and customers. */
@ApplicationScoped
class DriverService {

    static final int MOST = 24;

    private static final int SMALL = 5000;
    private static final int RESAMPLES = 200;
    private static final int FEWER = 50;

    private final StoredAnswers answers;
    private final Caller caller;

    DriverService(StoredAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    /** What is asked of a survey. */
    record OfSurvey(
            String survey,
            String target,
            List<String> drivers,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An analysis with what it is of. */
    record Answer(String target, Table table, Drivers drivers) {}

    DriverView ofSurvey(OfSurvey asked) {
        check(asked.drivers(), asked.target());
        return answers.of(caller.tenant(), DriverView.class, snapshots -> {
            LocalDate last = snapshots.day(asked.to(), "to");
            return Question.of(
                    rows -> analysed(asked.survey() + "/" + asked.target(), table(snapshots, last, asked)),
                    "survey drivers",
                    asked,
                    last);
        });
    }

    private static Table table(CustomerSnapshots snapshots, LocalDate last, OfSurvey asked) {
        Table.Builder table = new Table.Builder(asked.drivers());
        long first = asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochDay();
        snapshots.everybody(last, snapshot -> {
            Map<String, Map<String, Double>> responses = new HashMap<>();
            for (Given given : snapshot.ratings()) {
                if (given.day() >= first && given.question().startsWith(asked.survey() + "/")) {
                    String question = given.question().substring(asked.survey().length() + 1);
                    responses
                            .computeIfAbsent(given.response(), id -> new HashMap<>())
                            .put(question, (double) given.score());
                }
            }
            responses.values().forEach(answers -> add(table, answers, asked));
        });
        return table.build();
    }

    private static void add(Table.Builder table, Map<String, Double> answers, OfSurvey asked) {
        double target = rated(answers, asked.target());
        if (!Double.isNaN(target)) {
            table.add(
                    target,
                    asked.drivers().stream()
                            .mapToDouble(driver -> rated(answers, driver))
                            .toArray());
        }
    }

    /** The rating of a question, or the mean of several that are joined by a tilde; NaN where one is missing. */
    private static double rated(Map<String, Double> answers, String questions) {
        List<String> keys = Arrays.asList(questions.split("~", -1));
        return keys.stream()
                .mapToDouble(key -> answers.getOrDefault(key, Double.NaN))
                .average()
                .orElse(Double.NaN);
    }

    DriverView ofCustomers(Measure target, List<Measure> drivers, int windowDays, @Nullable LocalDate asOf) {
        List<String> names = drivers.stream().map(Measure::name).toList();
        check(names, target.name());
        return answers.of(caller.tenant(), DriverView.class, snapshots -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            return Question.of(
                    rows -> {
                        Table.Builder table = new Table.Builder(names);
                        snapshots.each(day, snapshot -> {
                            double observed = measured(snapshot, target, windowDays);
                            if (!Double.isNaN(observed)) {
                                table.add(
                                        observed,
                                        drivers.stream()
                                                .mapToDouble(driver -> measured(snapshot, driver, windowDays))
                                                .toArray());
                            }
                        });
                        return analysed(target.name(), table.build());
                    },
                    "customer drivers",
                    target,
                    names,
                    windowDays,
                    day);
        });
    }

    private static double measured(CustomerSnapshot snapshot, Measure measure, int windowDays) {
        Double value = measure.of(snapshot, windowDays);
        return value == null ? Double.NaN : value;
    }

    private static DriverView analysed(String target, Table table) {
        try {
            int resamples = table.rows().length > SMALL ? FEWER : RESAMPLES;
            return DriverView.of(new Answer(target, table, Drivers.of(table, resamples)));
        } catch (RejectedInput e) {
            throw DriverProblem.DRIVERS_NOT_DETERMINED.with(
                    String.join(", ", e.faults().keySet()), table.rows().length, table.incomplete());
        }
    }

    private static void check(List<String> drivers, String target) {
        if (drivers.size() > MOST || new HashSet<>(drivers).size() < drivers.size() || drivers.contains(target)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("drivers", "drivers-differ", MOST)));
        }
    }
}
