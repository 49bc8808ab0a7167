// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.Generation;
import dev.kept.metrics.store.GenerationTable;
import dev.kept.metrics.store.SegmentTable;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.store.TimelineTable;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All customers of a tenant as one transaction sees them. They are read page by page and never held together. */
public final class CustomerSnapshots {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final TenantConnection connection;
    private final TimelineTable timelines;
    private final Policy policy;
    private final LocalDate horizon;

    /** @param yesterday last closed day of a tenant of whom nothing is known yet */
    public CustomerSnapshots(TenantConnection connection, LocalDate yesterday) {
        this.connection = connection;
        this.timelines = new TimelineTable(connection);
        Optional<Generation> live = GenerationTable.live(new GenerationTable(connection).current());
        this.policy = live.map(Generation::policy).orElse(Policy.DEFAULT);
        this.horizon = live.map(Generation::horizon).orElse(yesterday);
    }

    public Policy policy() {
        return policy;
    }

    /** Last closed local day. */
    public LocalDate horizon() {
        return horizon;
    }

    /** The database that these customers are in. */
    public TenantConnection connection() {
        return connection;
    }

    /**
     * The day that is asked for; the last closed one where none is.
     *
     * @param parameter name of the parameter, for the fault of a day that is not closed
     */
    public LocalDate day(@Nullable LocalDate asked, String parameter) {
        if (asked == null) {
            return horizon;
        }
        if (asked.isBefore(EARLIEST) || asked.isAfter(horizon)) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter(parameter, "out-of-range", EARLIEST, horizon)));
        }
        return asked;
    }

    /** The segment that is asked for must be one of the tenant's. */
    public void checkSegment(@Nullable String segment) {
        if (segment != null && !new SegmentTable(connection).keys().contains(segment)) {
            String known = String.join(", ", new SegmentTable(connection).keys());
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("segment", "segment-unknown", known.isEmpty() ? "-" : known)));
        }
    }

    /** A customer who was known by the day. */
    public Optional<CustomerSnapshot> find(String customer, LocalDate day) {
        return timelines
                .find(customer)
                .filter(stored -> !stored.anonymous())
                .map(stored -> new CustomerSnapshot(stored.customer(), stored.timeline(), policy, day))
                .filter(snapshot -> snapshot.firstDay() != null);
    }

    /** The same, or the problem that nobody of this id was known by the day. */
    public CustomerSnapshot get(String customer, LocalDate day) {
        return find(customer, day).orElseThrow(() -> SnapshotProblem.CUSTOMER_NOT_KNOWN.with(customer, day));
    }

    /** The timelines of all customers above an id, in the order of their ids, until one is not wanted any more. */
    public void timelines(String after, BiPredicate<String, CustomerTimeline> wantsMore) {
        timelines.walk(after, stored -> stored.anonymous() || wantsMore.test(stored.customer(), stored.timeline()));
    }

    /** Everybody who was known by the day, in the order of their ids. */
    public void each(LocalDate day, Consumer<CustomerSnapshot> consumer) {
        read(day, false, consumer);
    }

    /** The same, and each response of nobody known as one of its own. */
    public void everybody(LocalDate day, Consumer<CustomerSnapshot> consumer) {
        read(day, true, consumer);
    }

    private void read(LocalDate day, boolean anonymous, Consumer<CustomerSnapshot> consumer) {
        timelines.walk("", stored -> {
            CustomerSnapshot snapshot = new CustomerSnapshot(stored.customer(), stored.timeline(), policy, day);
            if ((anonymous || !stored.anonymous()) && snapshot.firstDay() != null) {
                consumer.accept(snapshot);
            }
            return true;
        });
    }
}
