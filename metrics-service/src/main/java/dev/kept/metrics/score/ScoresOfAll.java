// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.answer.StoredLists;
import dev.kept.metrics.policy.DayRange;
import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores all customers of the caller by the tenant's rules. */
@ApplicationScoped
class ScoresOfAll {

    private final StoredAnswers answers;
    private final StoredLists lists;
    private final Rulesets rulesets;
    private final Caller caller;

    ScoresOfAll(StoredAnswers answers, StoredLists lists, Rulesets rulesets, Caller caller) {
        this.answers = answers;
        this.lists = lists;
        this.rulesets = rulesets;
        this.caller = caller;
    }

    /** Everybody's score on a day. */
    Page<ScoreView> list(ScoreKind kind, ScoreFilter filter, StoredLists.Wanted wanted) {
        return lists.page(caller.tenant(), ScoreView.class, wanted, snapshots -> {
            LocalDate day = snapshots.day(filter.asOf, "asOf");
            snapshots.checkSegment(filter.segment);
            Ruleset<ScorePolicy> policy = policy(snapshots, kind);
            return Question.of(
                    rows -> list(snapshots, day, filter, policy, rows),
                    "scores",
                    kind,
                    policy.version(),
                    day,
                    filter.segment,
                    filter.order());
        });
    }

    private static long list(
            CustomerSnapshots snapshots,
            LocalDate day,
            ScoreFilter filter,
            Ruleset<ScorePolicy> policy,
            Question.Rows rows) {
        long[] count = {0};
        snapshots.each(day, snapshot -> {
            if (filter.segment == null || snapshot.isIn(filter.segment)) {
                ScoreService.Scored scored = new ScoreService.Scored(
                        snapshot.customer(), day, policy, policy.rules().of(snapshot));
                rows.add(
                        scored.customer(),
                        filter.order().place(scored.score().value()),
                        scored.band().name(),
                        ScoreView.of(scored));
                count[0]++;
            }
        });
        return count[0];
    }

    /** How the scores of a day spread, cut by an attribute or not. */
    DistributionView distribution(
            ScoreKind kind, @Nullable LocalDate asOf, @Nullable String segment, @Nullable String attribute) {
        return answers.of(caller.tenant(), DistributionView.class, snapshots -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            snapshots.checkSegment(segment);
            if (attribute != null && !snapshots.policy().dimensions().contains(attribute)) {
                throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(
                        "groupBy",
                        "dimension-unknown",
                        String.join(", ", snapshots.policy().dimensions()))));
            }
            Ruleset<ScorePolicy> policy = policy(snapshots, kind);
            return Question.of(
                    rows -> {
                        Distribution distribution = new Distribution(day, policy, attribute);
                        snapshots.each(day, snapshot -> {
                            if (segment == null || snapshot.isIn(segment)) {
                                distribution.add(
                                        attribute == null ? "" : snapshot.attribute(attribute),
                                        policy.rules().of(snapshot).value());
                            }
                        });
                        return DistributionView.of(distribution);
                    },
                    "score distribution",
                    kind,
                    policy.version(),
                    day,
                    segment,
                    attribute);
        });
    }

    /** A back-test with what it was made of. */
    record Tested(LocalDate cut, int horizonDays, Ruleset<ScorePolicy> policy, BackTest test) {}

    BackTestView backTest(ScoreKind kind, @Nullable LocalDate cut, @Nullable Integer horizonDays) {
        return answers.of(caller.tenant(), BackTestView.class, snapshots -> {
            int days = horizonDays == null ? snapshots.policy().presenceDays() : horizonDays;
            LocalDate latest = snapshots.horizon().minusDays(days);
            LocalDate day = snapshots.day(cut == null ? latest : cut, "cut");
            if (day.isAfter(latest)) {
                throw StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("cut", "out-of-range", DayRange.EARLIEST, latest)));
            }
            Ruleset<ScorePolicy> policy = policy(snapshots, kind);
            return Question.of(
                    rows -> {
                        BackTest test = BackTest.of(cases(snapshots, day, days, policy.rules()));
                        return BackTestView.of(new Tested(day, days, policy, test));
                    },
                    "score back-test",
                    kind,
                    policy.version(),
                    day,
                    days);
        });
    }

    private static List<BackTest.Case> cases(CustomerSnapshots snapshots, LocalDate day, int days, ScorePolicy rules) {
        List<BackTest.Case> cases = new ArrayList<>();
        snapshots.each(day.plusDays(days), later -> {
            // What the score sees is cut off before it is computed; the outcome is of the days after it.
            CustomerSnapshot then = later.on(day);
            if (then.firstDay() != null && then.presentAt(then.day())) {
                cases.add(outcome(rules, then, later));
            }
        });
        return cases;
    }

    private static BackTest.Case outcome(ScorePolicy rules, CustomerSnapshot then, CustomerSnapshot later) {
        Composite score = rules.of(then);
        Band band = rules.band(score.value());
        boolean left = then.entitled()
                ? !later.entitled()
                : later.purchases().stream().noneMatch(purchase -> purchase.day() > then.day());
        int lost = then.day() + 1;
        while (left && lost < later.day() && later.presentAt(lost)) {
            lost++;
        }
        return new BackTest.Case(score, band, left, lost - then.day());
    }

    private Ruleset<ScorePolicy> policy(CustomerSnapshots snapshots, ScoreKind kind) {
        return rulesets.current(snapshots.connection(), kind.rules());
    }
}
