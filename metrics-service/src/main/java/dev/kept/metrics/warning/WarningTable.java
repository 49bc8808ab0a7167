// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.metrics.store.TenantConnection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's warnings. */
final class WarningTable {

    private static final String COLUMNS = "id, customer_id, cause, raised_on, evidence::text, value_at_risk, status,"
            + " outcome, changed_by, created_at, changed_at, version";

    private final TenantConnection connection;

    WarningTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** Adds a warning, unless there has been one of the same customer, cause and anchor. */
    Optional<Warning> add(String id, Finding finding, LocalDate day, String evidence, Instant now) {
        return connection.first(
                "insert into early_warning (tenant, id, customer_id, cause, anchor, raised_on, evidence, value_at_risk,"
                        + " status, created_at, changed_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'OPEN', ?, ?, 1)"
                        + " on conflict (tenant, customer_id, cause, anchor) do nothing returning " + COLUMNS,
                WarningTable::read,
                id,
                finding.customer(),
                finding.cause().name(),
                finding.anchor(),
                day,
                evidence,
                finding.valueAtRisk(),
                now.atOffset(ZoneOffset.UTC),
                now.atOffset(ZoneOffset.UTC));
    }

    Optional<Warning> find(String id) {
        return connection.first(
                "select " + COLUMNS + " from early_warning where tenant = ? and id = ?", WarningTable::read, id);
    }

    /** The warning, which nobody else can change until the transaction ends. */
    Optional<Warning> lock(String id) {
        return connection.first(
                "select " + COLUMNS + " from early_warning where tenant = ? and id = ? for update",
                WarningTable::read,
                id);
    }

    void save(Warning warning) {
        connection.update(
                "with n as (select ?::text as tenant, ?::text as id) update early_warning w set status = ?, outcome = ?,"
                        + " changed_by = ?, changed_at = ?, version = ? from n where w.tenant = n.tenant and w.id = n.id",
                warning.id(),
                warning.status().name(),
                warning.outcome() == null ? null : warning.outcome().name(),
                warning.changedBy(),
                warning.changedAt().atOffset(ZoneOffset.UTC),
                warning.version());
    }

    /** Those behind a place, the most valuable first; null stands for no condition. */
    List<Warning> list(
            @Nullable String customer, @Nullable String cause, @Nullable String status, Place after, int most) {
        return connection.list(
                "select " + COLUMNS + " from early_warning where tenant = ? and (?::text is null or customer_id = ?)"
                        + " and (?::text is null or cause = ?) and (?::text is null or status = ?)"
                        + " and (value_at_risk, id) < (?, ?) order by value_at_risk desc, id desc limit ?",
                WarningTable::read,
                customer,
                customer,
                cause,
                cause,
                status,
                status,
                after.valueAtRisk(),
                after.id(),
                most);
    }

    /** Where a row stands in the list. */
    record Place(long valueAtRisk, String id) {

        static final Place FIRST = new Place(Long.MAX_VALUE, "");
    }

    /** How many there are of each cause, status and outcome. */
    List<Count> count() {
        return connection.list(
                "select cause, status, outcome, count(*), sum(value_at_risk)::bigint from early_warning where tenant = ?"
                        + " group by 1, 2, 3 order by 1, 2, 3",
                row -> new Count(
                        Cause.valueOf(row.getString(1)),
                        Warning.Status.valueOf(row.getString(2)),
                        outcome(row.getString(3)),
                        row.getLong(4),
                        row.getLong(5)));
    }

    /** Warnings that are alike. */
    record Count(
            Cause cause, Warning.Status status, Warning.@Nullable Outcome outcome, long warnings, long valueAtRisk) {}

    /** Forgets the warnings of customers who have been deleted. */
    void forgetDeleted() {
        connection.update("with t as (select ?::text as tenant) delete from early_warning w using t, fact f"
                + " where w.tenant = t.tenant and f.tenant = t.tenant and f.customer_id = w.customer_id"
                + " and f.type = 'customer.deleted.v1'");
    }

    /** The last day that was looked at is this one. */
    void looked(LocalDate day) {
        connection.update(
                "insert into early_warning_day (tenant, id, day) values (?, 'last', ?) on conflict (tenant, id)"
                        + " do update set day = greatest(early_warning_day.day, excluded.day)",
                day);
    }

    private static Warning read(ResultSet row) throws SQLException {
        return new Warning(
                row.getString(1),
                row.getString(2),
                Cause.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getLong(6),
                Warning.Status.valueOf(row.getString(7)),
                outcome(row.getString(8)),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getLong(12));
    }

    private static Warning.@Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Warning.Outcome.valueOf(name);
    }
}
