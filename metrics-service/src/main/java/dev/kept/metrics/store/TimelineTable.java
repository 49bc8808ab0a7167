// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.metrics.timeline.TimelineCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The timelines of a tenant's customers, and of responses that belong to none. */
public final class TimelineTable {

    private static final int PAGE = 500;
    private static final String LOCK = "select customer_id, anonymous, timeline from customer_state where tenant = ?"
            + " and customer_id = any(?) order by customer_id for update";

    private final TenantConnection connection;

    public TimelineTable(TenantConnection connection) {
        this.connection = connection;
    }

    /** A stored timeline. */
    public record Stored(String customer, boolean anonymous, CustomerTimeline timeline) {}

    /**
     * The timelines of these customers, locked until the end of the transaction; unknown ones are created empty.
     *
     * @param anonymous customer to whether it is the timeline of a response without a customer
     */
    public SortedMap<String, CustomerTimeline> lock(SortedMap<String, Boolean> anonymous) {
        String[] ids = anonymous.keySet().toArray(String[]::new);
        connection.update(
                "insert into customer_state (tenant, customer_id, anonymous, timeline)"
                        + " select ?, n.id, n.anonymous, ?::bytea from unnest(?::text[], ?::boolean[])"
                        + " with ordinality as n (id, anonymous, place) order by n.place on conflict do nothing",
                TimelineCodec.encode(CustomerTimeline.EMPTY),
                ids,
                anonymous.values().toArray(Boolean[]::new));
        return lockKnown(anonymous.keySet());
    }

    /** Writes timelines that are locked. */
    public void save(Map<String, CustomerTimeline> timelines) {
        String[] ids = timelines.keySet().toArray(String[]::new);
        byte[][] bytes =
                timelines.values().parallelStream().map(TimelineCodec::encode).toArray(byte[][]::new);
        connection.update(
                "with t as (select ?::text as tenant) update customer_state s set timeline = n.timeline"
                        + " from t, unnest(?::text[], ?::bytea[]) as n (id, timeline)"
                        + " where s.tenant = t.tenant and s.customer_id = n.id",
                ids,
                bytes);
        rememberSegments(timelines);
        rememberCurrencies(timelines);
    }

    /** The timelines of these customers that are known, locked until the end of the transaction. */
    public SortedMap<String, CustomerTimeline> lockKnown(Collection<String> customers) {
        SortedMap<String, CustomerTimeline> timelines = new TreeMap<>();
        connection
                .list(LOCK, TimelineTable::read, (Object) customers.toArray(String[]::new))
                .forEach(stored -> timelines.put(stored.customer(), stored.timeline()));
        return timelines;
    }

    private void rememberCurrencies(Map<String, CustomerTimeline> timelines) {
        List<String> currencies = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        timelines.forEach((customer, timeline) -> timeline.foreignCurrencies().forEach(currency -> {
            currencies.add(currency);
            customers.add(customer);
        }));
        if (!currencies.isEmpty()) {
            connection.update(
                    "insert into foreign_customer (tenant, currency, customer_id)"
                            + " select ?, n.currency, n.customer from unnest(?::text[], ?::text[])"
                            + " as n (currency, customer) on conflict do nothing",
                    currencies.toArray(String[]::new),
                    customers.toArray(String[]::new));
        }
    }

    /** Nobody is taken out again: who is in a segment, and when, is decided by the timeline. */
    private void rememberSegments(Map<String, CustomerTimeline> timelines) {
        List<String> segments = new ArrayList<>();
        List<String> customers = new ArrayList<>();
        timelines.forEach((customer, timeline) -> {
            SegmentsFact told = timeline.segments();
            if (told != null) {
                told.stays().stream().map(Stay::segment).distinct().forEach(segment -> {
                    segments.add(segment);
                    customers.add(customer);
                });
            }
        });
        if (!segments.isEmpty()) {
            connection.update(
                    "insert into segment_customer (tenant, segment, customer_id)"
                            + " select ?, n.segment, n.customer from unnest(?::text[], ?::text[])"
                            + " as n (segment, customer) on conflict do nothing",
                    segments.toArray(String[]::new),
                    customers.toArray(String[]::new));
        }
    }

    /**
     * Hands over the timelines with ids above {@code after}, ascending, until one is the last that is wanted. They are
     * read page by page and never held together.
     */
    public void walk(String after, Predicate<Stored> wantsMore) {
        walk(after, wantsMore, position -> page(position, PAGE));
    }

    /** The same, of those who have ever been in one of these segments. */
    void walkEverIn(Set<String> segments, Predicate<Stored> wantsMore) {
        walk("", wantsMore, position -> everIn(segments, position));
    }

    private static void walk(String after, Predicate<Stored> wantsMore, Function<String, List<Stored>> pages) {
        String position = after;
        List<Stored> page;
        do {
            page = pages.apply(position);
            for (Stored stored : page) {
                position = stored.customer();
                if (!wantsMore.test(stored)) {
                    return;
                }
            }
        } while (page.size() == PAGE);
    }

    private List<Stored> everIn(Set<String> segments, String after) {
        return connection.list(
                "select s.customer_id, s.anonymous, s.timeline from (select distinct m.tenant, m.customer_id"
                        + " from segment_customer m where m.tenant = ? and m.segment = any(?) and m.customer_id > ?"
                        + " order by m.customer_id limit ?) m join customer_state s"
                        + " on s.tenant = m.tenant and s.customer_id = m.customer_id order by s.customer_id",
                TimelineTable::read,
                segments.toArray(String[]::new),
                after,
                PAGE);
    }

    /** Timelines with ids above {@code after}, ascending, for whoever works batch by batch. */
    public List<Stored> page(String after, int limit) {
        return connection.list(
                "select customer_id, anonymous, timeline from customer_state where tenant = ? and customer_id > ?"
                        + " order by customer_id limit ?",
                TimelineTable::read,
                after,
                limit);
    }

    /** The timelines of these customers, without a lock. */
    public List<Stored> find(Collection<String> customers) {
        return connection.list(
                "select customer_id, anonymous, timeline from customer_state where tenant = ? and customer_id = any(?)"
                        + " order by customer_id",
                TimelineTable::read,
                (Object) customers.toArray(String[]::new));
    }

    /** The timeline of one customer. */
    public Optional<Stored> find(String customer) {
        return find(List.of(customer)).stream().findFirst();
    }

    /** The id of the timeline that so many others stand before, behind {@code after}; empty where there are not so many. */
    public Optional<String> idBehind(String after, int others) {
        return connection.first(
                "select customer_id from customer_state where tenant = ? and customer_id > ? order by customer_id"
                        + " offset ? limit 1",
                row -> row.getString(1),
                after,
                others);
    }

    /** How many timelines there are. */
    public long count() {
        return connection
                .first("select count(*) from customer_state where tenant = ?", row -> row.getLong(1))
                .orElse(0L);
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(row.getString(1), row.getBoolean(2), TimelineCodec.decode(row.getBytes(3)));
    }
}
