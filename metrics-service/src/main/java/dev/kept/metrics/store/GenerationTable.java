// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Generation.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tenant's generations. Whoever changes cells holds the rows shared; whoever closes days or rebuilds, alone. Whoever reads
 * a feed that is far behind holds them again before letting them go, so that they never get free by themselves: who comes
 * first is decided by a lock with a queue, which those of rows do not have.
 */
public final class GenerationTable {

    private static final String COLUMNS =
            "generation, status, policy, settings_version, horizon, built_up_to, complete, engine";

    private static final String QUEUE = "select pg_advisory_xact_lock%s(hashtextextended('generation/' || ?::text, 0))";

    private final TenantConnection connection;

    public GenerationTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** The live one and the one that is being built, without a lock. */
    public List<Generation> current() {
        return current("");
    }

    /** Same as {@link #current}; nobody can close a day, build or switch until the end of the transaction. */
    public List<Generation> lockShared() {
        queue("_shared");
        return current(" for share");
    }

    /** Same as {@link #current}; nobody can change cells until the end of the transaction. */
    public List<Generation> lockAlone() {
        queue("");
        return current(" for update");
    }

    /** Those whose cells are to be deleted. */
    public List<Generation> retired() {
        return connection.list(
                "select " + COLUMNS + " from generation where tenant = ? and status = 'RETIRED' order by generation",
                GenerationTable::read);
    }

    /** The one that answers. */
    public static Optional<Generation> live(List<Generation> generations) {
        return generations.stream().filter(g -> g.status() == Status.LIVE).findFirst();
    }

    /** The one that is being built. */
    public static Optional<Generation> building(List<Generation> generations) {
        return generations.stream().filter(g -> g.status() == Status.BUILDING).findFirst();
    }

    /** The first one of a tenant: live and complete, as there is nothing yet. No effect if another was quicker. */
    public void createFirst(Policy policy, long settingsVersion, LocalDate horizon) {
        connection.update(
                "insert into generation (tenant, " + COLUMNS
                        + ") values (?, 1, 'LIVE', ?::jsonb, ?, ?, '', true, ?) on conflict do nothing",
                PolicyJson.write(policy),
                settingsVersion,
                horizon,
                Contribution.VERSION);
    }

    /** A new one beside the live one, empty. */
    public Generation createBuilding(Policy policy, long settingsVersion, LocalDate horizon) {
        return connection
                .first(
                        "with t as (select ?::text as tenant) insert into generation (tenant, " + COLUMNS
                                + ") select t.tenant, 1 + (select max(g.generation) from generation g"
                                + " where g.tenant = t.tenant), 'BUILDING', ?::jsonb, ?, ?, '', false, ? from t"
                                + " returning " + COLUMNS,
                        GenerationTable::read,
                        PolicyJson.write(policy),
                        settingsVersion,
                        horizon,
                        Contribution.VERSION)
                .orElseThrow();
    }

    /** Writes the status, the policy, the horizon and the progress of a generation. */
    public void update(Generation generation) {
        connection.update(
                "with v as (select ?::text as tenant, ?::text as status, ?::jsonb as policy, ?::bigint as version,"
                        + " ?::date as horizon, ?::text as built, ?::boolean as complete, ?::bigint as generation)"
                        + " update generation g set status = v.status, policy = v.policy,"
                        + " settings_version = v.version, horizon = v.horizon, built_up_to = v.built,"
                        + " complete = v.complete from v where g.tenant = v.tenant and g.generation = v.generation",
                generation.status().name(),
                PolicyJson.write(generation.policy()),
                generation.settingsVersion(),
                generation.horizon(),
                generation.builtUpTo(),
                generation.complete(),
                generation.number());
    }

    /** Forgets a generation whose cells are gone. */
    public void delete(long generation) {
        connection.update("delete from generation where tenant = ? and generation = ?", generation);
    }

    private void queue(String mode) {
        connection.first(QUEUE.formatted(mode), row -> true);
    }

    private List<Generation> current(String lock) {
        return connection.list(
                "select " + COLUMNS
                        + " from generation where tenant = ? and status in ('LIVE', 'BUILDING') order by generation"
                        + lock,
                GenerationTable::read);
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(
                row.getLong(1),
                Status.valueOf(row.getString(2)),
                PolicyJson.read(row.getString(3)),
                row.getLong(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getBoolean(7),
                row.getInt(8));
    }
}
