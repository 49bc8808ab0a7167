// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import dev.kept.customer.facts.DueCustomers;
import dev.kept.customer.facts.TenantDay;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lists and counts the members of segments, from what the worker has stored. */
@ApplicationScoped
class SegmentMembers {

    private static final int MOST_PERIODS = 1_000;
    private static final String IN = " from segment_membership where tenant = :tenant and segment_id = :segment";

    private final SegmentService segments;
    private final EntityManager entities;
    private final DueCustomers due;
    private final TenantSettingsService settings;
    private final Cursors cursors;
    private final Caller caller;
    private final Clock clock;

    SegmentMembers(
            SegmentService segments,
            EntityManager entities,
            DueCustomers due,
            TenantSettingsService settings,
            Cursors cursors,
            Caller caller,
            Clock clock) {
        this.segments = segments;
        this.entities = entities;
        this.due = due;
        this.settings = settings;
        this.cursors = cursors;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Page<SegmentMemberView> page(String segmentId, @Nullable LocalDate asOf, PageRequest request) {
        segments.get(segmentId);
        LocalDate today = TenantDay.of(clock, settings.current()).today();
        LocalDate day = asOf == null ? today : asOf;
        refuseFuture("asOf", day, today);
        String fingerprint = "members|" + segmentId + "|" + day;
        String after = request.after(cursors, fingerprint);
        Query query = query(
                        "select customer_id, from_day, to_day" + IN
                                + " and from_day <= :day and (to_day is null or to_day > :day) and customer_id > :after"
                                + " order by customer_id",
                        segmentId)
                .setParameter("day", day)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(request.rows() + 1);
        List<SegmentMemberView> members = rows(query).stream()
                .map(row -> new SegmentMemberView((String) row[0], day(row[1]), row[2] == null ? null : day(row[2])))
                .toList();
        return request.page(members, cursors, fingerprint, SegmentMemberView::customerId);
    }

    @Transactional
    SegmentCountsView counts(String segmentId, LocalDate from, LocalDate to, Grain grain) {
        segments.get(segmentId);
        TenantDay today = TenantDay.of(clock, settings.current());
        refuseFuture("to", to, today.today().plusDays(1));
        if (!to.isAfter(from)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter("to", "until-not-after-from")));
        }
        NavigableMap<LocalDate, Long> entries = perDay("from_day", segmentId, to);
        NavigableMap<LocalDate, Long> exits = perDay("to_day", segmentId, to);
        long count = sum(entries.headMap(from, false)) - sum(exits.headMap(from, false));
        long before = count;
        List<SegmentCountsView.Point> points = new ArrayList<>();
        for (LocalDate start = from; start.isBefore(to); ) {
            LocalDate next = grain.next(start, today.settings().weekStart());
            LocalDate end = next.isAfter(to) ? to : next;
            long came = sum(entries.subMap(start, end));
            long went = sum(exits.subMap(start, end));
            count += came - went;
            points.add(new SegmentCountsView.Point(start, end, count, came, went));
            if (points.size() > MOST_PERIODS) {
                throw INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("grain", "too-many-periods", MOST_PERIODS)));
            }
            start = end;
        }
        return new SegmentCountsView(segmentId, grain, due.waiting(), before, points);
    }

    private NavigableMap<LocalDate, Long> perDay(String column, String segmentId, LocalDate to) {
        NavigableMap<LocalDate, Long> counts = new TreeMap<>();
        Query query = query("select " + column + ", count(*)" + IN + " and " + column + " < :to group by 1", segmentId)
                .setParameter("to", to);
        rows(query).forEach(row -> counts.put(day(row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    private static long sum(SortedMap<LocalDate, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void refuseFuture(String parameter, LocalDate day, LocalDate last) {
        if (day.isAfter(last)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textParameter(parameter, "day-not-come", last)));
        }
    }

    private Query query(String sql, String segmentId) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setParameter("segment", segmentId);
    }

    @SuppressWarnings("unchecked") // a native query of two or more columns gives arrays
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static LocalDate day(Object value) {
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }
}
