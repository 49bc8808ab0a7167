// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import dev.kept.metrics.asof.CustomersAsOf;
import dev.kept.metrics.policy.DayRange;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TenantConnection;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All customers of a tenant as one transaction sees them. They are read page by page and never held together. */
public final class CustomerSnapshots {

    private final TenantConnection connection;
    private final CustomersAsOf customers;

    /** @param now decides the last closed day where nothing is known of the tenant yet */
    CustomerSnapshots(TenantConnection connection, Instant now) {
        this.connection = connection;
        this.customers = new CustomersAsOf(connection, now);
    }

    public Policy policy() {
        return customers.policy();
    }

    /** The same customers, for whoever predicts from a day. */
    public CustomersAsOf customers() {
        return customers;
    }

    /** Last closed local day. */
    public LocalDate horizon() {
        return customers.closedDay();
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
            return horizon();
        }
        if (asked.isBefore(DayRange.EARLIEST) || asked.isAfter(horizon())) {
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter(parameter, "out-of-range", DayRange.EARLIEST, horizon())));
        }
        return asked;
    }

    /** The segment that is asked for must be one of the tenant's. */
    public void checkSegment(@Nullable String segment) {
        if (segment != null && !customers.segments().contains(segment)) {
            String known = String.join(", ", customers.segments());
            throw StandardProblem.INVALID_REQUEST.withFaults(
                    List.of(Fault.textParameter("segment", "segment-unknown", known.isEmpty() ? "-" : known)));
        }
    }

    /** A customer who was known by the day. */
    public Optional<CustomerSnapshot> find(String customer, LocalDate day) {
        return customers
                .find(customer, day)
                .map(found -> new CustomerSnapshot(found, policy()))
                .filter(snapshot -> snapshot.firstDay() != null);
    }

    /** The same, or the problem that nobody of this id was known by the day. */
    public CustomerSnapshot get(String customer, LocalDate day) {
        return find(customer, day).orElseThrow(() -> SnapshotProblem.CUSTOMER_NOT_KNOWN.with(customer, day));
    }

    /** The timelines of all customers above an id, in the order of their ids, until one is not wanted any more. */
    public void timelines(String after, BiPredicate<String, CustomerTimeline> wantsMore) {
        customers.walk(after, stored -> stored.anonymous() || wantsMore.test(stored.customer(), stored.timeline()));
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
        customers.walk("", stored -> {
            CustomerSnapshot snapshot = new CustomerSnapshot(customers.told(stored, day), policy());
            if ((anonymous || !stored.anonymous()) && snapshot.firstDay() != null) {
                consumer.accept(snapshot);
            }
            return true;
        });
    }
}
