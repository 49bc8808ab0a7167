// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The facts of a tenant as they came: the ground that everything can be rebuilt from. */
public final class FactTable {

    private final TenantConnection connection;

    public FactTable(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * An event as it came.
     *
     * @param customer whose fact it is
     * @param payload the event's data as JSON
     */
    public record StoredFact(String customer, Position position, Head head, String payload) {}

    /** Where the event stands in its feed. */
    public record Position(String source, int part, long seq) {}

    /** What identifies the entity's state, and its two times. */
    public record Head(String type, String entity, long version, Instant occurredAt, Instant recordedAt) {}

    /** Appends; facts that are there already are left as they are. */
    public void append(List<StoredFact> facts) {
        connection.update(
                "insert into fact (tenant, customer_id, source, part, seq, type, entity, version, occurred_at,"
                        + " recorded_at, payload) select ?, n.c, n.s, n.p, n.q, n.t, n.e, n.v, n.o::timestamptz,"
                        + " n.r::timestamptz, n.j::jsonb from unnest(?::text[], ?::text[], ?::smallint[], ?::bigint[],"
                        + " ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[])"
                        + " as n (c, s, p, q, t, e, v, o, r, j) on conflict do nothing",
                texts(facts, StoredFact::customer),
                texts(facts, fact -> fact.position().source()),
                facts.stream().mapToInt(fact -> fact.position().part()).toArray(),
                facts.stream().mapToLong(fact -> fact.position().seq()).toArray(),
                texts(facts, fact -> fact.head().type()),
                texts(facts, fact -> fact.head().entity()),
                facts.stream().mapToLong(fact -> fact.head().version()).toArray(),
                texts(facts, fact -> fact.head().occurredAt().toString()),
                texts(facts, fact -> fact.head().recordedAt().toString()),
                texts(facts, StoredFact::payload));
    }

    /** All facts of these customers, by customer. */
    public List<StoredFact> of(List<String> customers) {
        return connection.list(
                "select customer_id, source, part, seq, type, entity, version, occurred_at, recorded_at, payload"
                        + " from fact where tenant = ? and customer_id = any(?) order by customer_id, source, part, seq",
                FactTable::read,
                (Object) customers.toArray(String[]::new));
    }

    /** All events of these types that are of the tenant itself, in the order in which they were recorded. */
    List<StoredFact> ofTenant(Collection<String> types) {
        return connection.list(
                "select customer_id, source, part, seq, type, entity, version, occurred_at, recorded_at, payload"
                        + " from fact where tenant = ? and customer_id = 'tenant' and type = any(?)"
                        + " order by recorded_at, source, part, seq",
                FactTable::read,
                (Object) types.toArray(String[]::new));
    }

    /** Those that were recorded after a time, in the order in which they were; at most {@code limit}. */
    List<StoredFact> since(Instant time, int limit) {
        return connection.list(
                "select customer_id, source, part, seq, type, entity, version, occurred_at, recorded_at, payload"
                        + " from fact where tenant = ? and recorded_at > ?::timestamptz"
                        + " order by recorded_at, source, part, seq limit ?",
                FactTable::read,
                time.toString(),
                limit);
    }

    /** What a transaction sees, as {@link #customersSince} takes it: needs one that sees one snapshot. */
    public String now() {
        return connection
                .first(
                        "select pg_snapshot_xmin(pg_current_snapshot())::text from (select ?::text) t",
                        row -> row.getString(1))
                .orElseThrow();
    }

    /** Those of whom facts have come that a snapshot did not see, and perhaps some more. */
    public List<String> customersSince(String snapshot) {
        return connection.list(
                "select distinct customer_id from fact where tenant = ? and arrived >= ?::xid8",
                row -> row.getString(1),
                snapshot);
    }

    /** How many there are, counted up to a limit. */
    long count(long limit) {
        return connection
                .first(
                        "select count(*) from (select 1 from fact where tenant = ? limit ?) f",
                        row -> row.getLong(1),
                        limit)
                .orElse(0L);
    }

    /** Forgets what was known of deleted customers; the deletion itself stays. */
    public void forget(List<String> customers, String deletion) {
        if (!customers.isEmpty()) {
            connection.update(
                    "delete from fact where tenant = ? and customer_id = any(?) and type <> ?",
                    customers.toArray(String[]::new),
                    deletion);
        }
    }

    /** Forgets all that came from a source. */
    public void forget(String source) {
        connection.update("delete from fact where tenant = ? and source = ?", source);
    }

    private static String[] texts(List<StoredFact> facts, Function<StoredFact, String> text) {
        return facts.stream().map(text).toArray(String[]::new);
    }

    private static StoredFact read(ResultSet row) throws SQLException {
        Head head = new Head(
                row.getString(5),
                row.getString(6),
                row.getLong(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class).toInstant());
        return new StoredFact(
                row.getString(1),
                new Position(row.getString(2), row.getInt(3), row.getLong(4)),
                head,
                row.getString(10));
    }
}
