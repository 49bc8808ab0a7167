// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.answer.Question;
import dev.kept.metrics.answer.StoredAnswers;
import dev.kept.metrics.score.Measure;
import dev.kept.metrics.snapshot.CustomerSnapshot;
import dev.kept.metrics.snapshot.CustomerSnapshots;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps the caller's initiatives and measures what came of them. */
@ApplicationScoped
class InitiativeService {

    private final TenantTransactions transactions;
    private final SnapshotReader reader;
    private final StoredAnswers answers;
    private final Caller caller;
    private final Clock clock;

    InitiativeService(
            TenantTransactions transactions, SnapshotReader reader, StoredAnswers answers, Caller caller, Clock clock) {
        this.transactions = transactions;
        this.reader = reader;
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Initiative create(NewInitiative wanted) {
        List<Fault> faults = wanted.faults();
        if (!faults.isEmpty()) {
            throw StandardProblem.INVALID_REQUEST.withFaults(faults);
        }
        return transactions.join(caller.tenant(), connection -> {
            reader.of(connection).checkSegment(wanted.segment());
            InitiativeTable table = new InitiativeTable(connection);
            String id = Ids.next("ini");
            table.add(id, wanted, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return table.find(id).orElseThrow();
        });
    }

    /** A merge patch of all that was told. */
    Initiative change(String id, @Nullable String ifMatch, UnaryOperator<NewInitiative> patch) {
        return transactions.call(caller.tenant(), connection -> {
            InitiativeTable table = new InitiativeTable(connection);
            Initiative before = table.lock(id).orElseThrow(() -> InitiativeProblem.INITIATIVE_NOT_FOUND.with(id));
            ETags.require(ifMatch, before.version());
            NewInitiative told = NewInitiative.of(before);
            NewInitiative wanted = patch.apply(told);
            List<Fault> faults = wanted.faults();
            if (!faults.isEmpty()) {
                throw StandardProblem.INVALID_REQUEST.withFaults(faults);
            }
            reader.of(connection).checkSegment(wanted.segment());
            if (wanted.equals(told)) {
                return before;
            }
            table.change(id, wanted);
            return table.find(id).orElseThrow();
        });
    }

    Initiative get(String id) {
        return transactions
                .read(caller.tenant(), connection -> new InitiativeTable(connection).find(id))
                .orElseThrow(() -> InitiativeProblem.INITIATIVE_NOT_FOUND.with(id));
    }

    List<Initiative> list(@Nullable InitiativeKind kind, String after, int most) {
        return transactions.read(
                caller.tenant(),
                connection -> new InitiativeTable(connection).list(kind == null ? null : kind.name(), after, most));
    }

    void delete(String id) {
        transactions.call(caller.tenant(), connection -> {
            if (!new InitiativeTable(connection).delete(id)) {
                throw InitiativeProblem.INITIATIVE_NOT_FOUND.with(id);
            }
            return id;
        });
    }

    /** A stretch of days after the beginning, or after the end, of an initiative. */
    enum Horizon {
        SHORT_TERM,
        LONG_TERM,
        AFTER_END
    }

    /**
     * The effect over some days.
     *
     * @param lastDay last day of the time after
     * @param effect null where that day is not closed yet
     */
    record Measured(
            Horizon horizon,
            int days,
            LocalDate lastDay,
            @Nullable Effect effect) {}

    EffectView effect(String id, Measure outcome, int shortDays, int longDays) {
        return answers.of(caller.tenant(), EffectView.class, snapshots -> {
            Initiative initiative = new InitiativeTable(snapshots.connection())
                    .find(id)
                    .orElseThrow(() -> InitiativeProblem.INITIATIVE_NOT_FOUND.with(id));
            return Question.of(
                    rows -> EffectView.of(id, outcome, effects(snapshots, initiative, outcome, shortDays, longDays)),
                    "initiative",
                    id,
                    initiative.version(),
                    outcome,
                    shortDays,
                    longDays);
        });
    }

    private static List<Measured> effects(
            CustomerSnapshots snapshots, Initiative initiative, Measure outcome, int shortDays, int longDays) {
        LocalDate start = initiative.startedOn();
        List<Measured> effects = new ArrayList<>();
        effects.add(measured(snapshots, initiative, outcome, Horizon.SHORT_TERM, shortDays, start));
        effects.add(measured(snapshots, initiative, outcome, Horizon.LONG_TERM, longDays, start));
        LocalDate end = initiative.endedOn();
        if (end != null) {
            effects.add(measured(snapshots, initiative, outcome, Horizon.AFTER_END, shortDays, end.plusDays(1)));
        }
        return effects;
    }

    private static Measured measured(
            CustomerSnapshots snapshots,
            Initiative initiative,
            Measure outcome,
            Horizon horizon,
            int days,
            LocalDate from) {
        LocalDate lastDay = from.plusDays(days - 1L);
        if (lastDay.isAfter(snapshots.horizon())) {
            return new Measured(horizon, days, lastDay, null);
        }
        Set<String> named = new HashSet<>(initiative.customers());
        List<Effect.Pair> treated = new ArrayList<>();
        List<Effect.Pair> others = new ArrayList<>();
        LocalDate before = initiative.startedOn().minusDays(1);
        snapshots.each(lastDay, after -> {
            CustomerSnapshot then = after.on(before);
            Double first = then.firstDay() == null ? null : outcome.of(then, days);
            Double second = outcome.of(after, days);
            if (first != null && second != null) {
                String segment = initiative.segment();
                boolean tagged = segment == null
                        ? named.contains(after.customer())
                        : after.on(initiative.startedOn()).isIn(segment);
                (tagged ? treated : others).add(new Effect.Pair(first, second));
            }
        });
        return new Measured(horizon, days, lastDay, Effect.of(treated, others));
    }
}
