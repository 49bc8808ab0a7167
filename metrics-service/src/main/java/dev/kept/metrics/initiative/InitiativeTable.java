// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.snapshot.Name;
import dev.kept.metrics.store.TenantConnection;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A tenant's initiatives. */
final class InitiativeTable {

    private static final String COLUMNS =
            "id, name_en, name_zh_cn, kind, started_on, ended_on, segment, customers, created_at, version";

    private final TenantConnection connection;

    InitiativeTable(TenantConnection connection) {
        this.connection = connection;
    }

    void add(String id, NewInitiative wanted, Instant now) {
        List<String> customers = wanted.customerIds() == null ? List.of() : wanted.customerIds();
        connection.update(
                "insert into initiative (tenant, " + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                id,
                wanted.name().en(),
                wanted.name().zhCn(),
                wanted.kind().name(),
                wanted.startedOn(),
                wanted.endedOn(),
                wanted.segment(),
                customers.stream().distinct().toArray(String[]::new),
                now.atOffset(ZoneOffset.UTC));
    }

    /** Writes everything that is told of it, and the next version. */
    void change(String id, NewInitiative wanted) {
        List<String> customers = wanted.customerIds() == null ? List.of() : wanted.customerIds();
        connection.update(
                "with n as (select ?::text as tenant, ?::text as id) update initiative i set name_en = ?,"
                        + " name_zh_cn = ?, kind = ?, started_on = ?, ended_on = ?, segment = ?, customers = ?,"
                        + " version = i.version + 1 from n where i.tenant = n.tenant and i.id = n.id",
                id,
                wanted.name().en(),
                wanted.name().zhCn(),
                wanted.kind().name(),
                wanted.startedOn(),
                wanted.endedOn(),
                wanted.segment(),
                customers.stream().distinct().toArray(String[]::new));
    }

    /** The initiative, which nobody else can change until the transaction ends. */
    Optional<Initiative> lock(String id) {
        return connection.first(
                "select " + COLUMNS + " from initiative where tenant = ? and id = ? for update",
                InitiativeTable::read,
                id);
    }

    Optional<Initiative> find(String id) {
        return connection.first(
                "select " + COLUMNS + " from initiative where tenant = ? and id = ?", InitiativeTable::read, id);
    }

    /** Those behind an id, by id; null stands for no condition. */
    List<Initiative> list(@Nullable String kind, String after, int most) {
        return connection.list(
                "select " + COLUMNS + " from initiative where tenant = ? and (?::text is null or kind = ?) and id > ?"
                        + " order by id limit ?",
                InitiativeTable::read,
                kind,
                kind,
                after,
                most);
    }

    boolean delete(String id) {
        return connection.update("delete from initiative where tenant = ? and id = ?", id) == 1;
    }

    private static Initiative read(ResultSet row) throws SQLException {
        Array customers = row.getArray(8);
        return new Initiative(
                row.getString(1),
                new Name(row.getString(2), row.getString(3)),
                InitiativeKind.valueOf(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                List.of((String[]) customers.getArray()),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getLong(10));
    }
}
