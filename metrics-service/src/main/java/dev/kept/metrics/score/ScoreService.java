// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Scores the caller's customers by the tenant's rules. Nothing is stored: a score of any day follows from the facts. */
@ApplicationScoped
class ScoreService {

    private static final int MOST_POINTS = 120;

    private final SnapshotReader reader;
    private final Rulesets rulesets;
    private final Caller caller;

    ScoreService(SnapshotReader reader, Rulesets rulesets, Caller caller) {
        this.reader = reader;
        this.rulesets = rulesets;
        this.caller = caller;
    }

    /** A customer's score. */
    record Scored(String customer, LocalDate asOf, Ruleset<ScorePolicy> policy, Composite score) {

        Band band() {
            return policy.rules().band(score.value());
        }
    }

    Ruleset<ScorePolicy> policy(ScoreKind kind) {
        return rulesets.current(caller.tenant(), kind.rules());
    }

    List<Ruleset<ScorePolicy>> versions(ScoreKind kind, long below, int most) {
        return rulesets.versions(caller.tenant(), kind.rules(), below, most);
    }

    Ruleset<ScorePolicy> put(ScoreKind kind, @Nullable String ifMatch, ScorePolicy wanted) {
        List<Fault> faults = wanted.faults();
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        return rulesets.put(caller.tenant(), kind.rules(), wanted, ifMatch);
    }

    Scored of(ScoreKind kind, String customer, @Nullable LocalDate asOf, @Nullable Long version) {
        return read(kind, version, (snapshots, policy) -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            CustomerSnapshot snapshot = snapshots.get(customer, day);
            return new Scored(customer, day, policy, policy.rules().of(snapshot));
        });
    }

    /** Scores at the ends of periods, the last one of a customer who was not known yet included. */
    List<Scored> history(ScoreKind kind, String customer, @Nullable LocalDate from, @Nullable LocalDate to, Step step) {
        return read(kind, null, (snapshots, policy) -> {
            LocalDate last = snapshots.day(to, "to");
            CustomerSnapshot snapshot = snapshots.get(customer, last);
            LocalDate first = from == null ? step.back(last, 11) : snapshots.day(from, "from");
            List<Scored> points = new ArrayList<>();
            for (int i = 0; !step.back(last, i).isBefore(first); i++) {
                if (i == MOST_POINTS) {
                    throw StandardProblem.INVALID_REQUEST.withFaults(
                            List.of(Fault.textParameter("from", "points-too-many", MOST_POINTS)));
                }
                LocalDate day = step.back(last, i);
                points.add(0, new Scored(customer, day, policy, policy.rules().of(snapshot.on(day))));
            }
            return points;
        });
    }

    /** The same customer on two days by the same rules. */
    record Compared(Scored before, Scored after, ScoreChange change) {}

    Compared change(ScoreKind kind, String customer, LocalDate from, @Nullable LocalDate to) {
        return read(kind, null, (snapshots, policy) -> {
            LocalDate first = snapshots.day(from, "from");
            LocalDate last = snapshots.day(to, "to");
            CustomerSnapshot snapshot = snapshots.get(customer, first.isAfter(last) ? first : last);
            Composite before = policy.rules().of(snapshot.on(first));
            Composite after = policy.rules().of(snapshot.on(last));
            return new Compared(
                    new Scored(customer, first, policy, before),
                    new Scored(customer, last, policy, after),
                    ScoreChange.of(before, after));
        });
    }

    private <T> T read(
            ScoreKind kind, @Nullable Long version, BiFunction<CustomerSnapshots, Ruleset<ScorePolicy>, T> work) {
        return reader.read(caller.tenant(), snapshots -> {
            Ruleset<ScorePolicy> policy = version == null
                    ? rulesets.current(snapshots.connection(), kind.rules())
                    : rulesets.find(snapshots.connection(), kind.rules(), version)
                            .orElseThrow(() -> ScoreProblem.SCORE_POLICY_NOT_FOUND.with(kind.key(), version));
            return work.apply(snapshots, policy);
        });
    }
}
