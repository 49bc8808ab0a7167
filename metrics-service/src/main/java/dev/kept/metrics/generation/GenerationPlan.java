// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.generation;

import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.generation.Rebuild.Source;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.Generation.Status;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.RevaluationTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Decides when a tenant gets a new generation. In the transaction of the connection. */
public final class GenerationPlan {

    private final TenantConnection connection;
    private final GenerationTable table;
    private final RebuildTable rebuilds;
    private final Instant now;

    public GenerationPlan(TenantConnection connection, Instant now) {
        this.connection = connection;
        this.table = new GenerationTable(connection);
        this.rebuilds = new RebuildTable(connection);
        this.now = now;
    }

    /**
     * The generations to keep up to date, which nobody can switch until the end of the transaction; the first one is
     * made if there is none.
     */
    public List<Generation> lockShared() {
        List<Generation> generations = table.lockShared();
        if (generations.isEmpty()) {
            table.createFirst(Policy.DEFAULT, 0, yesterday(Policy.DEFAULT));
            generations = table.lockShared();
        }
        return generations;
    }

    /**
     * A tenant has declared a policy. Where that changes cells, they are built anew beside the live ones.
     *
     * @param version of the settings; an older one than is known has no effect
     */
    public void declare(Policy policy, long version) {
        List<Generation> generations = table.lockAlone();
        if (generations.isEmpty()) {
            table.createFirst(policy, version, yesterday(policy));
            return;
        }
        Generation latest = generations.get(generations.size() - 1);
        if (version <= latest.settingsVersion()) {
            return;
        }
        revalue(policy, latest.policy());
        if (sameCells(policy, latest.policy())) {
            table.update(latest.declared(policy, version, latest.horizon()));
        } else if (new TimelineTable(connection).page("", 1).isEmpty()) {
            table.update(latest.declared(policy, version, yesterday(policy)));
        } else {
            GenerationTable.building(generations).ifPresent(building -> {
                table.update(building.as(Status.RETIRED));
                rebuilds.fail(building.number(), "Superseded by newer settings", now);
            });
            create(policy, version, yesterday(policy), Source.TIMELINES);
        }
    }

    /** The policy that amounts are booked by: what was declared last. */
    public static Policy books(List<Generation> generations) {
        return generations.isEmpty()
                ? Policy.DEFAULT
                : generations.get(generations.size() - 1).policy();
    }

    /** The same as {@link #lockShared}, and nobody else uses them until the end of the transaction. */
    public List<Generation> lockAlone() {
        if (table.lockAlone().isEmpty()) {
            lockShared();
        }
        return table.lockAlone();
    }

    /** @return id of the rebuild; of the one that is running, if there is one */
    String start(Source source) {
        List<Generation> generations = lockAlone();
        Optional<Rebuild> running =
                GenerationTable.building(generations).flatMap(building -> rebuilds.of(building.number()));
        if (running.isPresent()) {
            return running.get().id();
        }
        Generation live = GenerationTable.live(generations).orElseThrow();
        return create(live.policy(), live.settingsVersion(), live.horizon(), source);
    }

    /**
     * Cells that were made by an older computation are made anew, from the facts: those may hold what it did not count.
     * They answer until then.
     */
    void renew() {
        List<Generation> generations = table.lockAlone();
        boolean old = GenerationTable.live(generations)
                .map(live -> live.engine() < Contribution.VERSION)
                .orElse(false);
        if (old && GenerationTable.building(generations).isEmpty()) {
            start(Source.FACTS);
        }
    }

    /** The zone decides on which day an amount is worth what. */
    private void revalue(Policy policy, Policy before) {
        RevaluationTable revaluation = new RevaluationTable(connection);
        if (!policy.currency().equals(before.currency())) {
            revaluation.start(List.of(RevaluationTable.ALL));
        } else if (!policy.zone().equals(before.zone())) {
            revaluation.start(revaluation.currencies());
        }
    }

    /** The business model is only told; the currency moves customer by customer (see {@link Revaluation}). */
    static boolean sameCells(Policy one, Policy other) {
        return one.zone().equals(other.zone())
                && one.weekStart() == other.weekStart()
                && one.presenceDays() == other.presenceDays()
                && one.fiscalYearStart() == other.fiscalYearStart()
                && one.dimensions().equals(other.dimensions());
    }

    private String create(Policy policy, long version, LocalDate horizon, Source source) {
        Generation building = table.createBuilding(policy, version, horizon);
        return rebuilds.create(building.number(), source, new TimelineTable(connection).count(), now);
    }

    private LocalDate yesterday(Policy policy) {
        return DayClosing.lastDay(policy, now);
    }
}
