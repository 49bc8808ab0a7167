// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import static dev.kept.metrics.warning.WarningProblem.WARNING_NOT_FOUND;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.metrics.ruleset.Ruleset;
import dev.kept.metrics.ruleset.Rulesets;
import dev.kept.metrics.snapshot.SnapshotReader;
import dev.kept.metrics.store.TenantTransactions;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds warnings of the caller's customers and keeps what becomes of them. */
@ApplicationScoped
class WarningService {

    private final SnapshotReader reader;
    private final TenantTransactions transactions;
    private final Rulesets rulesets;
    private final WarningEvents events;
    private final WarningSteps steps;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    WarningService(
            SnapshotReader reader,
            TenantTransactions transactions,
            Rulesets rulesets,
            WarningEvents events,
            WarningSteps steps,
            ObjectMapper json,
            Clock clock,
            Caller caller) {
        this.reader = reader;
        this.transactions = transactions;
        this.rulesets = rulesets;
        this.events = events;
        this.steps = steps;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    Ruleset<WarningPolicy> policy() {
        return rulesets.current(caller.tenant(), WarningPolicy.RULES);
    }

    Ruleset<WarningPolicy> put(@Nullable String ifMatch, WarningPolicy wanted) {
        return rulesets.put(caller.tenant(), WarningPolicy.RULES, wanted, ifMatch);
    }

    /** What was found on a day. */
    record Found(LocalDate day, String currency, List<Finding> findings) {}

    /** What would be warned of on a past day, with nothing kept. */
    Found preview(@Nullable LocalDate asOf) {
        return reader.read(caller.tenant(), snapshots -> {
            LocalDate day = snapshots.day(asOf, "asOf");
            WarningPolicy policy = rulesets.current(snapshots.connection(), WarningPolicy.RULES)
                    .rules();
            return new Found(day, snapshots.policy().currency(), new Lookout(snapshots, policy, day).findings());
        });
    }

    /** What a look at all customers led to. */
    record Run(LocalDate day, int found, int raised) {}

    /** Looks at the last closed day and raises what has not been told before. */
    Run run() {
        Found found = preview(null);
        Instant now = now();
        return transactions.call(caller.tenant(), connection -> {
            WarningTable table = new WarningTable(connection);
            List<Warning> raised = new ArrayList<>();
            for (Finding finding : found.findings()) {
                table.add(Ids.next("wrn"), finding, found.day(), write(finding), now)
                        .ifPresent(raised::add);
            }
            table.forgetDeleted();
            table.looked(found.day());
            events.raised(caller.tenant(), raised, found.currency());
            return new Run(found.day(), found.findings().size(), raised.size());
        });
    }

    Warning get(String id) {
        return transactions
                .read(caller.tenant(), connection -> new WarningTable(connection).find(id))
                .orElseThrow(() -> WARNING_NOT_FOUND.with(id));
    }

    List<Warning> list(
            @Nullable String customer,
            @Nullable String cause,
            @Nullable String status,
            WarningTable.Place after,
            int most) {
        return transactions.read(
                caller.tenant(), connection -> new WarningTable(connection).list(customer, cause, status, after, most));
    }

    List<WarningTable.Count> count() {
        return transactions.read(caller.tenant(), connection -> new WarningTable(connection).count());
    }

    /** Somebody looks after it. */
    @Transactional
    Warning acknowledge(String id) {
        return transactions.join(caller.tenant(), connection -> steps.acknowledge(connection, id, caller.subject()));
    }

    /** It is known what became of it. */
    @Transactional
    Warning close(String id, Warning.Outcome outcome) {
        return transactions.join(caller.tenant(), connection -> steps.close(connection, id, outcome, caller.subject()));
    }

    private String write(Finding finding) {
        try {
            return json.writeValueAsString(finding.evidence());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence cannot be written", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
