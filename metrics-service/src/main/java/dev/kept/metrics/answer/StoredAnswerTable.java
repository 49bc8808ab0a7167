// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import dev.kept.metrics.store.TenantConnection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A tenant's stored answers. */
final class StoredAnswerTable {

    /** Raised when the same facts give other answers by a new version of this program. */
    private static final int FORMAT = 2;

    private static final String DELETED_SINCE = "delete from stored_answer_row r using fact f where r.tenant = ?"
            + " and r.answer_id = ? and f.tenant = r.tenant and f.customer_id = r.customer_id"
            + " and f.type = 'customer.deleted.v1' and f.arrived >= ?::xid8";

    private final TenantConnection connection;

    StoredAnswerTable(TenantConnection connection) {
        this.connection = connection;
    }

    /**
     * What this transaction sees.
     *
     * @param watermark the same for two transactions that see the same facts
     * @param oldest transactions before this one are all over
     */
    record Seen(String watermark, String oldest) {}

    /** An answer that is being computed. */
    record Draft(String id, String question, String watermark, Instant knownAt) {}

    /** An answer; {@code body} is JSON. */
    record Stored(String id, String body, Instant knownAt) {}

    /** A row of a list; {@code body} is JSON. */
    record StoredRow(String customer, double sort, String label, String body) {}

    /** Where a list goes on. */
    record Place(double sort, String customer) {

        static final Place FIRST = new Place(Double.NEGATIVE_INFINITY, "");
    }

    /**
     * The newest transaction that has stored facts, with those before it that are still under way: what they store is not
     * seen yet. And the rules by which days are counted, and how far a move to other exchange rates has come.
     */
    Seen seen() {
        return connection
                .first(
                        "select concat_ws('/', g.generation, g.settings_version, g.horizon, l.arrived,"
                                + " (select string_agg(x::text, ',') from pg_snapshot_xip(pg_current_snapshot()) x"
                                + " where x < l.arrived), (select string_agg(r.currency || r.after_customer, ',' order by r.currency)"
                                + " from revaluation r where r.tenant = t.tenant)), pg_snapshot_xmin(pg_current_snapshot())::text"
                                + " from (select ?::text as tenant) t"
                                + " left join generation g on g.tenant = t.tenant and g.status = 'LIVE'"
                                + " left join lateral (select f.arrived from fact f where f.tenant = t.tenant"
                                + " and f.arrived < pg_snapshot_xmax(pg_current_snapshot())"
                                + " order by f.arrived desc limit 1) l on true",
                        row -> new Seen(FORMAT + "/" + row.getString(1), row.getString(2)))
                .orElseThrow();
    }

    Optional<Stored> find(String question, String watermark) {
        return connection.first(
                "select id, body, known_at from stored_answer where tenant = ? and question = ? and watermark = ?"
                        + " and body is not null",
                row -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                question,
                watermark);
    }

    Optional<Instant> knownAt(String id) {
        return connection.first(
                "select known_at from stored_answer where tenant = ? and id = ? and body is not null",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                id);
    }

    /** Nobody finds it until it is finished. */
    void begin(Draft draft) {
        connection.update(
                "insert into stored_answer (tenant, id, question, watermark, known_at) values (?, ?, ?, ?, ?)",
                draft.id(),
                draft.question(),
                draft.watermark(),
                draft.knownAt().atOffset(ZoneOffset.UTC));
    }

    void add(String id, List<StoredRow> rows) {
        connection.update(
                "with a as (select ?::text as tenant, ?::text as id) insert into stored_answer_row"
                        + " (tenant, answer_id, customer_id, sort, label, body)"
                        + " select a.tenant, a.id, n.customer, n.sort, n.label, n.body from a,"
                        + " unnest(?::text[], ?::float8[], ?::text[], ?::text[]) as n (customer, sort, label, body)",
                id,
                rows.stream().map(StoredRow::customer).toArray(String[]::new),
                rows.stream().map(StoredRow::sort).toArray(Double[]::new),
                rows.stream().map(StoredRow::label).toArray(String[]::new),
                rows.stream().map(StoredRow::body).toArray(String[]::new));
    }

    /** Takes out the rows of customers who have been deleted since the answer saw them. */
    void forgetDeleted(String id, String oldest) {
        connection.update(DELETED_SINCE, id, oldest);
    }

    /** @return false where somebody else has been quicker, with the same answer */
    boolean finish(Draft draft, String body) {
        if (find(draft.question(), draft.watermark()).isPresent()) {
            return false;
        }
        connection.update(
                "with n as (select ?::text as tenant, ?::text as id) update stored_answer a set body = ? from n"
                        + " where a.tenant = n.tenant and a.id = n.id",
                draft.id(),
                body);
        return true;
    }

    /** Rows behind a place, of some labels; none stand for all. */
    List<StoredRow> list(String id, List<String> labels, Place after, int most) {
        return connection.list(
                "select customer_id, sort, label, body from stored_answer_row where tenant = ? and answer_id = ?"
                        + " and (sort, customer_id) > (?, ?) and (cardinality(?::text[]) = 0 or label = any(?))"
                        + " order by sort, customer_id limit ?",
                row -> new StoredRow(row.getString(1), row.getDouble(2), row.getString(3), row.getString(4)),
                id,
                after.sort(),
                after.customer(),
                labels.toArray(String[]::new),
                labels.toArray(String[]::new),
                most);
    }

    /** With its rows. */
    void delete(String id) {
        connection.update("delete from stored_answer_row where tenant = ? and answer_id = ?", id);
        connection.update("delete from stored_answer where tenant = ? and id = ?", id);
    }

    /** One that nobody needs any more, rows first; empty where there is none. */
    Optional<String> takeOld(Instant superseded, Instant old) {
        return connection.first(
                "select a.id from stored_answer a where a.tenant = ? and (a.known_at < ? or (a.known_at < ?"
                        + " and exists (select 1 from stored_answer b where b.tenant = a.tenant"
                        + " and b.question = a.question and b.body is not null and b.known_at > a.known_at)))"
                        + " order by a.known_at limit 1",
                row -> row.getString(1),
                old.atOffset(ZoneOffset.UTC),
                superseded.atOffset(ZoneOffset.UTC));
    }

    /** @return whether there may be more of it */
    boolean deleteSomeRows(String id, int most) {
        return connection.update(
                        "delete from stored_answer_row where ctid = any(array(select ctid from stored_answer_row"
                                + " where tenant = ? and answer_id = ? limit ?))",
                        id,
                        most)
                == most;
    }
}
